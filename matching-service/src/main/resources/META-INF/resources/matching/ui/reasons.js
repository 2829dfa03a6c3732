// An opened match: what would raise the fit, how the fit comes about, what is not known, and how the other side sees it.
import { list, say, territory, text } from '/_static/language.js';
import { html, nothing } from '/_static/lit.js';
import * as words from './words.js';

/** In these states nothing is agreed yet, so what the reader publishes can still change the fit. */
const UNDECIDED = ['SUGGESTED', 'INTEREST', 'MUTUAL'];

/**
 * @param opened what reading it alone has brought: { reading }, { failed } or { fit, change }; undefined while it is closed
 * @param open called with the match each time its reader opens it
 */
export function reasons(match, opened, open) {
  const unknown = match.fit.unknown.length;
  return html`<details @toggle=${(event) => event.target.open && open(match)}>
    <summary>${say('为什么是这个匹配度', 'Why this fit')}${unknown
      ? html`<span class="quiet">${say(`（${unknown} 项未知）`, ` (${unknown} not known)`)}</span>` : nothing}</summary>
    ${UNDECIDED.includes(match.state) && opened ? better(match, opened, open) : nothing}
    <div class="reasons">
      <section><h3>${say('对我方的匹配度如何得出', 'How the fit for you comes about')}</h3>
        ${sum(match.fit)}${unknown ? notKnown(match.fit.unknown) : nothing}</section>
      <section><h3>${say('在对方看来：', 'To them you look: ')}${words.otherSide(match.otherSide.word)}</h3>
        ${theirs(match.otherSide)}
        ${match.chanceOfBeingRead ? chance(match.chanceOfBeingRead) : nothing}
        ${match.posting.markets.length ? html`<h3>${say('市场', 'Markets')}</h3>
          <p>${list(match.posting.markets.map(territory))}</p>` : nothing}
        <h3>${words.postingOf(match)}</h3><p class="description">${text(match.posting.description)}</p></section>
    </div>
  </details>`;
}

/** What was tried out when the match was opened, so the gain is against the fit of that moment. */
function better(match, { reading, failed, fit, change }, open) {
  if (reading) return html`<p class="better quiet" aria-busy="true">${say('正在推算怎样能提高匹配度…', 'Working out what would raise the fit…')}</p>`;
  if (failed) {
    return html`<div class="better notice warning" role="alert"><p>${say('没能算出怎样能提高匹配度。', 'What would raise the fit could not be worked out.')}</p>
      <button type="button" @click=${() => open(match)}>${say('再算一次', 'Try again')}</button></div>`;
  }
  if (!change) {
    return html`<p class="better quiet">${say('在我方公开的信息中单独增加任何一种资源、一个市场或一个标签，都不会提高匹配度。',
      'No single kind, market or tag that you could publish in addition would raise this fit.')}</p>`;
  }
  return html`<section class="better notice" data-adds=${change.adds}><h3>${say('一处改动可以提高匹配度', 'One change would raise the fit')}</h3>
    <p>${words.change(change)}</p>
    <p class="gain"><span>${say('匹配度', 'Fit for you')} ${points(fit)} <span aria-hidden="true">→</span><span class="aside">${say('变为', 'becomes')}</span>
      <strong>${points(change.fit)}</strong></span> <span class="state">+${points(change.fit - fit)}</span>
      ${change.word === match.otherSide.word ? nothing : html`<span>${say('在对方看来变为：', 'To them you would look: ')}
        <strong>${words.otherSide(change.word)}</strong></span>`}</p></section>`;
}

function chance({ band, says, trackRecord }) {
  return html`<h3>${words.chance()}${say('：', ': ')}${words.band(band)}</h3>
    <p>${text(says)}</p><p class="quiet">${say('不给出数字：', 'There is no number: ')}${text(trackRecord)}</p>`;
}

function sum(fit) {
  return html`<table><thead><tr><th scope="col">${say('看什么', 'What counts')}</th><th scope="col">${say('依据', 'Evidence')}</th>
      <th scope="col" class="number">${say('分', 'Points')}</th></tr></thead>
    <tbody>
      <tr><td>${say('基础分', 'Base')}</td><td></td><td class="number">${points(fit.base)}</td></tr>
      ${fit.contributions.filter((part) => !fit.unknown.includes(part.feature)).map(contribution)}
      ${fit.clamp ? html`<tr><td>${say('限制在 0 到 100', 'Kept within 0 and 100')}</td><td></td>
        <td class="number">${points(fit.clamp)}</td></tr>` : nothing}
    </tbody>
    <tfoot><tr><th scope="row">${say('合计', 'Sum')}</th><td class="quiet">${fit.policy}</td>
      <td class="number">${points(fit.basisPoints)}</td></tr></tfoot></table>`;
}

/** Ten thousand basis points are a hundred points. */
const points = (basisPoints) => (basisPoints / 100).toLocaleString(undefined, { maximumFractionDigits: 1 });

function contribution(part) {
  return html`<tr><td>${words.feature(part.feature)}</td><td>${words.evidence(part)}</td>
    <td class="number">${points(part.basisPoints)}</td></tr>`;
}

/** No line of the sum: of nothing known it is not known that it is nothing. */
function notKnown(features) {
  return html`<div class="unknown"><h3>${say('未知', 'Not known')}</h3>
    <ul class="chips">${features.map((feature) => html`<li class="chip open">${words.feature(feature)}</li>`)}</ul>
    <p class="quiet">${say('双方中有一方没有说明，因此既不加分也不减分；说明之后匹配度可能变高，也可能变低。',
      'One of the two sides has not said; so it counts neither for nor against. Once said, it may raise or lower the fit.')}</p></div>`;
}

function theirs(otherSide) {
  if (otherSide.reasons.length === 0) {
    return html`<p class="quiet">${say('对方公开的要求中没有可说明的理由。', 'Nothing it has published speaks for or against.')}</p>`;
  }
  return html`<ul class="theirs-list">${otherSide.reasons.map((reason) => html`<li>${words.reason(reason)}</li>`)}</ul>
    <p class="quiet">${say('仅依据对方公开的要求。', 'Only from what it has published.')}</p>`;
}
