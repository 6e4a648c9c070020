import { InvalidArgumentError } from 'commander';
import type { ListedState } from '../../messages/words.js';
import { LIFE_STATES } from '../../model/edition.js';

/** Every state that an article is listed with. */
export const LISTED_STATES: readonly ListedState[] = ['invalid', ...LIFE_STATES];

/** `state`: all unless given. */
export type StatusFlags = { readonly state?: ReadonlySet<ListedState>; readonly now?: string; readonly json?: boolean };

/** `draft,embargoed`. Throws commander's own fault for a word that is no state. */
export function parseStates(written: string): ReadonlySet<ListedState> {
  const words = written
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const isState = (word: string): word is ListedState => (LISTED_STATES as readonly string[]).includes(word);
  if (words.length === 0 || !words.every(isState)) throw new InvalidArgumentError(LISTED_STATES.join(', '));
  return new Set(words.filter(isState));
}
