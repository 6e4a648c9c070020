import type { ArticlePageView } from '../model/views.js';

/** Links that pass an article on, each without a script. `address` is the page's own, absolute and percent-encoded. */
export function shareView(title: string, address: string): NonNullable<ArticlePageView['article']['share']> {
  // A lone surrogate can't be encoded.
  const [text, url] = [encodeURIComponent(title.toWellFormed()), encodeURIComponent(address)];
  return {
    // https://core.telegram.org/widgets/share
    telegramUrl: `https://t.me/share/url?url=${url}&text=${text}`,
    facebookUrl: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
    // Percent-encoded, a Khmer title is some 800 bytes: it stands once in each.
    mailUrl: `mailto:?subject=${text}&body=${url}`,
    address,
  };
}
