// "Not now" with a reason. The reason stays with the reader's own enterprise.
import { say, text } from '/_static/language.js';
import { html, nothing, render } from '/_static/lit.js';
import { other } from './card.js';
import { notNow, reasonsForNotNow } from './words.js';

/** Asks in a dialog; answers { code, note } or null if the reader thought better of it. */
export function askForReason(match, host) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'not-now');
  host.append(dialog);
  render(form(match, dialog), dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const said = new FormData(dialog.querySelector('form'));
      const note = said.get('note').trim();
      dialog.remove();
      resolve(dialog.returnValue === 'yes' ? { code: said.get('code'), ...(note && { note }) } : null);
    });
  });
}

function form(match, dialog) {
  return html`<form method="dialog">
    <h2 id="not-now">${say('暂不考虑', 'Not now')}: ${text(other(match).names)}</h2>
    <p class="quiet">${say('原因只有贵方自己看得到。', 'Only your own enterprise sees the reason.')}</p>
    <fieldset><legend>${say('原因', 'Reason')}</legend>
      ${reasonsForNotNow.map((code, index) => html`<label class="choice"><input type="radio" name="code" value=${code}
        ?checked=${index === 0}>${notNow(code)}</label>`)}
    </fieldset>
    <p><label>${say('备注（可不填）', 'Note (optional)')}<br><textarea name="note" rows="2" cols="40" maxlength="2000"></textarea></label></p>
    <div class="buttons">
      <button class="main" value="yes">${say('确定', 'Confirm')}</button>
      <button type="button" @click=${() => dialog.close('no')}>${say('取消', 'Cancel')}</button>
    </div>
  </form>${nothing}`;
}
