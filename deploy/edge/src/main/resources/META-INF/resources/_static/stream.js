// Server-sent events by fetch: EventSource can say neither for which enterprise nor why it was refused.
import { headers } from '/_static/api.js';

const SILENCE = 45_000; // the server's heart beats every 15 seconds
const LONGEST_PAUSE = 15_000;

/**
 * Listens until stopped, and takes up where it left off after every break. A hidden page does not listen: browsers keep
 * few connections to one place, and many pages may stand open.
 *
 * @param onEvent gets { id, event, data } of each event
 * @param onState gets 'live', 'waiting', 'signed-out' or 'refused'
 * @returns a function that stops
 */
export function listen(path, enterprise, onEvent, onState) {
  const reader = new Listener(path, enterprise, onEvent, onState);
  reader.run();
  return () => reader.stop();
}

class Listener {
  last = '';
  pause = 500;
  stopped = false;

  constructor(path, enterprise, onEvent, onState) {
    Object.assign(this, { path, enterprise, onEvent, onState });
    this.onVisibility = () => (document.hidden ? this.abort?.abort() : this.wake?.());
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  stop() {
    this.stopped = true;
    this.abort?.abort();
    this.wake?.();
    document.removeEventListener('visibilitychange', this.onVisibility);
  }

  async run() {
    while (!this.stopped) {
      if (!document.hidden && !(await this.once())) return;
      if (this.stopped) return;
      this.onState('waiting');
      await this.rest();
    }
  }

  /** One connection, from its beginning to its end; false if there is no point in another. */
  async once() {
    this.abort = new AbortController();
    try {
      const more = { Accept: 'text/event-stream', ...(this.last && { 'Last-Event-ID': this.last }) };
      const { signal } = this.abort;
      const response = await this.watched(fetch(this.path, { headers: headers(this.enterprise, more), signal }));
      if (response.status === 401 || response.status === 403) {
        this.onState(response.status === 401 ? 'signed-out' : 'refused');
        return false;
      }
      if (response.ok) await this.follow(response.body.pipeThrough(new TextDecoderStream()).getReader());
    } catch {
      // broken off: the next connection begins after the last event that was seen
    }
    return true;
  }

  async follow(chunks) {
    this.onState('live');
    this.pause = 500;
    let rest = '';
    for (;;) {
      const { value, done } = await this.watched(chunks.read());
      if (done) return;
      const blocks = (rest + value.replaceAll('\r\n', '\n')).split('\n\n');
      rest = blocks.pop();
      blocks.forEach((block) => this.take(block));
    }
  }

  /** A server that says nothing for so long is not there any more. */
  watched(answer) {
    const watch = setTimeout(() => this.abort.abort(), SILENCE);
    return answer.finally(() => clearTimeout(watch));
  }

  take(block) {
    const event = { id: '', event: 'message', data: '' };
    for (const line of block.split('\n')) {
      const [, field, value] = /^(id|event|data): ?(.*)$/.exec(line) ?? [];
      if (field) event[field] = value;
    }
    if (event.id) this.last = event.id;
    if (event.data) this.onEvent({ ...event, data: JSON.parse(event.data) });
  }

  rest() {
    const time = document.hidden ? 2 ** 31 - 1 : this.pause * (0.5 + Math.random());
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, time);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
