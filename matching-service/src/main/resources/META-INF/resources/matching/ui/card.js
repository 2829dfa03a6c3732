// One match as its reader sees it: who, what goes both ways, how well it fits and why, and what can be done.
import { day, say, text } from '/_static/language.js';
import { html, nothing } from '/_static/lit.js';
import { reasons } from './reasons.js';
import * as words from './words.js';

export const other = (match) => (match.side === 'ASKER' ? match.posting.owner : match.asker);
const mine = (match) => (match.side === 'ASKER' ? match.asker : match.posting.owner);

/**
 * @param act called with the match and one of its allowed actions
 * @param note what became of the last action on this card, or nothing
 * @param open called with the match when its reader opens it; opened is what that has brought
 */
export function card(match, { act, busy, fresh, note, open, opened }) {
  const id = `match-${match.id}`;
  return html`<article class=${fresh ? 'card match fresh' : 'card match'} aria-labelledby=${id} data-match=${match.id}
      data-state=${match.state}>
    <div class="head">
      <div class="who">
        <h2 id=${id}>${text(other(match).names)} ${other(match).sample ? sample() : nothing}
          ${fresh ? html`<span class="badge new">${say('新', 'new')}</span>` : nothing}</h2>
        <p class="posting"><span class="quiet">${words.postingOf(match)}</span> ${text(match.posting.title)}</p>
      </div>
      ${fit(match)}
    </div>
    ${exchange(match)}
    <p class="standing">${standing(match)}<span class="theirs"><span class="quiet">${say('在对方看来', 'To them you look')}</span>
      <strong>${words.otherSide(match.otherSide.word)}</strong></span></p>
    ${chance(match.chanceOfBeingRead)}
    ${note ? html`<p class="notice warning" role="alert">${note}</p>` : nothing}
    ${actions(match, act, busy)}
    ${reasons(match, opened, open)}
  </article>`;
}

const sample = () => html`<span class="badge">${say('示例', 'sample')}</span>`;

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

/** Of a request of the reader; where it can ask for nothing there is no chance to tell. */
function chance(told) {
  if (!told) return nothing;
  return html`<p class="chance" data-band=${told.band}><span class="quiet">${words.chance()}</span>
    <strong class="band">${words.band(told.band)}</strong>
    <span>${text(told.says)}${told.band === 'FULL' ? say('；合作方案将进入候补', '; a proposal would join the waitlist') : nothing}</span></p>`;
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
