/** The most UTF-16 code units of an author's text that a message quotes. */
const MOST = 60;
/** A space or an author's word boundary (U+200B) is a better place to cut than the middle of a phrase, unless too little is left. */
const LEAST = 30;

/** The text on one line: control characters and runs of white space become one space each, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** The text on one line, cut with `…` where it is long: between words where it can be, never inside a Khmer cluster. */
export function brief(text: string): string {
  const line = oneLine(text);
  if (line.length <= MOST) return line;
  const space = Math.max(line.lastIndexOf(' ', MOST), line.lastIndexOf('\u200B', MOST));
  let end = space >= LEAST ? space : MOST;
  while (end > 0 && isInsideCluster(line, end)) end--;
  // Nothing but marks: well-formed at least.
  return `${end > 0 ? line.slice(0, end) : [...line].slice(0, MOST / 2).join('')}…`;
}

/** The end of a sentence from elsewhere, taken off so that it can stand inside one of ours. */
export function detailOf(text: string): string {
  return oneLine(text).replace(/[.:;,]+$/, '');
}

// A mark, a joiner, the second half of a surrogate pair, or the base that a coeng (U+17D2) makes a subscript of.
function isInsideCluster(text: string, index: number): boolean {
  return /^(?:\p{M}|\u200C|\u200D|[\uDC00-\uDFFF])/u.test(text.slice(index, index + 1)) || text[index - 1] === '\u17D2';
}

/** The address that a file has once it lies in `static/`. */
export function staticAddress(path: string): string {
  return `/${path.split('/').at(-1) ?? ''}`;
}

/** True for the keys that hold a mail address: `email`, `contacts.email`. */
export function isMail(key: string): boolean {
  return /(?:^|\.)email$/.test(key);
}

/** What starts a command where sarika is installed for one newsroom alone, as `init` sets it up. */
export function commandLine(command: string | null): string {
  return command === null ? 'npx sarika' : `npx sarika ${command}`;
}
