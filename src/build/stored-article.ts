import type { PackedText } from '../disk/pack.js';
import type { Stamp } from '../disk/stamp.js';
import type { ArticleCard, WrittenMeta } from '../model/article.js';
import type { DiagnosticCode } from '../model/diagnostic.js';
import type { PlainPageCard } from '../model/plain-page.js';
import type { PreparedArticle } from './prepare.js';

/** What was found in an article: how often each code, and where all of it is kept. A newsroom has tens of thousands; most are never shown. */
export type StoredFindings = { readonly counts: Readonly<Partial<Record<DiagnosticCode, number>>>; readonly place: PackedText };

/**
 * An article that is prepared, without its body and its findings: where those are kept. Of one that was proofread, its notes as JSON stand in
 * place of the body; `stamp` is the source's, null where it can't
 * vouch for the bytes.
 */
export type StoredArticle = Omit<PreparedArticle, 'html' | 'notes' | 'diagnostics'> & {
  readonly stamp: Stamp | null;
  readonly body: PackedText;
  readonly findings: StoredFindings;
};

/** As it is kept: without what its author did not write, and without what stands there twice. */
export type KeptArticle = Omit<StoredArticle, 'card' | 'page' | 'headings'> & {
  readonly card: KeptCard | null;
  readonly page?: PlainPageCard | undefined;
  readonly headings?: readonly string[] | undefined;
};
/** `excerpt` is left out where it is the summary. */
export type KeptCard = Omit<ArticleCard, 'path' | 'key' | 'excerpt' | 'meta'> & {
  readonly excerpt?: string | undefined;
  readonly meta: WrittenMeta;
};
