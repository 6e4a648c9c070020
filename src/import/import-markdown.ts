import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { applyEdits, type Span, type TextEdit } from '../model/source.js';
import { checkAnnouncedCounts } from './announced-count.js';
import { type Block, readBlocks } from './blocks.js';
import { findDateline } from './dateline.js';
import { checkEndings } from './endings.js';
import { firstWords } from './first-words.js';
import { type Draft, findByteOrderMark } from './import-text.js';
import { findLetterhead } from './letterhead.js';
import type { ForeignText } from './lines.js';
import { listEdits } from './list-edits.js';
import { findMarkdownHeadline, plainWords } from './markdown-headline.js';
import { maskMarkdown } from './mask-markdown.js';
import { proposeSlug } from './propose-slug.js';
import { findSeries } from './series.js';
import { findTopic } from './topic.js';

/** What the document around the text says of it: a page's title, the front matter. Null: nothing. */
export type KnownMeta = { readonly title: string | null; readonly date: string | null; readonly place: string | null };

/**
 * Markdown as a draft article, with the same recognisers as foreign text has: letterhead, headline, dateline, series, topic and lists that
 * were typed by hand. What is Markdown already stays as it is. The text begins at `from`: what stands before it is front matter, which has
 * been read. `own` are edits that were found before: the addresses of images. Laws: those of `importText`, for the text from there on.
 */
export function importMarkdown(source: ForeignText, known: KnownMeta, from = 0, own: readonly TextEdit[] = []): Draft {
  // Where the recognisers look, code, tables, headings and quotations are no prose; every offset stays.
  const prose = { file: source.file, text: maskMarkdown(source.text) };
  const mark = from === 0 ? findByteOrderMark(source) : { end: from, diagnostics: [] };
  const letterhead = findLetterhead(source, mark.end);
  const headline = findMarkdownHeadline(source, letterhead.end, known.title);
  const dateline = findDateline(prose, headline.end);
  const blocks = readBlocks(prose.text, dateline.end);
  const series = findSeries(prose, blocks, []);
  const topic = findTopic(prose, blocks, []);
  const title = known.title ?? headline.title ?? topic.topic;
  const words = title === null ? firstWords(prose, blocks) : null;
  const slug = proposeSlug(prose, title, blocks);
  const levels = lowerHeadings(source, dateline.end);

  const isKnown = ({ code }: Diagnostic): boolean => known.date !== null && (code === 'import-no-dateline' || code === 'import-date');
  const diagnostics = [
    ...mark.diagnostics,
    ...letterhead.diagnostics,
    ...headline.diagnostics,
    ...(known.title === null && headline.title === null ? topic.asTitle : []),
    ...(words?.diagnostics ?? []),
    ...slug.diagnostics,
    ...dateline.diagnostics.filter((finding) => !isKnown(finding)),
    ...series.diagnostics,
    ...topic.diagnostics,
    ...levels,
    ...listEdits(prose, typedByHand(prose.text, blocks)),
    ...checkAnnouncedCounts(prose, blocks),
    ...checkEndings(prose, blocks),
  ].sort((a, b) => a.span.start - b.span.start);
  const found = diagnostics.flatMap((finding) => finding.fix ?? []);
  const edits = apart([...found, ...own].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
  return {
    meta: {
      title: title ?? (words?.title ? plainWords(words.title) || words.title : null),
      place: known.place ?? dateline.place,
      date: known.date ?? dateline.date,
      dateWords: known.date === null || known.date === dateline.date ? dateline.words : null,
      slug: slug.slug,
      series: series.series,
      number: series.number,
      topic: topic.topic,
    },
    edits,
    body: applyEdits(source.text, [{ span: { start: 0, end: from }, text: '' }, ...edits]),
    diagnostics,
  };
}

/** Of two edits that overlap, the one that starts first: an image in a line that leaves the text goes with it. */
function apart(ordered: readonly TextEdit[]): TextEdit[] {
  let end = 0;
  return ordered.filter(({ span }) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}

/** Lists whose markers Markdown does not know: `•`, `១.`, `ក.`. The others are lists already, laid out as their author wanted. */
function typedByHand(text: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const first = 'list' in block ? block.list.items[0] : undefined;
    if (!first) return block;
    const isOwn = /^(?:[-*+]|[0-9]{1,9}[.)])[ \t]/.test(text.slice(first.line.content, first.line.content + 12));
    return isOwn ? { paragraph: { passage: first.passage }, tight: block.tight } : block;
  });
}

/** The page's own title is its heading of level 1: where the text has one too, all its headings go one level down. */
function lowerHeadings({ file, text }: ForeignText, from: number): Diagnostic[] {
  const headings = [...maskMarkdown(text, { keepHeadings: true }).matchAll(/^ {0,3}(#{1,6})(?=[ \t])/gm)].filter(
    ({ index }) => index >= from,
  );
  if (!headings.some((heading) => heading[1] === '#')) return [];
  const at = (heading: RegExpExecArray): number => heading.index + heading[0].length;
  const edits: TextEdit[] = headings
    .filter((heading) => heading[1] !== '######')
    .map((heading) => ({ span: here(at(heading)), text: '#' }));
  const first = headings[0] as RegExpExecArray;
  const span = { start: first.index, end: at(first) };
  return [diagnostic('import-headings', { file, span }, { headings: edits.length }, edits)];
}

function here(at: number): Span {
  return { start: at, end: at };
}
