import type { ArticleCard } from '../model/article.js';
import { articleSettings } from '../model/settings.js';
import { BodiesInMemory } from './bodies.js';
import { Desk } from './desk.js';
import type { Newsroom, Source } from './newsroom.js';
import type { Means } from './prepare-all.js';
import type { StoredArticle } from './stored-article.js';

/** One thread, and nothing that would be known from earlier or later. */
export function meansInMemory(newsroom: Newsroom): Means {
  return { desk: deskFor(newsroom), bodies: new BodiesInMemory(), memo: null, crew: null, progress: () => {} };
}

export function deskFor({ settings, files }: Newsroom): Desk {
  return new Desk({ settings: articleSettings(settings), files: new Set(files.keys()) }, 0);
}

/** Gives an article's rendered text; where what was kept of it is spoilt, it is made once more. */
export function bodyReader(newsroom: Newsroom, articles: readonly StoredArticle[], { bodies, desk }: Means): (card: ArticleCard) => string {
  const stored = new Map(articles.map((article) => [article.path, article]));
  const sources = new Map(newsroom.sources.map((source) => [source.path, source]));
  return ({ path }) => {
    const article = stored.get(path) as StoredArticle;
    return bodies.read(article.body) ?? desk.bodyAgain(sources.get(path) as Source, article.key);
  };
}
