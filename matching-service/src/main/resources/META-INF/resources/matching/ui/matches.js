// The first page: the matches of the reader's enterprise in the order it chooses, and each new one as it comes.
import { command, read } from '/_static/api.js';
import { say, text } from '/_static/language.js';
import { html, nothing, render, repeat } from '/_static/lit.js';
import { listen } from '/_static/stream.js';
import { asked, askFor, page } from './asked.js';
import { card, other } from './card.js';
import { askForReason } from './dismissal.js';
import { complaint, nothingHere, tools, top, waiting } from './frame.js';
import { state as stateWord } from './words.js';

const MATCHES = '/matching/v1/matches';
const TOGETHER = 300; // news that come within this many milliseconds are read together
const TOO_MANY = 15; // more news at once than this: the list is read again instead
const AGAIN = 5_000; // milliseconds until what could not be read is tried again
const PAGE = 20;
const LARGEST_PAGE = 100;

const newer = (known, match) => (match && known.version <= match.version ? match : known);

class Matches extends HTMLElement {
  shown = null; // null while nothing has been read
  next = null;
  wanted = asked();
  policy = null; // what each order is made of, in the service's words
  opened = new Map(); // match → what reading it alone has brought
  fresh = new Set();
  notes = new Map();
  busy = '';
  problem = null;
  live = 'waiting';
  listened = false;
  news = new Set();
  turn = 0; // of several lists asked for, only the last is shown
  reading = null;

  connectedCallback() {
    this.draw();
    this.load();
    this.learnOrders();
    this.hangUp = listen(`${MATCHES}/events`, this.enterprise, (event) => this.heard(event), (state) => this.liveIs(state));
  }

  disconnectedCallback() {
    this.hangUp();
    clearTimeout(this.timer);
  }

  load() {
    return this.attempt(this.page(), (page) => {
      this.shown = page.items;
      this.next = page.next;
    });
  }

  /** A sentence only; without it the list is as good. */
  async learnOrders() {
    this.policy = await read('/matching/v1/ranking-policy', this.enterprise).catch(() => null);
    this.draw();
  }

  more() {
    return this.attempt(this.page(this.next), (page) => {
      const known = new Set(this.shown.map((match) => match.id));
      const added = page.items.filter((match) => !known.has(match.id));
      this.shown = [...this.shown, ...added];
      this.next = page.next;
      this.announce(say(`又显示了 ${added.length} 个匹配`, `${added.length} more matches shown`));
    });
  }

  page(after = '', limit = PAGE) {
    return read(page(this.wanted, after, limit), this.enterprise);
  }

  /** Shows what is read, or what went wrong; nothing if another list was asked for meanwhile. */
  attempt(page, show) {
    const turn = (this.turn += 1);
    const newest = (act) => (result) => {
      if (turn !== this.turn) return;
      act(result);
      this.draw();
    };
    this.reading = page.then(
      newest((read) => {
        show(read);
        this.problem = null;
      }),
      newest((refused) => {
        this.problem = refused;
        this.tell(refused);
      }),
    );
    return this.reading;
  }

  /** The shell learns what concerns it: the session is over, or the service is away. */
  tell(refused) {
    if (refused.signedOut) dispatchEvent(new Event('twoway:signed-out'));
    if (refused.away) dispatchEvent(new Event('twoway:service-away'));
  }

  liveIs(state) {
    this.live = state;
    if (state === 'signed-out') dispatchEvent(new Event('twoway:signed-out'));
    if (state === 'refused') this.load();
    this.draw();
  }

  heard({ event, data }) {
    // What happened between reading the list and listening for the first time is in no news.
    if (event === 'read-again' || (event === 'listening' && !this.listened)) this.load();
    this.listened ||= event === 'listening';
    if (event !== 'match-found' && event !== 'match-changed') return;
    this.news.add(data.matchId);
    this.soon(TOGETHER);
  }

  soon(time) {
    clearTimeout(this.timer);
    if (this.isConnected) this.timer = setTimeout(() => this.catchUp(), time);
  }

  /**
   * A list that is on its way may be older than the news, so it comes first. What is shown is read where it stands; only the
   * list knows whether something else belongs to it, and where.
   */
  async catchUp() {
    await this.reading;
    const news = [...this.news];
    this.news.clear();
    if (!this.shown) return; // the list could not be read; it will be, with all of this in it
    if (news.length > TOO_MANY) {
      await this.load();
      this.announce(say(`${news.length} 个匹配有更新，列表已刷新`, `${news.length} matches changed; the list is up to date`));
      return;
    }
    const { turn } = this;
    const known = news.filter((id) => this.shows(id));
    const unknown = news.filter((id) => !this.settled(id));
    const [found, list] = await Promise.all([Promise.all(known.map((id) => this.now(id))), this.around(unknown)]);
    // Another list, or more of this one, was asked for meanwhile: then in that.
    if (turn !== this.turn) return this.again(news, TOGETHER);
    found.filter((match) => match).forEach((match) => this.replace(match));
    if (list) this.arrive(list, unknown);
    this.draw();
  }

  shows(id) {
    return this.shown.some((match) => match.id === id);
  }

  /** Shown where it stays; what has only just come and was not opened still looks for its place as its fit gets known. */
  settled(id) {
    return this.shows(id) && (!this.fresh.has(id) || this.opened.has(id));
  }

