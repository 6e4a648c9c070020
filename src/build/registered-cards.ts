import { type Applied, applyRegister } from '../edition/apply-register.js';
import type { ArticleCard } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Newsroom } from './newsroom.js';
import type { StoredArticle } from './stored-article.js';

/** The newsroom's cards as the publication register knows them, and what was found in the register itself. */
export function registeredCards({ register: read }: Pick<Newsroom, 'register'>, articles: readonly StoredArticle[]): Applied<ArticleCard> {
  const cards = articles.flatMap(({ card }) => card ?? []);
  if (!read?.register) return { cards, gone: [], diagnostics: read?.diagnostics ?? [] };
  const unread = new Set(articles.filter(({ card }) => card === null).map(({ path }) => path));
  const applied = applyRegister(cards, read.register, unread);
  const found: readonly Diagnostic[] = [...read.diagnostics, ...applied.diagnostics];
  return { ...applied, diagnostics: found };
}
