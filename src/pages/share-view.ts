import type { ArticlePageView } from '../model/views.js';

/** Links that pass an article on, each without a script. `address` is the page's own, absolute and percent-encoded. */
export function shareView(title: string, address: string): NonNullable<ArticlePageView['article']['share']> {
  // A lone surrogate can't be encoded.
  const [text, url] = [encodeURIComponent(title.toWellFormed()), encodeURIComponent(address)];
  return {
    // https://core.telegram.org/widgets/share
    telegramUrl: `https://t.me/share/url?url=${url}&text=${text}`,
    facebookUrl: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
    // RFC 6068 §5: lines end with %0D%0A.
    mailUrl: `mailto:?subject=${text}&body=${text}%0D%0A%0D%0A${url}`,
    address,
  };
}
