import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

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

/** As it stands; what are capitals only could be an acronym by itself. */
function pieceOf(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') + (/^[A-Z]+$/.test(text) ? '(?=[A-Za-z])' : '');
}
// Signs that stand within no word of another language; in these fonts they are subscripts and diacritics.
const SIGN = '(?<=[A-Za-z])[§¶¾½¢¤©þÞ](?=[A-Za-z])';
// Pieces may overlap: each place is looked at by itself.
const EVIDENCE = new RegExp(`(?=(${PIECES.map(pieceOf).join('|')}|${SIGN}))`, 'g');
// Two different pieces take four characters at least.
const NO_KHMER = /[^\u1780-\u17FF]{4,}/g;
/** UTF-16 units between two pieces of evidence that still speak of the same words. */
const NEAR = 12;

type Piece = { readonly written: string; readonly start: number; readonly end: number };

/** Text that was typed for a font that draws Khmer under Latin letters: without that font it is gibberish, and Unicode knows nothing of it. */
export const legacyFont: ArticleRule = {
  code: 'legacy-font',
  isGate: false,
  *check(copy) {
    for (const { passage, match, written } of matchesIn(copy.prose, NO_KHMER)) {
      const sure = sureGroups(written).flat();
      const [first, last] = [sure[0], sure.at(-1)];
      if (!first || !last) continue;
      let [start, end] = [first.start, last.end];
      while (start > 0 && /\S/.test(written.charAt(start - 1))) start--;
      while (/\S/.test(written.charAt(end))) end++;
      yield finding(copy, 'legacy-font', passage.place(match.index + start, match.index + end), { written: written.slice(start, end) });
    }
  },
  examples: [
    { bad: 'RBHraCaNacRkkm<úCa', fixed: null },
    { bad: 'RksYgéRbsNIy_ nigTUrKmnaKmn_', fixed: null },
    { bad: 'ការិយាល័យ kareFVI[RbesIreLIg។', fixed: null },
    { bad: 'sþaB½n', fixed: null },
  ],
};

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
