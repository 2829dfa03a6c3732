// The shell: who is here, for which enterprise, in which language, and which screens there are. It knows no business.
import { FIRST, where } from '/_static/address.js';
import { read } from '/_static/api.js';
import { language, say, speak, tag, text } from '/_static/language.js';
import { html, nothing, render } from '/_static/lit.js';
import { signedOutPage, services, screenAway, noEnterprise } from '/_static/pages.js';

const LOOK_AGAIN = 10_000;
const WITHIN = 5_000; // a service that says nothing for so long does not answer
const ONCE_IN = 5_000; // should edge and service ever disagree on who is signed in, the page does not ask in circles
const ENTERPRISE = 'twoway.enterprise';

class Portal extends HTMLElement {
  session = null;
  memberships = null;
  slices = new Map(); // service → manifest, or null while it does not answer
  attempts = 0;

  connectedCallback() {
    addEventListener('hashchange', () => this.moved());
    addEventListener('twoway:signed-out', () => Date.now() - this.begun > ONCE_IN && this.start());
    addEventListener('twoway:service-away', () => this.look());
    setInterval(() => document.hidden || this.look(), LOOK_AGAIN);
    this.start();
  }

  async start() {
    this.begun = Date.now();
    this.session = await read('/session').catch(() => ({ signedIn: false, services: [], problem: 'edge-away' }));
    this.draw();
    await this.look();
  }

  /** Whether each service serves its screens; a service that comes back is seen by itself. */
  async look() {
    if (!this.session?.signedIn || this.looking) return;
    this.looking = true;
    if (this.memberships === null) this.belonging = this.belong();
    await Promise.all(this.session.services.map((service) => this.visit(service)));
    this.looking = false;
  }

  /** Each service is shown as soon as it answers; none waits for another. */
  async visit(service) {
    const manifest = await read(`/${service}/ui/manifest.json`, '', WITHIN).catch(() => null);
    await this.belonging;
    const before = this.slices.get(service);
    this.slices.set(service, manifest);
    if (before === null && manifest) this.attempts += 1;
    if (!before && where().service === service) this.show(false);
    else this.draw();
  }

  /** For which enterprises the reader may act; a screen that was made for another one is made anew. */
  async belong() {
    this.memberships = await read('/enterprise/v1/memberships', '', WITHIN).then((page) => page.items, () => null);
    if (!this.memberships) return;
    const ids = this.memberships.map((each) => each.enterpriseId);
    if (ids.includes(this.enterprise)) return;
    this.enterprise = ids[0] ?? '';
    if (this.querySelector('.screen')?.hasChildNodes()) this.show(false);
  }

  get enterprise() {
    return localStorage.getItem(ENTERPRISE) ?? '';
  }

  set enterprise(id) {
    localStorage.setItem(ENTERPRISE, id);
  }

  /** A screen that is asked for something else stays; it learns of it, if it can. */
  moved() {
    const { service, path } = where();
    const screen = this.querySelector('.screen')?.firstElementChild;
    if (!screen?.asked || this.placed !== `${service}/${path}`) {
      this.show(true);
      return;
    }
    this.draw();
    screen.asked();
  }

  /** Puts the screen of the address into the page. */
  async show(moved) {
    this.draw();
    if (!this.session?.signedIn || this.memberships?.length === 0) return;
    const { service, path } = where();
    const entry = this.slices.get(service)?.entries.find((each) => each.path === path);
    const loaded = entry && (await this.load(service, entry));
    const here = where();
    if (here.service !== service || here.path !== path) return; // the reader has gone on meanwhile
    this.place(loaded ? entry.element : null);
    this.placed = `${service}/${path}`;
    this.draw();
    if (moved) this.querySelector('main').focus();
  }

  /** A module that could not be fetched is remembered as broken, so the next attempt has another address. */
  async load(service, entry) {
    const again = this.attempts ? `?attempt=${this.attempts}` : '';
    try {
      await Promise.all([customElements.get(entry.element) ?? import(`/${service}/ui/${entry.module}${again}`), style(service, entry)]);
      return true;
    } catch {
      this.slices.set(service, null);
      return false;
    }
  }

