// The public REST API as every integrator has it; the edge adds the token that no script can see.
import { say, tag } from '/_static/language.js';

const WAIT = 10_000; // for what is read
const WAIT_FOR_COMMAND = 30_000;

/** Why a request did not do what was asked: the server's own words (RFC 9457) if there are any. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
    this.code = problem.code;
    this.title = problem.title;
    this.traceId = problem.traceId;
  }

  /** Nobody carried it out and nobody looked at it: the service is not there. */
  get away() {
    return this.status === 0 || this.status === 502 || this.status === 503;
  }

  get signedOut() {
    return this.status === 401;
  }
}

/** A key under which a command is carried out once, however often it is sent. */
export function onceKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function headers(enterprise, more = {}) {
  const all = { Accept: 'application/json', 'Accept-Language': tag(), ...more };
  if (enterprise) all['Twoway-Enterprise'] = enterprise;
  return all;
}

/** A service that takes the request and never answers is as good as away. */
export const read = (path, enterprise, within = WAIT) => ask(path, { headers: headers(enterprise) }, within);

/**
 * A command on an object: under a key of its own, and only if the object is still what the reader has seen. Sent a second
 * time under the same key when the answer got lost on the way, so that it is known what became of it.
 */
export async function command(path, { enterprise, version, body = {} }) {
  const request = {
    method: 'POST',
    headers: headers(enterprise, {
      'Content-Type': 'application/json',
      'Idempotency-Key': onceKey(),
      'If-Match': `"${version}"`,
    }),
    body: JSON.stringify(body),
  };
  try {
    return await ask(path, request, WAIT_FOR_COMMAND);
  } catch (refused) {
    if (refused.status !== 0 && refused.status !== 502) throw refused;
    return ask(path, request, WAIT_FOR_COMMAND);
  }
}

async function ask(path, request, within) {
  let response;
  try {
    response = await fetch(path, { ...request, signal: AbortSignal.timeout(within) });
  } catch {
    throw new Refused(0, { detail: say('连接不上服务器', 'The server cannot be reached') });
  }
  const content = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, content);
  return content;
}
