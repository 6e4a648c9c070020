import type { ArticleMeta } from '../model/article.js';
import type { EndedArticle } from '../model/edition.js';
import type { RegisterEntry } from '../model/register.js';

/**
 * What lists know of an article that was out and is not any more: its language, the instant that tells its year (milliseconds since the epoch), and
 * the tags and sections that readers have seen it in.
 */
export type Former = Pick<ArticleMeta, 'lang' | 'tags' | 'sections'> & { readonly ms: number };

/**
 * The articles that lists have lost. Of one that was held back again nobody knows whether it had its tags and sections when it was out: they might
 * tell what is not out yet. Of one whose source is gone nobody knows them at all.
 */
export function formerOf(ended: readonly EndedArticle[], gone: readonly RegisterEntry[]): Former[] {
  return [
    ...ended.map(({ card: { meta, registered }, reason }) =>
      reason === 'unpublished' ? nameless(meta.lang, registered?.published ?? meta.date.ms) : { ...meta, ms: meta.date.ms },
    ),
    ...gone.map(({ lang, published }) => nameless(lang, published)),
  ];
}

function nameless(lang: string, ms: number): Former {
  return { lang, ms, tags: [], sections: [] };
}
