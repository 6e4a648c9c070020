/** A letter that no recogniser looks for. */
const MASK = 'x';
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Lines that are no prose: headings, table rows, quotations, HTML, images, notes and definitions, rules (CommonMark 0.31 §4). */
const OTHER = /^(?: {0,3}(?:\||>|<|!\[|\[\^?[^\]]{1,200}\]:|(?:[-*_][ \t]*){3,}$|:::)|\t| {4,}(?![-*+•]))/;
const HEADING = /^ {0,3}#{1,6}(?=[ \t]|$)/;

/** The text, as long as it is, with every character of a line that is no prose replaced by a letter; with `codeAlone`, of fenced code. */
export function maskMarkdown(text: string, { keepHeadings = false, codeAlone = false } = {}): string {
  let fence = '';
  return text.replace(/[^\r\n]+/g, (line) => {
    const mark = FENCE.exec(line)?.[1] ?? '';
    const wasOpen = fence !== '';
    if (!wasOpen) fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    const isOther = !codeAlone && ((!keepHeadings && HEADING.test(line)) || OTHER.test(line));
    return wasOpen || mark !== '' || isOther ? MASK.repeat(line.length) : line;
  });
}
