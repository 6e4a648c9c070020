import { decodeSource } from '../content/decode.js';
import { applyOrdered, type TextEdit } from '../model/source.js';
import type { Source } from './newsroom.js';
import { isTooLarge, type PrepareSetup, prepare } from './prepare.js';
import { severityIn } from './settings-at.js';
import { readSource, sizeOf } from './source.js';

/** An article's source as it is, and as it is with every certain fix made: equal where there is none. `fixes`: how many were made. */
export type FixedArticle = { readonly path: string; readonly before: string; readonly after: string; readonly fixes: number };

/** One mended place may bring another to light; this often, at the most. */
const ROUNDS = 10;

/**
 * Makes the fixes of all findings that the newsroom wants to hear of. Pure but for reading the source; a file that is not UTF-8 stays as it is.
 * Laws: what is fixed once has nothing left to fix; no line comes or goes; nothing in a web address changes.
 */
export function fixArticle(source: Source, setup: PrepareSetup): FixedArticle {
  const { path } = source;
  if (isTooLarge(sizeOf(source))) return { path, before: '', after: '', fixes: 0 };
  const { text: before, isReadable } = decodeSource(readSource(source));
  let after = before;
  let fixes = 0;
  for (let round = 0; isReadable && round < ROUNDS; round++) {
    const edits = fixesIn(path, after, setup);
    if (edits.length === 0) break;
    after = applyOrdered(after, edits);
    fixes += edits.length;
  }
  return { path, before, after, fixes };
}

/** In ascending order; of two that overlap, the first. */
function fixesIn(path: string, text: string, setup: PrepareSetup): TextEdit[] {
  const { diagnostics } = prepare({ path, bytes: new TextEncoder().encode(text) }, setup);
  const wanted = diagnostics.filter((finding) => severityIn(setup.settings, finding) !== null);
  const edits = wanted.flatMap(({ fix }) => fix ?? []).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = -1;
  return edits.filter(({ span }) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}
