import type { ArticleCard } from '../model/article.js';
import type { Edition } from '../model/edition.js';
import type { PublishedFiles } from '../model/file-facts.js';
import type { Settings } from '../model/settings.js';

/** What everything that machines read of an edition is made from. `contentOf` gives an article's full text as HTML with absolute addresses. */
export type FeedContext = {
  readonly edition: Edition;
  readonly settings: Settings;
  /** A preview is for nobody's search engine. */
  readonly isPreview: boolean;
  readonly files: PublishedFiles;
  readonly contentOf: (card: ArticleCard) => string;
};

/** `madeFrom` names everything besides the settings and the theme that the file depends on: what is made from the same is the same. */
type MadeFile = {
  readonly path: string;
  readonly madeFrom: readonly string[];
  /** True where a file of the newsroom's own, of the same name, is published instead: `static/robots.txt`. */
  readonly givesWay?: boolean;
};
export type TemplateFeed = MadeFile & { readonly template: string; readonly view: () => object };
/** A file for machines to read, of a theme's template or written by us. `path` is relative to the out folder. */
export type FeedFile = TemplateFeed | (MadeFile & { readonly text: () => string });
