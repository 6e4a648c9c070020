import type { Span } from '../model/source.js';

// Soft hyphen, joiners and marks of direction: nothing that Markdown or YAML knows.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** UTF-16 units on each side that are looked at. */
const NEAR = 16;

/**
 * True where deleting an invisible character of a prose or a value leaves Markdown and YAML what they are: what stands behind it does not come
 * to begin a list or a comment, and no marks come together.
 */
export function canDelete(source: string, { start, end }: Span): boolean {
  const before =
    source
      .slice(Math.max(0, start - NEAR), start)
      .replace(INVISIBLE, '')
      .at(-1) ?? '\n';
  const behind = source.slice(end, end + NEAR).replace(INVISIBLE, '');
  if (/[:*_~`\\[\]<>&!|]/.test(before) || /^[*_~`\\[\]<>&!|]/.test(behind)) return false;
  return !/["'\s]/.test(before) || /^(?:[\p{L}\p{M}\s"']|[0-9\u17E0-\u17E9]+(?![0-9\u17E0-\u17E9.)]))/u.test(behind);
}
