import type { DiagnosticCode } from '../model/diagnostic.js';
import type { Archive, Notes } from './archive.js';
import type { ArticleRule, RuleExample } from './article-rule.js';
import type { Copy } from './copy.js';

/**
 * One way in which an article can be at odds with all the others. Never asked in a build, and never remembered: another article may change it.
 * Laws: as of {@link ArticleRule}, with the archive; where `concerns` is false of an article's notes, `check` finds nothing in it.
 */
export type NewsroomRule = {
  readonly code: DiagnosticCode;
  /** Whether the article is worth being read again. */
  readonly concerns: (notes: Notes, archive: Archive) => boolean;
  /** `notes`: of this article. */
  readonly check: (copy: Copy, archive: Archive, notes: Notes) => ReturnType<ArticleRule['check']>;
  /** `others`: what is known of the articles beside it. */
  readonly examples: readonly (RuleExample & { readonly others: readonly Notes[] })[];
};
