import { khmerSlug } from '../khmer/slug.js';

/** Bytes of UTF-8: a heading's whole sentence may be longer, an address need not be. */
const MOST = 200;

/**
 * An anchor for a heading: its slug, in which Khmer letters keep their marks.
 * None is one of those that footnotes have: `fn1`, `fnref1`.
 */
export function headingAnchor(heading: string): string {
  const anchor = khmerSlug(heading, { maxBytes: MOST });
  if (anchor === '') return 'section';
  return /^fn(?:ref)?\d/.test(anchor) ? `section-${anchor}` : anchor;
}

/** The anchor, with a number where it is taken; taken from now on. */
export function freeAnchor(anchor: string, taken: Set<string>): string {
  let free = anchor;
  for (let number = 1; taken.has(free); number++) free = `${anchor}-${number}`;
  taken.add(free);
  return free;
}
