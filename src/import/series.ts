import { latinDigits } from '../khmer/digits.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { TextEdit } from '../model/source.js';
import { type Block, passagesOf } from './blocks.js';
import { type ForeignText, wordsIn } from './lines.js';

/** `លើកទី ២`, «the second time»; `ជាលើកទី` only counts an occurrence and numbers no series. */
const NUMBER = /(?<!ជា[ \t\u200B]{0,3})លើក[ \t\u200B]{0,3}ទី[ \t\u00A0\u200B]{0,3}([0-9]{1,4}|[០-៩]{1,4})(?![0-9០-៩])/;
/** What is held in numbered series: lecture, seminar, forum, conference, meeting, session, congress, course, programme, contest, festival, fair. */
const KINDS = [
  ...['បាឋកថា', 'សិក្ខាសាលា', 'វេទិកា', 'សន្និសីទ', 'កិច្ចប្រជុំ', 'សម័យប្រជុំ', 'មហាសន្និបាត', 'សន្និបាត', 'សមាជ', 'វគ្គបណ្តុះបណ្តាល', 'វគ្គបណ្ដុះបណ្ដាល', 'វគ្គសិក្សា'],
  ...['កម្មវិធី', 'ការប្រកួត', 'ការប្រឡង', 'ពានរង្វាន់', 'មហោស្រព', 'ពិព័រណ៍', 'ទិវា', 'ពិធី', 'កិច្ចពិភាក្សា', 'កិច្ចសន្ទនា'],
];
/** How far before the number the series' name may start, in UTF-16 code units. */
const REACH = 80;

type FoundSeries = { readonly series: string | null; readonly number: string | null; readonly diagnostics: readonly Diagnostic[] };

/**
 * The numbered series that the first paragraph names: from the last word for such a series before `លើកទី` up to it, and the number
 * in Latin digits. Nothing where no such word stands near, for then the number may count anything.
 */
export function findSeries({ file, text }: ForeignText, blocks: readonly Block[], joins: readonly TextEdit[]): FoundSeries {
  const none = { series: null, number: null, diagnostics: [] };
  const lead = passagesOf(blocks)[0];
  const offset = lead?.[0]?.start ?? 0;
  const words = text.slice(offset, lead?.at(-1)?.end ?? offset);
  const match = NUMBER.exec(words);
  if (!match) return none;
  const from = Math.max(0, match.index - REACH);
  const before = words.slice(from, match.index);
  const at = Math.max(...KINDS.map((kind) => before.lastIndexOf(kind)));
  if (at < 0 || /[។៕៚]/.test(before.slice(at))) return none;
  const start = offset + from + at;
  const span = { start, end: start + before.slice(at).trimEnd().length };
  const series = wordsIn(text, span, joins);
  const number = String(Number(latinDigits(match[1] ?? '')));
  const numberSpan = { start: offset + match.index, end: offset + match.index + match[0].length };
  return {
    series,
    number,
    diagnostics: [
      diagnostic('import-series', { file, span }, { series }),
      diagnostic('import-number', { file, span: numberSpan }, { number }),
    ],
  };
}
