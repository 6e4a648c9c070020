import { STRETCH, searchKey, searchTokens } from '../khmer/search-key.js';
import { searchText } from './search-text.js';

/** `isOpen`: it may be the beginning of a longer word. */
export type Token = { readonly text: string; readonly isOpen: boolean };

/** A word as it was parted from the others, and its tokens. */
export type Word = { readonly text: string; readonly tokens: readonly string[] };

/** What somebody looks for: the tokens, each once; the words; and all of them as one {@link searchText}. */
export type Query = {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly phrase: string;
};

/** UTF-16 units: more than the longest title, and nobody's patience is tried. */
const MOST = 200;
/** Letters from which on a word of another script also stands for the longer ones that begin with it: English has endings. */
const STEM = 3;

/** Null where there is nothing to look for. */
export function parseQuery(text: string): Query | null {
  const typed = text.slice(0, MOST);
  const words = Array.from(searchKey(typed).matchAll(STRETCH), ([word]): Word => ({ text: word, tokens: searchTokens(word) }));
  const all = words.flatMap((word) => word.tokens);
  if (all.length === 0) return null;
  const tokens = [...new Set(all)].map((token) => ({ text: token, isOpen: token === all.at(-1) || isStem(token) }));
  return { tokens, words, phrase: searchText(typed) };
}

function isStem(token: string): boolean {
  return token.length >= STEM && /^\p{L}/u.test(token) && !/^[\u1780-\u17FF]/.test(token);
}
