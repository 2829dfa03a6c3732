// Where the reader is, as the address bar has it: #/service/path, and behind "?" what of that screen is asked for. What is
// kept there outlasts a reload and comes back by "back".
export const FIRST = '#/matching/matches';

/** { service, path, query }; the query is one's own copy. */
export function where() {
  const [screen, query] = (location.hash || FIRST).split('?');
  const [, service, path] = screen.split('/');
  return { service, path, query: new URLSearchParams(query) };
}

/** Goes on, on the same screen, to something else that it can be asked for. */
export function ask(query) {
  const { service, path } = where();
  const asked = query.toString();
  history.pushState(null, '', `#/${service}/${path}${asked ? `?${asked}` : ''}`);
}
