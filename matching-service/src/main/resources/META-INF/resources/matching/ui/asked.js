// What the reader has asked the list for: its order and, in the reader's own order, a state. It stands in the address.
import { ask, where } from '/_static/address.js';
import { states } from './words.js';

export const MY_INTEREST = 'MY_INTEREST';
export const LIKELY_TO_BE_READ = 'LIKELY_TO_BE_READ';

/** What the list can be asked for; an address of something else asks for the usual. */
export function asked() {
  const { query } = where();
  if (query.get('order') === LIKELY_TO_BE_READ) return { order: LIKELY_TO_BE_READ, state: '' };
  const state = query.get('state');
  return { order: MY_INTEREST, state: states.includes(state) ? state : '' };
}

/** The order by the chance of being read has one state only, what may still be asked for. */
export function askFor({ order, state }) {
  const query = new URLSearchParams();
  if (order === LIKELY_TO_BE_READ) query.set('order', order);
  else if (state) query.set('state', state);
  ask(query);
}

/** The list, as the API has it. */
export function page({ order, state }, after, limit) {
  const query = new URLSearchParams({ order, limit });
  if (state) query.set('state', state);
  if (after) query.set('after', after);
  return `/matching/v1/matches?${query}`;
}
