/**
 * An anchor for a heading: Khmer letters and their marks are kept, white space becomes `-`, what has no place in an id is left out.
 * None is one of those that footnotes have: `fn1`, `fnref1`.
 */
export function headingAnchor(heading: string): string {
  const anchor = heading
    .trim()
    .toLowerCase()
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-')
    .replace(/^-+|-+$/g, '');
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
