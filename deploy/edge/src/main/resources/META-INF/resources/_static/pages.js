// What the shell itself has to say: to strangers, to people without an enterprise, about what is away.
import { say, tag, text } from '/_static/language.js';
import { html, nothing } from '/_static/lit.js';

const KNOWN = [
  { name: 'matching', label: { zh: '合作匹配', en: 'Matches' } },
  { name: 'channel', label: { zh: '渠道入驻', en: 'Joining the channel' } },
  { name: 'enterprise', label: { zh: '本企业', en: 'Our enterprise' } },
];

/** The services behind the edge in the order of the menu; one that is not known here stands last under its own name. */
export function services(names) {
  const known = KNOWN.filter((service) => names.includes(service.name));
  const others = names.filter((name) => !KNOWN.some((service) => service.name === name));
  return [...known, ...others.map((name) => ({ name, label: { zh: name, en: name } }))];
}

const nameOf = (service) => text(services([service])[0].label);

function complaint(problem) {
  const asked = new URLSearchParams(location.search);
  if (problem === 'edge-away') return say('连接不上服务器，请稍后刷新。', 'The server cannot be reached; try again shortly.');
  if (problem === 'session-ended') return say('登录已失效，请重新登录。', 'Your session has ended; sign in again.');
  if (problem === 'sign-in-unavailable' || asked.get('sign-in') === 'unavailable') {
    return say('身份服务暂时没有响应，现在无法登录；请稍后再试。使用令牌的程序不受影响。',
      'The identity provider does not answer, so nobody can sign in right now; try again shortly. Programs with a token are not affected.');
  }
  if (asked.get('sign-in') === 'failed') return say('登录没有完成，请再试一次。', 'Signing in was not completed; try again.');
  if (asked.get('sign-in') === 'refused') return say('身份服务拒绝了登录。', 'The identity provider refused the sign-in.');
  if (asked.get('sign-out') === 'here') {
    return say('已在本站退出；身份服务没有响应，它那里可能仍保持登录。',
      'You are signed out here; the identity provider does not answer, you may still be signed in there.');
  }
  return '';
}

export function signedOutPage(problem) {
  const wrong = complaint(problem);
  return html`<section class="welcome">
    ${wrong ? html`<p class="notice warning" role="alert">${wrong}</p>` : nothing}
    <h1>${say('大企业与中小企业的双向合作', 'Partnerships between large and small firms that go both ways')}</h1>
    <p class="lead">${say(
      '一方开放销售渠道、服务体系与经验，另一方带来产品与技术；双方都承诺、都交付、都确认。只有一方付出的合作，在这里无法成立。',
      'One side opens sales channels, service and know-how, the other brings products and technology; both promise, deliver and confirm. A deal in which only one side gives cannot be made here.')}</p>
    <p><a class="button" href=${`/sign-in?ui_locales=${tag()}`}>${say('登录', 'Sign in')}</a></p>
  </section>`;
}

export function noEnterprise() {
  return html`<section class="empty">
    <h1>${say('您还不属于任何企业', 'You do not belong to an enterprise yet')}</h1>
    <p>${say('请贵企业的所有者邀请您；接受邀请后即可在此开始。', 'Ask an owner of your enterprise for an invitation; once you have accepted it, you begin here.')}</p>
  </section>`;
}

export function screenAway(service) {
  return html`<section class="empty" role="alert">
    <h1>${nameOf(service)}</h1>
    <p>${say('这一部分暂时没有响应；其他部分可以照常使用。恢复后会自动显示。',
      'This part does not answer at the moment; the rest works. It comes back by itself.')}</p>
  </section>`;
}
