import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { applyEdits, type TextEdit } from '../model/source.js';
import { checkAnnouncedCounts } from './announced-count.js';
import { readBlocks } from './blocks.js';
import { findDateline } from './dateline.js';
import { checkEndings } from './endings.js';
import { escapeMarkdown } from './escape-markdown.js';
import { firstWords } from './first-words.js';
import { findHeadline } from './headline.js';
import { findLetterhead } from './letterhead.js';
import type { ForeignText } from './lines.js';
import { listEdits } from './list-edits.js';
import { proposeSlug } from './propose-slug.js';
import { findSeries } from './series.js';
import { decideSpaces } from './spaces.js';
import { findTopic } from './topic.js';

/** A draft article made from foreign text. What could not be found is null; `slug` is never empty. */
export type Draft = {
  readonly meta: {
    readonly title: string | null;
    readonly place: string | null;
    /** `YYYY-MM-DD`, a day that the calendar has. */
    readonly date: string | null;
    /** The same day in the words of the dateline that left the text; null where there was none, or where its weekday is wrong. */
    readonly dateWords: string | null;
    readonly slug: string;
    readonly series: string | null;
    /** In Latin digits. */
    readonly number: string | null;
    readonly topic: string | null;
  };
  /** Against the source text, in the order of their places; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Markdown. */
  readonly body: string;
  /** Every guess, in the order of their places in the source. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Foreign text as a draft article: headline, dateline, series and topic as front matter, bullets as lists, accidental Markdown escaped.
 * Laws: `body` is `applyEdits(text, edits)`; every edit stands in the `fix` of exactly one diagnostic;
 * the rendered body says what the text says, list markers, white space and the edits listed as moves and joins put aside.
 * It looks at no clock and no dictionary but the slug's, never throws, and takes time in proportion to the text.
 */
export function importText(source: ForeignText): Draft {
  const mark = findByteOrderMark(source);
  const letterhead = findLetterhead(source, mark.end);
  const headline = findHeadline(source, letterhead.end);
  const dateline = findDateline(source, headline.end);
  const blocks = readBlocks(source.text, dateline.end);
  const spaces = decideSpaces(source, blocks);
  const series = findSeries(source, blocks, spaces.joins);
  const topic = findTopic(source, blocks, spaces.joins);
  const title = headline.title ?? topic.topic;
  const words = title === null ? firstWords(source, blocks) : null;
  const slug = proposeSlug(source, title, blocks);

  const diagnostics = [
    ...mark.diagnostics,
    ...letterhead.diagnostics,
    ...headline.diagnostics,
    ...(headline.title === null ? topic.asTitle : []),
    ...(words?.diagnostics ?? []),
    ...slug.diagnostics,
    ...dateline.diagnostics,
    ...series.diagnostics,
    ...topic.diagnostics,
    ...listEdits(source, blocks),
    ...checkAnnouncedCounts(source, blocks),
    ...spaces.diagnostics,
    ...escapeMarkdown(source, blocks),
    ...checkEndings(source, blocks),
  ].sort((a, b) => a.span.start - b.span.start);
  const edits = diagnostics.flatMap((finding) => finding.fix ?? []).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return {
    meta: {
      title: title ?? words?.title ?? null,
      place: dateline.place,
      date: dateline.date,
      dateWords: dateline.words,
      slug: slug.slug,
      series: series.series,
      number: series.number,
      topic: topic.topic,
    },
    edits,
    body: applyEdits(source.text, edits),
    diagnostics,
  };
}

/** A byte order mark opens a file; in a body, after the front matter, it would be an invisible character. */
export function findByteOrderMark({ file, text }: ForeignText): { readonly end: number; readonly diagnostics: readonly Diagnostic[] } {
  if (!text.startsWith('\uFEFF')) return { end: 0, diagnostics: [] };
  const span = { start: 0, end: 1 };
  return { end: 1, diagnostics: [diagnostic('byte-order-mark', { file, span }, {}, [{ span, text: '' }])] };
}
