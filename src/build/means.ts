import type { PackedText } from '../disk/pack.js';
import type { RuleSet } from '../lint/check-draft.js';
import type { ArticleCard } from '../model/article.js';
import { articleSettings, type Settings } from '../model/settings.js';
import { BodiesInMemory } from './bodies.js';
import { Crew } from './crew.js';
import { Desk } from './desk.js';
import type { Newsroom, Source } from './newsroom.js';
import { PicturesOnDisk, picturesInMemory } from './picture-store.js';
import type { Means } from './prepare-all.js';
import type { Articles } from './read-newsroom.js';
import type { StoredArticle } from './stored-article.js';
import { type PictureMeans, pictureRecipe } from './take-pictures.js';

/** One thread, and nothing that would be known from earlier or later. */
export function meansInMemory(newsroom: Articles, rules: RuleSet = 'gate'): Means {
  const pictures = { store: picturesInMemory(), isMaking: true };
  return { desk: deskFor(newsroom, rules), bodies: new BodiesInMemory(), memo: null, crew: new Crew(0), pictures, progress: () => {} };
}

/** Images as builds keep them in the newsroom at `root`. Who only looks believes what builds have found, and writes nothing. */
export function picturesIn(
  root: string,
  settings: Settings,
  { isMaking, isNew = false }: { isMaking: boolean; isNew?: boolean },
): PictureMeans {
  return { store: new PicturesOnDisk(root, () => pictureRecipe(settings), isNew), isMaking };
}

export function deskFor({ settings, files }: Articles, rules: RuleSet): Desk {
  return new Desk({ settings: articleSettings(settings), files: new Set(files.keys()), rules }, 0);
}

/** Where an article's rendered text is kept, and what it can be made from once more. */
export type BodyOf = (card: Pick<ArticleCard, 'path' | 'key'>) => { readonly place: PackedText; readonly source: Source };

/** `articles` stand in the order of the sources. */
export function bodyFinder({ sources }: Newsroom, articles: readonly StoredArticle[]): BodyOf {
  const indexes = new Map(articles.map(({ path }, index) => [path, index]));
  return ({ path }) => {
    const index = indexes.get(path) as number;
    return { place: (articles[index] as StoredArticle).body, source: sources[index] as Source };
  };
}

/** Gives an article's rendered text; where what was kept of it is spoilt, it is made once more. */
export function bodyReader(bodyOf: BodyOf, { bodies, desk }: Means): (card: Pick<ArticleCard, 'path' | 'key'>) => string {
  return (card) => {
    const { place, source } = bodyOf(card);
    return bodies.read(place) ?? desk.bodyAgain(source, card.key);
  };
}
