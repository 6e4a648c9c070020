import type { ArticleCard } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { TranslationGroup } from '../model/edition.js';
import { spanOfKey } from '../model/key-spans.js';

type Cards = readonly ArticleCard[];

/**
 * The published articles that are one text in several languages, by their ids. `all` are the newsroom's cards: a translation of a translation
 * leads to the original through articles that are not out, too. Of a language there is one: the original, else the newest.
 * Law: every member of a group has the same group, so that each page names all others (as `hreflang` asks).
 */
export function translationGroups(published: Cards, all: Cards): ReadonlyMap<string, TranslationGroup> {
  const translations = published.filter(({ meta }) => meta.translationOf !== null);
  if (translations.length === 0) return new Map();
  const originalOf = originalFinder(all);
  const originals = new Set(translations.map(({ meta }) => originalOf(meta.id)));
  const members = new Map<string, ArticleCard[]>();
  for (const card of published) {
    const original = originalOf(card.meta.id);
    if (!originals.has(original)) continue;
    const cards = members.get(original) ?? [];
    if (card.meta.id === original) cards.unshift(card);
    else cards.push(card);
    members.set(original, cards);
  }
  const groups = new Map<string, TranslationGroup>();
  for (const [original, cards] of members) {
    const versions = cards.filter((card, index) => cards.findIndex(({ meta }) => meta.lang === card.meta.lang) === index);
    if (versions.length < 2) continue;
    const group = { original: versions.find(({ meta }) => meta.id === original) ?? null, versions };
    for (const { meta } of versions) groups.set(meta.id, group);
  }
  return groups;
}

/** Follows `translationOf` to its end, which may be an id that no article has; in a circle, to its least id. */
function originalFinder(all: Cards): (id: string) => string {
  const next = new Map(all.map(({ meta }) => [meta.id, meta.translationOf]));
  return (id) => {
    const way = [id];
    for (;;) {
      const last = way.at(-1) as string;
      const to = next.get(last) ?? null;
      if (to === null) return last;
      if (way.includes(to)) return way.slice(way.indexOf(to)).reduce((least, other) => (other < least ? other : least));
      way.push(to);
    }
  };
}

/** A translation of what is not there: most likely the id is misspelt, and readers would not find the original. */
export function checkTranslations(cards: Cards): Diagnostic[] {
  const translations = cards.filter(({ meta }) => meta.translationOf !== null);
  if (translations.length === 0) return [];
  const ids = new Set(cards.map(({ meta }) => meta.id));
  return translations.flatMap(({ path, meta: { translationOf }, spans }) =>
    translationOf === null || ids.has(translationOf)
      ? []
      : [diagnostic('unknown-original', { file: path, span: spanOfKey(spans, 'translationOf') }, { id: translationOf })],
  );
}
