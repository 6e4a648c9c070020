import { applyOrdered, type TextEdit } from '../model/source.js';
import { type Normalized, type NormalizeOptions, normalizeKhmer } from './normalize.js';

// Web addresses (RFC 3987, so Khmer letters too) up to the next space, quotation mark or angle bracket.
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:)[^\s<>"«»]+/gi;
// Addresses, and HTML tags with their attributes, comments and declarations. Bounded, so that a page of `<` costs no more than any other text.
const MACHINE_TEXT = new RegExp(`${ADDRESS.source}|<[a-z/!?][^<>]{0,4000}>`, 'gi');

/** Those of `edits` (in ascending order, spans in `text`) that lie in no web address. */
export function outsideAddresses<E extends TextEdit>(text: string, edits: readonly E[]): E[] {
  return outside(edits, text.matchAll(ADDRESS));
}

/** `matches` come in ascending order, too. */
function outside<E extends TextEdit>(edits: readonly E[], matches: Iterator<RegExpExecArray>): E[] {
  let next = matches.next();
  return edits.filter(({ span }) => {
    while (!next.done && next.value.index + next.value[0].length <= span.start) next = matches.next();
    return next.done || span.end <= next.value.index;
  });
}

/**
 * `normalizeKhmer` for running text: what machines read in it – web addresses, HTML tags with their attributes – stays as it is,
 * for a changed address leads nowhere. Both begin and end beside characters that are not Khmer, so that no run lies half in one.
 */
export function normalizePlainText(text: string, options: NormalizeOptions = {}): Normalized {
  const whole = normalizeKhmer(text, options);
  const edits = outside(whole.edits, text.matchAll(MACHINE_TEXT));
  return edits.length === whole.edits.length ? whole : { text: applyOrdered(text, edits), edits };
}

/** UTF-16 units without a line end, then without any space, before a text is cut elsewhere. */
const LONG_LINE = 1 << 16;
const LONG_WORD = 1 << 20;

/**
 * Where a text whose rest is still to come may be cut, so that both parts can be normalised on their own: behind its last line, within a
 * very long line behind its last space, within a very long word before one of its last clusters. 0 where it has to wait for more.
 * Never within an HTML tag, a surrogate pair or, but for words of a million marks, a cluster.
 */
export function safeCut(text: string): number {
  // A CR at the very end may be half of a CRLF.
  let cut = Math.max(text.lastIndexOf('\n'), text.slice(0, -1).lastIndexOf('\r')) + 1;
  if (cut === 0 && text.length > LONG_LINE) cut = lastMatch(text, /\s(?=[^\s])/g);
  if (cut === 0 && text.length > LONG_WORD) return clusterCut(text);
  const tag = text.lastIndexOf('<', cut - 1);
  const isOpen = tag !== -1 && cut - tag < 4000 && !text.slice(tag, cut).includes('>') && /^<[a-z/!?]/i.test(text.slice(tag, tag + 2));
  return isOpen ? tag : cut;
}

function lastMatch(text: string, pattern: RegExp): number {
  const from = text.length - LONG_LINE / 2;
  let end = 0;
  for (const match of text.slice(from).matchAll(pattern)) end = from + match.index + match[0].length;
  return end;
}

/** Before a letter that nothing binds, and no joiner near it: what stands on either side does not change the other. */
function clusterCut(text: string): number {
  const from = text.length - 1000;
  for (let at = text.length - 1; at > from; at--) {
    const isFree = /^[\u1780-\u17A2\u17A5-\u17B3]/.test(text.charAt(at)) && text.charAt(at - 1) !== '\u17D2';
    if (isFree && !/[\u200C\u200D]/.test(text.slice(at - 20, at))) return at;
  }
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}
