import { isClusterEdge } from '../../khmer/clusters.js';

/** A place to cut a line near `at`. */
export function clusterEdge(line: string, at: number): number {
  let edge = at;
  while (!isClusterEdge(line, edge)) edge--;
  return edge;
}

/** What a terminal could take for a command, or not show at all, is shown as a sign. */
export function visible(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '\uFFFD')
    .replace(/\u200B/g, '');
}

/** Columns that a text takes in a terminal: nothing for marks, two for wide characters. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    columns += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u.test(character)
      ? 2
      : 1;
  }
  return columns;
}

/** A text with spaces behind it, as wide as its column. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** As much of a text as fits into so many columns, cut between clusters. */
export function cutTo(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let [end, room] = [0, columns - 1];
  for (const character of text) {
    room -= width(character);
    if (room < 0) break;
    end += character.length;
  }
  return `${text.slice(0, clusterEdge(text, end))}…`;
}
