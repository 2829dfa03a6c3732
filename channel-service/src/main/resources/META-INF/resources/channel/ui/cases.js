// The onboarding cases of the reader's enterprise: which market stands where.
import { read } from '/_static/api.js';
import { day, say, territory, text } from '/_static/language.js';
import { html, nothing, render } from '/_static/lit.js';

const CASES = '/channel/v1/onboarding-cases';

const STATES = {
  OPEN: ['进行中', 'open'],
  CLOSED: ['已完成', 'every market is live'],
  REJECTED: ['大企业已拒绝', 'rejected by the large firm'],
  WITHDRAWN: ['中小企业已撤回', 'withdrawn by the small firm'],
};

const STAGES = {
  INTAKE: ['资料接收', 'intake'],
  DUE_DILIGENCE: ['尽职调查', 'due diligence'],
  COMPLIANCE: ['合规', 'compliance'],
  TERMS: ['条款', 'terms'],
  ENABLEMENT: ['赋能准备', 'enablement'],
  LISTING: ['上架', 'listing'],
  SERVICE_READINESS: ['售后准备', 'service readiness'],
  PILOT: ['试点', 'pilot'],
  ACTIVATION: ['开通', 'activation'],
  LIVE: ['已开通', 'live'],
};

const word = (words, code) => (words[code] ? say(...words[code]) : code);

class Cases extends HTMLElement {
  cases = null;
  next = null;
  problem = null;

  connectedCallback() {
    this.draw();
    this.load('');
  }

  async load(after) {
    try {
      const page = await read(`${CASES}?limit=20${after ? `&after=${encodeURIComponent(after)}` : ''}`, this.enterprise);
      this.cases = [...(after ? this.cases : []), ...page.items];
      this.next = page.next;
      this.problem = null;
    } catch (refused) {
      this.problem = refused;
      if (refused.signedOut) dispatchEvent(new Event('twoway:signed-out'));
      if (refused.away) dispatchEvent(new Event('twoway:service-away'));
    }
    this.draw();
  }

  draw() {
    render(html`<div class="top"><div><h1>${say('渠道入驻', 'Joining the channel')}</h1>
        <p class="quiet">${say('每个约定的销售渠道一个案件，每个市场一条路径。', 'One case for each sales channel agreed, one lane for each market.')}</p></div></div>
      ${this.problem ? html`<p class="notice warning" role="alert">${this.problem.message}</p>` : nothing}
      ${this.cases ? this.list() : this.problem ? nothing : html`<p class="quiet">${say('正在读取…', 'Reading…')}</p>`}`, this);
  }

  list() {
    if (this.cases.length === 0) {
      return html`<section class="empty"><h2>${say('还没有入驻案件', 'No onboarding case yet')}</h2>
        <p>${say('双方确认的合作方案里有销售渠道时，案件会自动建立。', 'A case is opened by itself when both sides agree on a proposal with a sales channel.')}</p></section>`;
    }
    return html`<ul class="stack">${this.cases.map((each) => html`<li class="card">
        <h2>${text(each.large.names)} · ${text(each.sme.names)}</h2>
        <p><span class="state">${word(STATES, each.state)}</span> <span class="quiet">${day(each.openedAt)}</span></p>
        <ul class="chips">${each.lanes.map((lane) => html`<li class="chip">${territory(lane.market)}: ${word(STAGES, lane.stage)}</li>`)}</ul>
      </li>`)}</ul>
      ${this.next ? html`<p><button type="button" @click=${() => this.load(this.next)}>${say('显示更多', 'Show more')}</button></p>` : nothing}`;
  }
}

customElements.define('twoway-cases', Cases);
