// One match as its reader sees it: who, what goes both ways, how well it fits and why, and what can be done.
import { day, say, territory, text } from '/_static/language.js';
import { html, nothing } from '/_static/lit.js';
import * as words from './words.js';

export const other = (match) => (match.side === 'ASKER' ? match.posting.owner : match.asker);
const mine = (match) => (match.side === 'ASKER' ? match.asker : match.posting.owner);

/**
 * @param act called with the match and one of its allowed actions
 * @param note what became of the last action on this card, or nothing
 */
export function card(match, { act, busy, fresh, note }) {
  const id = `match-${match.id}`;
  return html`<article class=${fresh ? 'card match fresh' : 'card match'} aria-labelledby=${id} data-match=${match.id}
      data-state=${match.state}>
    <div class="head">
      <div class="who">
        <h2 id=${id}>${text(other(match).names)} ${other(match).sample ? sample() : nothing}
          ${fresh ? html`<span class="badge new">${say('新', 'new')}</span>` : nothing}</h2>
        <p class="posting"><span class="quiet">${postingKind(match)}</span> ${text(match.posting.title)}</p>
      </div>
      ${fit(match)}
    </div>
    ${exchange(match)}
    <p class="standing">${standing(match)}<span class="theirs"><span class="quiet">${say('在对方看来', 'To them you look')}</span>
      <strong>${words.otherSide(match.otherSide.word)}</strong></span></p>
    ${note ? html`<p class="notice warning" role="alert">${note}</p>` : nothing}
    ${actions(match, act, busy)}
    ${reasons(match)}
  </article>`;
}

const sample = () => html`<span class="badge">${say('示例', 'sample')}</span>`;

function postingKind(match) {
  const whose = match.side === 'ASKER' ? say('对方的', 'Their') : say('我方的', 'Your');
  return `${whose}${say('', ' ')}${words.posting(match.posting.kind)}`;
}

function fit(match) {
  return html`<div class="fit"><span class="quiet">${say('匹配度', 'Fit for you')}</span>
    <strong>${match.fit.value}</strong>
    <meter min="0" max="100" value=${match.fit.value} aria-label=${say('匹配度', 'Fit for you')}></meter></div>`;
}

/** What we give beside what they give: never the one without the other. */
function exchange(match) {
  const us = mine(match).id;
  const flows = (from) => match.links.filter((link) => (link.from === us) === from);
  return html`<div class="exchange">
    <div><h3>${say('我方提供', 'You give')} <span aria-hidden="true">→</span></h3>${chips(flows(true))}</div>
    <div><h3><span aria-hidden="true">←</span> ${say('对方提供', 'They give')}</h3>${chips(flows(false))}</div>
  </div>`;
}

const chips = (links) =>
  html`<ul class="chips">${links.map((link) => html`<li class="chip">${words.kind(link.kind)}</li>`)}</ul>`;

function standing(match) {
  const us = mine(match).id;
  const waited = match.waitingOn;
  const due = waited?.who === us;
  return html`<span class=${due ? 'state due' : 'state'}>${stateFor(match, us)}</span>${waited
    ? html`<span>${due ? say('等待我方回应', 'Waiting for you') : say('等待对方回应', 'Waiting for them')}</span>` : nothing}${
    match.state === 'MUTUAL' ? html`<span class="quiet">${say('下一步：提出合作方案（目前经由 API）',
      'Next: a proposal (by the API for now)')}</span>` : nothing}`;
}

function stateFor(match, us) {
  if (match.state !== 'INTEREST') return words.state(match.state);
  const [interest] = match.interests;
  return interest?.enterpriseId === us
    ? say(`我方已表达合作意向（${day(interest.at)}）`, `You declared interest (${day(interest.at)})`)
    : say(`对方已表达合作意向（${day(interest.at)}）`, `They declared interest (${day(interest.at)})`);
}

function actions(match, act, busy) {
  const may = (action) => match.allowedActions.includes(action);
  if (!may('declare-interest') && !may('dismiss')) return nothing;
  const name = text(other(match).names);
  return html`<div class="buttons">
    ${may('declare-interest') ? html`<button class="main" type="button" ?disabled=${busy}
      aria-label=${say(`对${name}表达合作意向`, `Declare interest in ${name}`)}
      @click=${() => act(match, 'declare-interest')}>${say('表达合作意向', 'Declare interest')}</button>` : nothing}
    ${may('dismiss') ? html`<button type="button" ?disabled=${busy} aria-label=${say(`暂不考虑${name}`, `Not now: ${name}`)}
      @click=${() => act(match, 'dismiss')}>${say('暂不考虑', 'Not now')}</button>` : nothing}
  </div>`;
}

function reasons(match) {
  return html`<details><summary>${say('为什么是这个匹配度', 'Why this fit')}</summary>
    <div class="reasons">
      <section><h3>${say('对我方的匹配度如何得出', 'How the fit for you comes about')}</h3>
        <table><thead><tr><th scope="col">${say('看什么', 'What counts')}</th><th scope="col">${say('依据', 'Evidence')}</th>
          <th scope="col" class="number">${say('分', 'Points')}</th></tr></thead>
        <tbody>
          <tr><td>${say('基础分', 'Base')}</td><td></td><td class="number">${points(match.fit.base)}</td></tr>
          ${match.fit.contributions.map(contribution)}
          ${match.fit.clamp ? html`<tr><td>${say('限制在 0 到 100', 'Kept within 0 and 100')}</td><td></td>
            <td class="number">${points(match.fit.clamp)}</td></tr>` : nothing}
        </tbody>
        <tfoot><tr><th scope="row">${say('合计', 'Sum')}</th><td class="quiet">${match.fit.policy}</td>
          <td class="number">${points(match.fit.basisPoints)}</td></tr></tfoot></table></section>
      <section><h3>${say('在对方看来', 'To them you look')}: ${words.otherSide(match.otherSide.word)}</h3>
        ${theirs(match.otherSide)}
        ${match.posting.markets.length ? html`<h3>${say('市场', 'Markets')}</h3>
          <p>${match.posting.markets.map(territory).join(say('、', ', '))}</p>` : nothing}
        <h3>${words.posting(match.posting.kind)}</h3><p class="description">${text(match.posting.description)}</p></section>
    </div>
  </details>`;
}

/** Ten thousand basis points are a hundred points. */
const points = (basisPoints) => (basisPoints / 100).toLocaleString(undefined, { maximumFractionDigits: 1 });

function contribution(part) {
  const known = words.knownFeature(part.feature);
  const { matched, asked, says } = part.evidence;
  const evidence = !known
    ? text(says)
    : asked.length === 0
      ? say('未说明', 'not stated')
      : words.named(part.feature)
        ? text(says).replace(/^[^:：]*[:：]\s*/, '')
        : `${matched.map((value) => words.found(part.feature, value)).join(say('、', ', ')) || say('无', 'none')} (${matched.length}/${asked.length})`;
  return html`<tr><td>${words.feature(part.feature)}</td><td>${evidence}</td>
    <td class="number">${points(part.basisPoints)}</td></tr>`;
}

function theirs(otherSide) {
  if (otherSide.reasons.length === 0) {
    return html`<p class="quiet">${say('对方公开的要求中没有可说明的理由。', 'Nothing it has published speaks for or against.')}</p>`;
  }
  return html`<ul class="theirs-list">${otherSide.reasons.map((reason) => html`<li>${text(reason.says)}</li>`)}</ul>
    <p class="quiet">${say('仅依据对方公开的要求。', 'Only from what it has published.')}</p>`;
}
