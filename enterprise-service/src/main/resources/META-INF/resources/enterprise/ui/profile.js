// The reader's own enterprise: how it stands, what it opens and what it seeks.
import { read } from '/_static/api.js';
import { list, say, territory, text } from '/_static/language.js';
import { html, nothing, render } from '/_static/lit.js';

const STATES = {
  DRAFT: ['草稿', 'draft'],
  SUBMITTED: ['已提交，等待核验', 'submitted, waiting to be verified'],
  VERIFIED: ['已核验', 'verified'],
  SUSPENDED: ['已暂停', 'suspended'],
  PUBLISHED: ['已发布', 'published'],
  PAUSED: ['暂停中', 'paused'],
  WITHDRAWN: ['已撤回', 'withdrawn'],
};

const KINDS = {
  SALES_CHANNEL: ['销售渠道', 'sales channel'],
  SUPPLY_CHAIN: ['供应链', 'supply chain'],
  AFTER_SALES_SERVICE: ['售后服务', 'after-sales service'],
  TALENT: ['人才', 'talent'],
  OVERSEAS_DEVELOPMENT: ['海外拓展', 'overseas development'],
  CAPITAL: ['资本对接', 'capital'],
  DIGITALISATION: ['数字化', 'digitalisation'],
  BRAND: ['品牌', 'brand'],
  PRODUCT: ['产品', 'product'],
  TECHNOLOGY: ['技术', 'technology'],
  INNOVATION: ['创新', 'innovation'],
};

const word = (words, code) => (words[code] ? say(...words[code]) : code);

class Profile extends HTMLElement {
  firm = null;
  problem = null;

  async connectedCallback() {
    this.draw();
    try {
      const ask = (path) => read(`/enterprise/v1/${path}`, this.enterprise);
      const [firm, offers, needs] = await Promise.all([
        ask(`enterprises/${this.enterprise}`), ask('offers?limit=100'), ask('needs?limit=100')]);
      Object.assign(this, { firm, offers: offers.items, needs: needs.items });
    } catch (refused) {
      this.problem = refused;
      if (refused.signedOut) dispatchEvent(new Event('twoway:signed-out'));
      if (refused.away) dispatchEvent(new Event('twoway:service-away'));
    }
    this.draw();
  }

  draw() {
    render(html`<div class="top"><h1>${this.firm ? text(this.firm.names) : say('本企业', 'Our enterprise')}
        ${this.firm?.sample ? html`<span class="badge">${say('示例', 'sample')}</span>` : nothing}</h1></div>
      ${this.problem ? html`<p class="notice warning" role="alert">${this.problem.message}</p>` : nothing}
      ${this.firm ? this.details() : this.problem ? nothing : html`<p class="quiet">${say('正在读取…', 'Reading…')}</p>`}`, this);
  }

  details() {
    return html`<div class="stack">
      <section class="card"><h2>${say('状态', 'Standing')}</h2>
        <p><span class="state">${word(STATES, this.firm.state)}</span></p>
        <p class="quiet">${territory(this.firm.country)} · ${this.firm.industry.scheme} ${this.firm.industry.code} ·
          ${say('市场', 'markets')}: ${list(this.firm.markets.map(territory))}</p></section>
      ${this.postings(say('能力开放', 'Capability offers'), this.offers, 'opens', 'seeks')}
      ${this.postings(say('合作需求', 'Partnership needs'), this.needs, 'gives', 'wants')}
    </div>`;
  }

  postings(title, postings, given, sought) {
    return html`<section class="card"><h2>${title}</h2>
      ${postings.length === 0 ? html`<p class="quiet">${say('还没有', 'none yet')}</p>` : html`<ul class="stack">${postings.map((each) => html`<li>
        <p><strong>${text(each.title)}</strong> <span class="state">${word(STATES, each.state)}</span></p>
        <p class="quiet">${say('我方提供', 'We give')}: ${list(each[given].map((kind) => word(KINDS, kind)))}<br>
          ${say('希望对方提供', 'We look for')}: ${list(each[sought].map((kind) => word(KINDS, kind)))}</p></li>`)}</ul>`}</section>`;
  }
}

customElements.define('twoway-profile', Profile);
