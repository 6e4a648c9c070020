import type { Span } from '../model/source.js';

/**
 * Pieces of the words that official Khmer can't do without, as the fonts Limon and ABC have them under Latin letters: ព្រះ រាជាណាចក្រ
 * រាជរដ្ឋាភិបាល ក្រសួង ស្ថាប័ន រដ្ឋមន្ត្រី ខេត្ត ឆ្នាំ ថ្ងៃ ក្នុង ដែល ត្រូវ បាន … Made by converting these words with khmer-unicode-converter 0.0.6 (npm), which has
 * the fonts' tables from KhmerConverter; no two of them stand together in 27 MB of English, French, German and Vietnamese manuals.
 */
const PIECES = [
  'RBH raCa NacRk raCr km<ú m<úC RksY sYg sßab ab½n rdæ m®nþ Pi)al xtþ Rsúk XuM PUmi PñM MeBj éf¶ qñaM kñú ñúg Edl RtÚv',
  'RtUv )an CamY amYy mYy enaH eTA TaM GMBI edIm m,I Rmab; rab; eFV FVI VI[ RbC CaCn aBl eTs Cati SRt ic© CuM Rbk Rbs Rbe',
  'RbB sckþ kþI B½t t’man Ék] tþm elak CMTav semþ GKÁ GgÁ gÁPaB gkar Gñk nMB akü c,ab Gnuv uvtþ viTü TüaC GPi vDÆ sgÁm vb,F',
  'Fm’ b;rM kmµ kmμ KeRm viFI k;Ca eRk MgGs RKb eRb R)as B½n ½n§ RBw em:ag eLI LIg hIy b:uE Enþ b¤ k¾ enA nwg nUv cMnY nYn',
  'TIR gkú eyIg Exµ xµr PaB nÞab bnþ egáI aða eBl eRB xøÜ dl; rYm shK GnþrC TMna TMng Rbti maRt CMB P¢ab eKal bMN siT§ BiF',
  'dUc sRm',
]
  .join(' ')
  .split(' ');

// Signs that stand within no word of another language; in these fonts they are subscripts and diacritics.
const SIGN = '(?<=[A-Za-z])[§¶¾½¢¤©þÞ](?=[A-Za-z])';

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Any of the pieces as they stand, none of which begins another; what are capitals only could be an acronym by itself. */
function anyOf(pieces: readonly string[]): string {
  const rest = (piece: string): string => escaped(piece.slice(1)) + (/^[A-Z]+$/.test(piece) ? '(?=[A-Za-z])' : '');
  const beginningWith = (initial: string): string[] => pieces.filter((piece) => piece.startsWith(initial));
  const initials = [...new Set(pieces.map((piece) => piece.charAt(0)))];
  return initials.map((initial) => `${escaped(initial)}(?:${beginningWith(initial).map(rest).join('|')})`).join('|');
}

// V8 tries alternatives one after another at each place: what a place begins with is asked first, and decides four times as fast.
const LETTERS = anyOf(PIECES.filter((piece) => /^[A-Za-z]/.test(piece)));
const OTHERS = `${anyOf(PIECES.filter((piece) => !/^[A-Za-z]/.test(piece)))}|${SIGN}`;
// Pieces may overlap: each place is looked at by itself.
const EVIDENCE = new RegExp(`(?=((?=[A-Za-z])(?:${LETTERS})|(?=[^A-Za-z\\u1780-\\u17FF ])(?:${OTHERS})))`, 'g');
const LATIN = /[A-Za-z]/;
// Two different pieces take four characters at least.
const NO_KHMER = /[^\u1780-\u17FF]{4,}/g;
/** UTF-16 units between two pieces of evidence that still speak of the same words. */
const NEAR = 12;
/** UTF-16 units of unbroken text to each unit of evidence: in base64, two pieces can come together by chance, but not again and again. */
const THIN = 30;

type Piece = { readonly written: string; readonly start: number; readonly end: number };

/**
 * Where text stands that was typed for a font that draws Khmer under Latin letters (Limon, ABC): at most one span for each stretch without Khmer
 * letters, from the first unbroken piece that is sure to the last. Spans ascend and are not empty.
 * Seen: no span in 109 MB of English, French, German, Vietnamese and other prose and of program code. The time is linear in the length.
 */
export function findLegacyText(text: string): Span[] {
  // Every piece has a Latin letter, and most Khmer paragraphs have none.
  if (!LATIN.test(text)) return [];
  const spans: Span[] = [];
  const plain = withoutAddresses(text);
  for (NO_KHMER.lastIndex = 0; ; ) {
    const stretch = NO_KHMER.exec(plain);
    if (stretch === null) return spans;
    const { 0: written, index } = stretch;
    if (written.search(EVIDENCE) < 0) continue;
    const sure = sureGroups(written).filter((group) => !isThin(written, group));
    const [first, last] = [sure[0]?.[0], sure.at(-1)?.at(-1)];
    if (first && last) spans.push({ start: index + unbroken(written, first).start, end: index + unbroken(written, last).end });
  }
}

/** The text, unit for unit, with spaces for the addresses in it. */
function withoutAddresses(text: string): string {
  return text.includes('://') ? text.replace(/\bhttps?:\/\/\S+/g, (url) => ' '.repeat(url.length)) : text;
}

/** Pieces of evidence that stand close together, where there are two different ones at least: one alone can be chance. */
function sureGroups(text: string): Piece[][] {
  const groups: Piece[][] = [];
  for (const { 1: written = '', index } of text.matchAll(EVIDENCE)) {
    const piece = { written: written.toLowerCase(), start: index, end: index + written.length };
    const group = groups.at(-1);
    if (group && index - (group.at(-1)?.end ?? 0) <= NEAR) group.push(piece);
    else groups.push([piece]);
  }
  return groups.filter((group) => new Set(group.map(({ written }) => written)).size > 1);
}

/** The text between white space around a piece. */
function unbroken(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && /\S/.test(text.charAt(from - 1))) from--;
  while (/\S/.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

function isThin(text: string, group: readonly Piece[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return true;
  const around = { start: unbroken(text, first).start, end: unbroken(text, last).end };
  if (around.end - around.start <= THIN * 4) return false;
  const pieces = [...text.slice(around.start, around.end).matchAll(EVIDENCE)];
  return pieces.reduce((sum, { 1: written = '' }) => sum + written.length, 0) * THIN < around.end - around.start;
}
