// Chinese or English: what the reader chose here before, else what the browser asks for first, else English.
const KEY = 'twoway.language';
const SPOKEN = ['zh', 'en'];

let current = chosenBefore() ?? wantedByBrowser() ?? 'en';

function chosenBefore() {
  const kept = localStorage.getItem(KEY);
  return SPOKEN.includes(kept) ? kept : undefined;
}

function wantedByBrowser() {
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => SPOKEN.includes(tag));
}

export const language = () => current;

/** The tag for the page, for dates and for the servers. */
export const tag = () => (current === 'zh' ? 'zh-CN' : 'en');

export function speak(next) {
  current = next;
  localStorage.setItem(KEY, next);
}

/** One of two wordings. */
export const say = (zh, en) => (current === 'zh' ? zh : en);

/** A text that came from a server, in the reader's language if it has it, else in the other. */
export const text = (localized) =>
  localized == null ? '' : (localized[current] || localized.zh || localized.en || '');

/** A territory by its code, as people call it. */
export function territory(code) {
  try {
    return new Intl.DisplayNames([tag()], { type: 'region' }).of(code);
  } catch {
    return code;
  }
}

export const day = (instant) => new Intl.DateTimeFormat(tag(), { dateStyle: 'medium' }).format(new Date(instant));

export const list = (words) => words.join(current === 'zh' ? '、' : ', ');