  place(element) {
    const holder = this.querySelector('.screen');
    if (!holder) return;
    holder.replaceChildren();
    if (!element) return;
    const screen = document.createElement(element);
    screen.enterprise = this.enterprise;
    screen.announce = (message) => this.announce(message);
    holder.append(screen);
  }

  /** Said to those who listen instead of look; nobody is interrupted. */
  announce(message) {
    const said = this.querySelector('.said');
    said.textContent = '';
    setTimeout(() => (said.textContent = message), 100);
  }

  choose(id) {
    this.enterprise = id;
    this.show(false);
  }

  speak(next) {
    speak(next);
    this.show(false);
  }

  draw() {
    document.documentElement.lang = tag();
    document.title = say('双向 · 大中小企业合作', 'Twoway · partnerships both ways');
    render(this.page(), this);
  }

  page() {
    return html`
      <a class="skip" href="#main" @click=${(event) => this.skip(event)}>${say('跳到正文', 'Skip to the content')}</a>
      <header class="bar">
        <a class="brand" href=${FIRST}><img src="/_static/icon.svg" alt="" width="28" height="28">${say('双向', 'Twoway')}</a>
        ${this.session?.signedIn ? this.navigation() : nothing}
        <div class="me">${this.session?.signedIn ? this.firm() : nothing}${this.languages()}${this.person()}</div>
      </header>
      <main id="main" tabindex="-1">${this.content()}</main>
      <div class="said" role="status" aria-live="polite"></div>
      <footer>${say('独立的开源软件，与文中提到的任何部委或企业无关。',
        'Independent open-source software, not connected with any ministry or company named.')}</footer>`;
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }

  content() {
    if (!this.session) return html`<p class="notice">${say('正在打开…', 'Opening…')}</p>`;
    if (!this.session.signedIn) return signedOutPage(this.session.problem);
    if (this.memberships?.length === 0) return noEnterprise();
    const { service } = where();
    const away = this.slices.get(service) === null ? screenAway(service) : nothing;
    return html`${away}<div class="screen" ?hidden=${away !== nothing}></div>`;
  }

  navigation() {
    const here = where();
    return html`<nav aria-label=${say('主导航', 'Main')}><ul>${services(this.session.services).map((service) => {
      const manifest = this.slices.get(service.name);
      if (manifest === null) return this.deadEntry(service);
      return (manifest?.entries ?? []).map((entry) => html`<li><a class="entry" href=${`#/${service.name}/${entry.path}`}
        aria-current=${here.service === service.name && here.path === entry.path ? 'page' : nothing}
        >${text(entry.label)}</a></li>`);
    })}</ul></nav>`;
  }

  deadEntry(service) {
    return html`<li><a class="entry dead" role="link" aria-disabled="true" data-service=${service.name}
      >${text(service.label)}<small>${say('暂不可用', 'not available')}</small></a></li>`;
  }

  firm() {
    const firms = this.memberships ?? [];
    if (firms.length < 2) return firms.map((firm) => html`<span class="firm">${text(firm.names)}</span>`);
    return html`<label class="firm"><span class="quiet">${say('企业', 'Enterprise')}</span>
      <select @change=${(event) => this.choose(event.target.value)}>${firms.map((firm) => html`<option
        value=${firm.enterpriseId} ?selected=${firm.enterpriseId === this.enterprise}>${text(firm.names)}</option>`)}</select></label>`;
  }

  languages() {
    const other = language() === 'zh' ? ['en', 'English'] : ['zh', '中文'];
    return html`<button class="plain" type="button" lang=${other[0]} @click=${() => this.speak(other[0])}>${other[1]}</button>`;
  }

  person() {
    if (!this.session?.signedIn) return nothing;
    return html`<span class="person">${this.session.name}</span><a class="plain" href="/sign-out">${say('退出', 'Sign out')}</a>`;
  }
}

/** A screen's own style sheet, once. */
function style(service, entry) {
  const href = `/${service}/ui/${entry.style}`;
  if (!entry.style || document.querySelector(`link[href="${href}"]`)) return undefined;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
}

customElements.define('twoway-portal', Portal);
