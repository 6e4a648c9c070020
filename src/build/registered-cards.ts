import { type Applied, applyRegister } from '../edition/apply-register.js';
import type { ArticleCard } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { NO_LISTS, type RegisteredLists } from '../model/register.js';
import type { Newsroom } from './newsroom.js';
import type { StoredArticle } from './stored-article.js';

type Registered = Applied<ArticleCard> & { readonly lists: RegisteredLists };

/** The newsroom's cards as the publication register knows them, its lists, and what was found in the register itself. */
export function registeredCards({ register: read }: Pick<Newsroom, 'register'>, articles: readonly StoredArticle[]): Registered {
  const cards = articles.map(({ card }) => card).filter((card) => card !== null);
  if (!read?.register) return { cards, gone: [], lists: NO_LISTS, diagnostics: read?.diagnostics ?? [] };
  const unread = new Set(articles.filter(({ card }) => card === null).map(({ path }) => path));
  const applied = applyRegister(cards, read.register, unread);
  const found: readonly Diagnostic[] = [...read.diagnostics, ...applied.diagnostics];
  return { ...applied, lists: read.lists, diagnostics: found };
}
