// What stands around the list: how it is ordered and of what that is made, and what is said when there is nothing to show.
import { say, text } from '/_static/language.js';
import { html, nothing } from '/_static/lit.js';
import { LIKELY_TO_BE_READ, MY_INTEREST } from './asked.js';
import { order as orderWord, state as stateWord, states } from './words.js';

const LIVE = { live: () => say('实时更新', 'live'), waiting: () => say('正在连接…', 'connecting…') };

export function top(live) {
  return html`<div class="top">
    <div><h1>${say('合作匹配', 'Matches')}</h1>
      <p class="quiet">${say('每个匹配都是双向的：双方各有所给、各有所需。',
        'Every match goes both ways: each side gives something the other looks for.')}</p></div>
    <span class="live quiet" data-state=${live}>${LIVE[live]?.() ?? say('未更新', 'not live')}</span>
  </div>`;
}

/**
 * @param policy how the service says it ranks, or null: then the orders are not explained
 * @param choose called with what the reader asks for instead
 */
export function tools({ order, state }, policy, choose) {
  const says = policy?.orders.find((each) => each.order === order)?.says;
  return html`<div class="tools">
    <fieldset class="order"><legend class="quiet">${say('排序', 'Order')}</legend>
      ${[MY_INTEREST, LIKELY_TO_BE_READ].map((each) => html`<label><input type="radio" name="order" value=${each}
        .checked=${each === order} @change=${() => choose({ order: each })}><span>${orderWord(each)}</span></label>`)}
    </fieldset>
    ${order === MY_INTEREST ? html`<label class="filter"><span class="quiet">${say('显示', 'Show')}</span>
      <select @change=${(event) => choose({ state: event.target.value })}>
        <option value="" .selected=${state === ''}>${say('进行中', 'in progress')}</option>
        ${states.map((each) => html`<option value=${each} .selected=${each === state}>${stateWord(each)}</option>`)}
      </select></label>` : nothing}
    <p class="quiet made-of">${says ? `${text(says)}${say('。', '.')}` : nothing}</p>
  </div>`;
}

export function waiting() {
  return html`<div class="stack" aria-busy="true"><p class="quiet">${say('正在读取…', 'Reading…')}</p>
    <div class="ghost"></div><div class="ghost"></div></div>`;
}

export function complaint(problem, again) {
  return html`<div class="notice warning" role="alert"><p><strong>${problem.away
    ? say('匹配服务暂时没有响应', 'The matching service does not answer at the moment')
    : problem.title ?? say('没有成功', 'That did not work')}</strong></p>
    <p>${problem.away ? say('已有的数据没有丢失；请稍后再试。', 'Nothing is lost; try again shortly.') : problem.message}
    ${problem.traceId ? html` <small>${say('跟踪号', 'trace')} ${problem.traceId}</small>` : nothing}</p>
    <button type="button" @click=${() => again()}>${say('再试一次', 'Try again')}</button></div>`;
}

export function nothingHere(wanted, choose) {
  if (wanted.order === LIKELY_TO_BE_READ) {
    return html`<section class="empty"><h2>${say('目前没有可提出意向的匹配', 'Nothing here that you may still ask for')}</h2>
      <p>${say('这一顺序只列我方仍可主动提出意向的匹配；已经提出的、等待我方回应的，按匹配度排序时可以看到。',
        'This order lists only what you may still ask for. What you have asked for already, and requests to you, stand in the order by your interest.')}</p>
      <p><button type="button" @click=${() => choose({ order: MY_INTEREST })}>${say('按匹配度显示全部', 'Show all by my interest')}</button></p></section>`;
  }
  if (wanted.state) {
    return html`<section class="empty"><h2>${say('没有处于这种状态的匹配', 'No match is in this state')}</h2>
      <p><button type="button" @click=${() => choose({ state: '' })}>${say('显示全部进行中的', 'Show all in progress')}</button></p></section>`;
  }
  return html`<section class="empty"><h2>${say('还没有匹配', 'No matches yet')}</h2>
    <p>${say('发布一项能力开放或合作需求后，平台会寻找双方都有所给、有所需的企业；一有匹配就会出现在这里，无需刷新。',
      'Once you have published a capability offer or a partnership need, the platform looks for firms where both sides have something for each other. A match appears here by itself as soon as there is one.')}</p>
    <ul class="hints"><li>${say('企业须先通过核验，发布才会生效。', 'Your enterprise has to be verified before anything can be published.')}</li>
      <li>${say('写明市场、行业和标签，匹配会更准确。', 'Naming markets, industries and tags makes for better matches.')}</li></ul></section>`;
}
