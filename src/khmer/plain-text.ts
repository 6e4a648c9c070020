import type { KhmerEdit } from '../model/normalized.js';
import { applyEdits, type Span, shiftSpan } from '../model/source.js';
import { type Normalized, type NormalizeOptions, normalizeKhmer } from './normalize.js';

// Web addresses (RFC 3987, so Khmer letters too) up to the next space, quotation mark or angle bracket.
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:)[^\s<>"«»]+/gi;
// Addresses, and HTML tags with their attributes, comments and declarations. Bounded, so that a page of `<` costs no more than any other text.
const MACHINE_TEXT = new RegExp(`${ADDRESS.source}|<[a-z/!?][^<>]{0,4000}>`, 'gi');

/** Where web addresses stand in a text. */
export function addressSpans(text: string): Span[] {
  return Array.from(text.matchAll(ADDRESS), ({ 0: address, index }) => ({ start: index, end: index + address.length }));
}

/**
 * `normalizeKhmer` for running text: what machines read in it – web addresses, HTML tags with their attributes – stays as it is,
 * for a changed address leads nowhere. Spans are in `text`.
 */
export function normalizePlainText(text: string, options: NormalizeOptions = {}): Normalized {
  const whole = normalizeKhmer(text, options);
  if (whole.edits.length === 0) return whole;
  const edits: KhmerEdit[] = [];
  let start = 0;
  const add = (end: number): void => {
    for (const edit of normalizeKhmer(text.slice(start, end), options).edits) edits.push({ ...edit, span: shiftSpan(edit.span, start) });
  };
  for (const { 0: machineText, index } of text.matchAll(MACHINE_TEXT)) {
    add(index);
    start = index + machineText.length;
  }
  if (start === 0) return whole;
  add(text.length);
  return { text: applyEdits(text, edits), edits };
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