  /** The match as it now is; null if it is gone or cannot be read now. Nobody has opened it by that. */
  async now(id) {
    try {
      const match = await read(`${MATCHES}/${id}?opened=false`, this.enterprise);
      if (this.opened.has(id)) this.found(match);
      return match;
    } catch (refused) {
      if (refused.status !== 404) this.later(refused, [id]);
      return null;
    }
  }

  /** The list, as far down as it is shown, if it may have something new. */
  async around(unknown) {
    if (unknown.length === 0) return null;
    try {
      return await this.page('', Math.min(LARGEST_PAGE, Math.max(PAGE, this.shown.length + unknown.length)));
    } catch (refused) {
      this.later(refused, unknown);
      return null;
    }
  }

  /** News that could not be followed up is not lost by that. */
  later(refused, ids) {
    this.tell(refused);
    if (refused.signedOut) return;
    this.again(ids, AGAIN);
  }

  again(ids, time) {
    ids.forEach((id) => this.news.add(id));
    this.soon(time);
  }

  /** What is new stands behind what stands before it in the list; what is being looked at stays where it is. */
  arrive({ items }, unknown) {
    const placed = items.filter((match) => unknown.includes(match.id));
    const arrived = placed.filter((match) => !this.fresh.has(match.id));
    this.shown = this.shown.filter((match) => !placed.some((each) => each.id === match.id));
    const shown = new Map(items.map((match) => [match.id, match]));
    placed.forEach((match) => {
      const before = items[items.indexOf(match) - 1];
      const place = this.shown.findIndex((each) => each.id === before?.id) + 1;
      this.shown = this.shown.toSpliced(before && place === 0 ? this.shown.length : place, 0, match);
      this.fresh.add(match.id);
    });
    this.shown = this.shown.map((match) => newer(match, shown.get(match.id)));
    if (arrived.length === 1) {
      const [{ fit, ...match }] = arrived;
      const name = text(other(match).names);
      this.announce(say(`新的匹配：${name}，匹配度 ${fit.value}`, `New match: ${name}, fit ${fit.value}`));
    } else if (arrived.length > 1) {
      this.announce(say(`新的匹配：${arrived.length} 个`, `${arrived.length} new matches`));
    }
  }

  replace(match) {
    this.shown = this.shown?.map((known) => (known.id === match.id ? newer(known, match) : known)) ?? null;
  }

  /** The reader opens a match: only so it is read alone, which the service remembers as opened. */
  async open(match) {
    if (!this.opened.get(match.id)?.change) this.opened.set(match.id, { reading: true });
    this.draw();
    try {
      const now = await read(`${MATCHES}/${match.id}`, this.enterprise);
      this.found(now);
      this.replace(now);
    } catch (refused) {
      this.tell(refused);
      this.opened.set(match.id, { failed: true });
    }
    this.draw();
  }

  found({ id, fit, change }) {
    this.opened.set(id, { fit: fit.basisPoints, change });
  }

  async act(match, action) {
    const body = action === 'dismiss' ? await askForReason(match, this) : {};
    if (!body) return;
    this.busy = match.id;
    this.notes.delete(match.id);
    this.draw();
    try {
      const { enterprise } = this;
      const now = await command(`${MATCHES}/${match.id}/${action}`, { enterprise, version: match.version, body });
      this.replace(now);
      this.announce(`${text(other(now).names)}: ${stateWord(now.state)}`);
    } catch (refused) {
      await this.refused(match, refused);
    }
    this.busy = '';
    this.draw();
  }

  /** The card shows what the match has become meanwhile, and why the action was not done. */
  async refused(match, refused) {
    this.tell(refused);
    const stale = refused.code === 'version-stale' || refused.code === 'state-conflict';
    const now = stale ? await read(`${MATCHES}/${match.id}?opened=false`, this.enterprise).catch(() => null) : null;
    if (now) this.replace(now);
    this.notes.set(match.id, now
      ? say('这个匹配刚刚有变化，请看过后再决定。', 'This match has just changed; look again before you decide.')
      : refused.message);
  }

  /** Into the address, and from there. */
  choose(wanted) {
    askFor({ ...this.wanted, ...wanted });
    this.asked();
  }

  /** By a choice here, or by "back". */
  asked() {
    const wanted = asked();
    if (wanted.order === this.wanted.order && wanted.state === this.wanted.state) return;
    this.wanted = wanted;
    this.shown = null;
    this.problem = null;
    this.opened.clear();
    this.fresh.clear();
    this.draw();
    this.load();
  }

  draw() {
    render(html`
      ${top(this.live)}
      ${tools(this.wanted, this.policy, (wanted) => this.choose(wanted))}
      ${this.problem ? complaint(this.problem, () => this.load()) : nothing}
      ${this.shown ? this.list() : nothing}
      ${this.shown || this.problem ? nothing : waiting()}`, this);
  }

  list() {
    if (this.shown.length === 0) return this.problem ? nothing : nothingHere(this.wanted, (wanted) => this.choose(wanted));
    return html`<ol class="stack">${repeat(this.shown, (match) => match.id, (match) => html`<li>${card(match, {
      act: (which, action) => this.act(which, action),
      busy: this.busy === match.id,
      fresh: this.fresh.has(match.id),
      note: this.notes.get(match.id),
      open: (which) => this.open(which),
      opened: this.opened.get(match.id),
    })}</li>`)}</ol>
      ${this.next ? html`<p class="more"><button type="button" @click=${() => this.more()}>${say('显示更多', 'Show more')}</button></p>` : nothing}`;
  }
}

customElements.define('twoway-matches', Matches);
