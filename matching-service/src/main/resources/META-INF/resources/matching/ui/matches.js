// The first page: the matches of the reader's enterprise, best fit for it first, and each new one as it comes.
import { command, read } from '/_static/api.js';
import { say, text } from '/_static/language.js';
import { html, nothing, render, repeat } from '/_static/lit.js';
import { listen } from '/_static/stream.js';
import { card, other } from './card.js';
import { askForReason } from './dismissal.js';
import { state as stateWord, states } from './words.js';

const MATCHES = '/matching/v1/matches';
const TOGETHER = 300; // news that come within this many milliseconds are read together
const TOO_MANY = 15; // more news at once than this: the list is read again instead
const AGAIN = 5_000; // milliseconds until what could not be read is tried again

const better = (one, another) => another.fit.basisPoints - one.fit.basisPoints || (one.id < another.id ? -1 : 1);

class Matches extends HTMLElement {
  shown = null; // null while nothing has been read
  next = null;
  wanted = '';
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
    this.hangUp = listen(`${MATCHES}/events`, this.enterprise, (event) => this.heard(event), (state) => this.liveIs(state));
  }

  disconnectedCallback() {
    this.hangUp();
    clearTimeout(this.timer);
  }

  load() {
    return this.attempt(this.page(''), (page) => {
      this.shown = page.items;
      this.next = page.next;
    });
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

  page(after) {
    const query = new URLSearchParams({ limit: '20' });
    if (this.wanted) query.set('state', this.wanted);
    if (after) query.set('after', after);
    return read(`${MATCHES}?${query}`, this.enterprise);
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

  /** A list that is on its way may be older than the news, so it comes first. */
  async catchUp() {
    await this.reading;
    const ids = [...this.news];
    this.news.clear();
    if (ids.length > TOO_MANY) {
      await this.load();
      this.announce(say(`${ids.length} 个匹配有更新，列表已刷新`, `${ids.length} matches changed; the list is up to date`));
      return;
    }
    const found = await Promise.all(ids.map((id) => this.now(id)));
    found.filter((match) => match).forEach((match) => this.arrive(match));
    this.draw();
  }

  /** The match as it now is; null if it is gone or cannot be read now. Its news is not lost by that. */
  async now(id) {
    try {
      return await read(`${MATCHES}/${id}`, this.enterprise);
    } catch (refused) {
      this.tell(refused);
      if (refused.status !== 404 && !refused.signedOut) {
        this.news.add(id);
        this.soon(AGAIN);
      }
      return null;
    }
  }

  /** A match we show is shown as it now is; one we do not show yet takes its place in the order. */
  arrive(match) {
    if (!this.shown) return;
    if (this.shown.some((known) => known.id === match.id)) {
      this.replace(match);
      return;
    }
    const belongs = this.wanted ? match.state === this.wanted : !['DISMISSED', 'STALE'].includes(match.state);
    if (!belongs) return;
    this.shown = [...this.shown, match].sort(better);
    this.fresh.add(match.id);
    const name = text(other(match).names);
    this.announce(say(`新的匹配：${name}，匹配度 ${match.fit.value}`, `New match: ${name}, fit ${match.fit.value}`));
  }

  replace(match) {
    this.shown = this.shown.map((known) => (known.id === match.id && known.version <= match.version ? match : known));
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
    const now = stale ? await read(`${MATCHES}/${match.id}`, this.enterprise).catch(() => null) : null;
    if (now) this.replace(now);
    this.notes.set(match.id, now
      ? say('这个匹配刚刚有变化，请看过后再决定。', 'This match has just changed; look again before you decide.')
      : refused.message);
  }

  filter(state) {
    this.wanted = state;
    this.shown = null;
    this.draw();
    this.load();
  }

  draw() {
    render(html`
      <div class="top">
        <div><h1>${say('合作匹配', 'Matches')}</h1>
          <p class="quiet">${say('按对我方的匹配度排序。每个匹配都是双向的：双方各有所给、各有所需。',
            'Best fit for you first. Every match goes both ways: each side gives something the other looks for.')}</p></div>
        ${this.tools()}
      </div>
      ${this.problem ? this.complaint() : nothing}
      ${this.shown === null ? this.waiting() : this.list()}`, this);
  }

  tools() {
    const words = { live: say('实时更新', 'live'), waiting: say('正在连接…', 'connecting…') };
    return html`<span class="live quiet" data-state=${this.live}>${words[this.live] ?? say('未更新', 'not live')}</span>
      <label class="filter"><span class="quiet">${say('显示', 'Show')}</span>
        <select @change=${(event) => this.filter(event.target.value)}>
          <option value="">${say('进行中', 'in progress')}</option>
          ${states.map((each) => html`<option value=${each} ?selected=${each === this.wanted}>${stateWord(each)}</option>`)}
        </select></label>`;
  }

  waiting() {
    if (this.problem) return nothing;
    return html`<div class="stack" aria-busy="true"><p class="quiet">${say('正在读取…', 'Reading…')}</p>
      <div class="ghost"></div><div class="ghost"></div></div>`;
  }

  complaint() {
    const { problem } = this;
    return html`<div class="notice warning" role="alert"><p><strong>${problem.away
      ? say('匹配服务暂时没有响应', 'The matching service does not answer at the moment')
      : problem.title ?? say('没有成功', 'That did not work')}</strong></p>
      <p>${problem.away ? say('已有的数据没有丢失；请稍后再试。', 'Nothing is lost; try again shortly.') : problem.message}
      ${problem.traceId ? html` <small>${say('跟踪号', 'trace')} ${problem.traceId}</small>` : nothing}</p>
      <button type="button" @click=${() => this.load()}>${say('再试一次', 'Try again')}</button></div>`;
  }

  list() {
    if (this.shown.length === 0) return this.problem ? nothing : this.nothingHere();
    return html`<ol class="stack">${repeat(this.shown, (match) => match.id, (match) => html`<li>${card(match, {
      act: (which, action) => this.act(which, action),
      busy: this.busy === match.id,
      fresh: this.fresh.has(match.id),
      note: this.notes.get(match.id),
    })}</li>`)}</ol>
      ${this.next ? html`<p class="more"><button type="button" @click=${() => this.more()}>${say('显示更多', 'Show more')}</button></p>` : nothing}`;
  }

  nothingHere() {
    if (this.wanted) {
      return html`<section class="empty"><h2>${say('没有处于这种状态的匹配', 'No match is in this state')}</h2>
        <p><button type="button" @click=${() => this.filter('')}>${say('显示全部进行中的', 'Show all in progress')}</button></p></section>`;
    }
    return html`<section class="empty"><h2>${say('还没有匹配', 'No matches yet')}</h2>
      <p>${say('发布一项能力开放或合作需求后，平台会寻找双方都有所给、有所需的企业；一有匹配就会出现在这里，无需刷新。',
        'Once you have published a capability offer or a partnership need, the platform looks for firms where both sides have something for each other. A match appears here by itself as soon as there is one.')}</p>
      <ul class="hints"><li>${say('企业须先通过核验，发布才会生效。', 'Your enterprise has to be verified before anything can be published.')}</li>
        <li>${say('写明市场、行业和标签，匹配会更准确。', 'Naming markets, industries and tags makes for better matches.')}</li></ul></section>`;
  }
}

customElements.define('twoway-matches', Matches);
