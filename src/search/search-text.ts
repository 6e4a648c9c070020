import { isClusterEdge } from '../khmer/clusters.js';
import { STRETCH, searchKey } from '../khmer/search-key.js';

const KHMER = /[\u1780-\u17D3\u17DD]/;

/**
 * A text as it is searched in: the words of its search key, with nothing between Khmer ones, for where Khmer writers put a space differs from
 * hand to hand (ទី២ and ទី ២); one space where there was a mark of punctuation, and between words of other scripts.
 * Law: each of the text's `searchTokens` occurs in it ({@link places}).
 */
export function searchText(text: string): string {
  const key = searchKey(text);
  let joined = '';
  let end = 0;
  for (const { 0: stretch, index } of key.matchAll(STRETCH)) {
    joined += separator(joined, stretch, key.slice(end, index)) + stretch;
    end = index + stretch.length;
  }
  return joined;
}

/** What stands between two stretches of a {@link searchText} that are parted by `gap`. */
export function separator(before: string, after: string, gap: string): '' | ' ' {
  if (before === '') return '';
  const isOneText = gap === '' || (gap === ' ' && (KHMER.test(before.slice(-1)) || KHMER.test(after.charAt(0))));
  return isOneText && isClusterEdge(before.slice(-NEAR) + after, Math.min(before.length, NEAR)) ? '' : ' ';
}

/** UTF-16 units around a place that tell whether clusters meet there. */
const NEAR = 32;

/**
 * Every place where `words` stand in a {@link searchText}, from cluster to cluster and from word to word; with an open end also where they
 * are the beginning of a longer cluster or word: somebody is still typing.
 */
export function* places(text: string, words: string, isOpen: boolean): Generator<number> {
  const token = { words, isOpen };
  for (let at = placeFrom(text, token, 0); at !== -1; at = placeFrom(text, token, at + 1)) yield at;
}

/** True where there is one of the {@link places}. */
export function occurs(text: string, words: string, isOpen: boolean): boolean {
  return placeFrom(text, { words, isOpen }, 0) !== -1;
}

/** The first place from `start` on; -1 where there is none. */
function placeFrom(text: string, { words, isOpen }: { readonly words: string; readonly isOpen: boolean }, start: number): number {
  if (words === '') return -1;
  let at = text.indexOf(words, start);
  while (at !== -1 && !(isEdge(text, at) && (isOpen || isEdge(text, at + words.length)))) at = text.indexOf(words, at + 1);
  return at;
}

function isEdge(text: string, at: number): boolean {
  // What begins with a mark that hangs on nothing begins behind a space all the same.
  if (text.charAt(at - 1) === ' ' || text.charAt(at) === ' ') return true;
  return !(isOther(text.charAt(at - 1)) && isOther(text.charAt(at))) && isClusterEdge(text, at);
}

function isOther(character: string): boolean {
  return character !== ' ' && character !== '' && !KHMER.test(character);
}
