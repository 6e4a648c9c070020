import type { ArticleCard } from '../model/article.js';

/** UTF-16 units of contents that are remembered: some 32 MB, the full texts of some five thousand articles. */
const MOST = 1 << 24;

/**
 * `contentOf` that makes an article's content once and not once a feed, as long as there is room; what was not asked for longest goes first.
 */
export function rememberContents(contentOf: (card: ArticleCard) => string, most = MOST): (card: ArticleCard) => string {
  const contents = new Map<ArticleCard, string>();
  let size = 0;
  return (card) => {
    const known = contents.get(card);
    const content = known ?? contentOf(card);
    if (known === undefined) size += content.length;
    else contents.delete(card);
    contents.set(card, content);
    for (const [oldest, text] of contents) {
      if (size <= most) break;
      contents.delete(oldest);
      size -= text.length;
    }
    return content;
  };
}
