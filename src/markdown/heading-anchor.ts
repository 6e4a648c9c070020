/** An anchor for a heading: Khmer letters and their marks are kept, white space becomes `-`, what has no place in an id is left out. */
export function headingAnchor(heading: string): string {
  const anchor = heading
    .trim()
    .toLowerCase()
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-')
    .replace(/^-+|-+$/g, '');
  return anchor === '' ? 'section' : anchor;
}
