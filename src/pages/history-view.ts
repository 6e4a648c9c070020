import { type ArticleCard, type ArticleMeta, releaseOf } from '../model/article.js';
import type { Moment } from '../model/moment.js';
import type { HistoryEntryView, ThemeWords } from '../model/views.js';
import { dateView, type PageContext, wordsOf } from './page-context.js';

type Change = { readonly kind: HistoryEntryView['kind']; readonly at: Moment; readonly note: string | null };

const TEXTS = {
  published: 'firstPublished',
  updated: 'updated',
  corrected: 'corrected',
  withdrawn: 'historyWithdrawn',
} as const satisfies Record<Change['kind'], keyof ThemeWords>;

/** The public changes to an article, the newest first, where the settings ask for them; of one that was withdrawn, without what its corrections said. */
export function historyView(card: ArticleCard, { edition, settings }: PageContext): HistoryEntryView[] {
  if (!settings.history) return [];
  const { lang, withdrawn } = card.meta;
  const words = wordsOf(lang);
  const isWithdrawn = withdrawn !== null && withdrawn.date.ms <= edition.now;
  const changes = [
    ...changesOf(card, !isWithdrawn),
    ...(isWithdrawn ? [{ kind: 'withdrawn' as const, at: withdrawn.date, note: null }] : []),
  ];
  return changes
    .reverse()
    .sort((a, b) => b.at.ms - a.at.ms)
    .map(({ kind, at, note }) => ({ kind, text: words[TEXTS[kind]], date: dateView(at, lang, settings), note }));
}

/** From the first publication on; of one instant, in the order in which they are written. */
function changesOf({ meta, registered }: ArticleCard, hasNotes: boolean): Change[] {
  const { updated, corrections } = meta;
  return [
    { kind: 'published', at: firstOut(meta, registered?.published ?? null), note: null },
    ...(updated ? [{ kind: 'updated' as const, at: updated, note: null }] : []),
    ...corrections.map(({ date, note }) => ({ kind: 'corrected' as const, at: date, note: hasNotes ? note : null })),
  ];
}

/** As its author wrote it, unless the publication register knows of another instant. */
function firstOut(meta: ArticleMeta, known: number | null): Moment {
  const ms = known ?? releaseOf(meta);
  return [meta.date, meta.publishAt, meta.embargo].find((written) => written?.ms === ms) ?? { ms, dateOnly: false };
}
