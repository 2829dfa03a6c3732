// The platform under test as its neighbours know it: a program of a sample firm, and who can stop and start its parts.
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const answers = createInterface({ input: process.stdin });
const secret = (name) => process.env[`TWOWAY_SECRET_${name.replaceAll('-', '_').toUpperCase()}`];

async function asked(line) {
  const answered = once(answers, 'line');
  console.log(`::${line}`);
  const [answer] = await answered;
  if (answer !== 'done') throw new Error(`${line}: ${answer}`);
}

export const platform = {
  edge: process.env.TWOWAY_EDGE,
  secret,
  stop: (part) => asked(`stop ${part}`),
  start: (part) => asked(`start ${part}`),
  restart: (part) => asked(`restart ${part}`),
  /** Takes connections and answers nothing, until thawed. */
  freeze: (part) => asked(`freeze ${part}`),
  thaw: (part) => asked(`thaw ${part}`),

  /** Nothing more will be asked; without this the process would wait for an answer for ever. */
  end() {
    answers.close();
    process.stdin.destroy();
  },

  /** Lets access tokens end so early that a test sees them refreshed. */
  async tokensLast(seconds) {
    const realms = process.env.TWOWAY_ISSUER.replace('/realms/twoway', '');
    const form = new URLSearchParams({
      grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: secret('keycloak-admin') });
    const token = await json(`${realms}/realms/master/protocol/openid-connect/token`, { method: 'POST', body: form });
    const answer = await fetch(`${realms}/admin/realms/twoway`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token.access_token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ accessTokenLifespan: seconds }),
    });
    if (!answer.ok) throw new Error(`the realm was not changed: ${answer.status}`);
  },
};

async function json(address, request) {
  const response = await fetch(address, request);
  const body = await response.json();
  if (!response.ok) throw new Error(`${address}: ${response.status} ${JSON.stringify(body)}`);
  return body;
}

/** A sample firm's program, which knows the public REST API and its own secret. */
export class Firm {
  static async of(client) {
    const firm = new Firm();
    firm.client = client;
    await firm.token();
    return firm;
  }

  async token() {
    if (this.fresh > Date.now()) return this.value;
    const form = new URLSearchParams({
      grant_type: 'client_credentials', client_id: this.client, client_secret: secret(this.client) });
    const token = await json(`${process.env.TWOWAY_ISSUER}/protocol/openid-connect/token`, { method: 'POST', body: form });
    this.value = token.access_token;
    this.fresh = Date.now() + (token.expires_in - 20) * 1_000;
    return this.value;
  }

  renew() {
    this.fresh = 0;
    return this.token();
  }

  async ask(path, method = 'GET', body = undefined, version = undefined) {
    const headers = { Authorization: `Bearer ${await this.token()}`, 'Content-Type': 'application/json' };
    if (version !== undefined) headers['If-Match'] = `"${version}"`;
    return json(platform.edge + path, { method, headers, body: body && JSON.stringify(body) });
  }

  get(path) {
    return this.ask(path);
  }

  command(path, version) {
    return this.ask(path, 'POST', undefined, version);
  }

  /** Another offer like the firm's first one, under another title and with one tag more, since what says the same is shown once. */
  async publishLike(title, tag) {
    const { tags } = await this.firstOffer();
    return this.publish({ title, tags: [...tags, tag] });
  }

  /** An offer that says what the firm's first one says, but for this. */
  async publish(instead) {
    const { title, description, opens, seeks, markets, industries, tags, capacity } = await this.firstOffer();
    const draft = await this.ask('/enterprise/v1/offers', 'POST',
      { title, description, opens, seeks, markets, industries, tags, capacity, ...instead });
    await this.command(`/enterprise/v1/offers/${draft.id}/publish`, draft.version);
  }

  async firstOffer() {
    return (await this.get('/enterprise/v1/offers?limit=100')).items.at(-1);
  }
}
