import type { Span } from '../model/source.js';

/** Quotation marks and brackets with what they enclose; of brackets in brackets of their kind the inner ones alone. */
const PAIRS = [/«[^«»]*»/g, /“[^“”]*”/g, /\([^()]*\)/g];

/**
 * Where Khmer words stand in quotation marks or brackets, the marks included, in order. What has no partner (the `)` of `ក)`) is left out, and so is
 * what has no Khmer in it: other languages have ways of their own.
 */
export function quotedIn(text: string): Span[] {
  if (!/[«“(]/.test(text)) return [];
  return PAIRS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({ start: index, end: index + written.length })),
  )
    .filter(({ start, end }) => /[\u1780-\u17B3]/.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
}
