import type { ArticleMeta } from '../model/article.js';
import type { ArticlePageView } from '../model/views.js';
import { imageView } from './image-view.js';
import type { PageContext } from './page-context.js';
import { bodyProse } from './prose-html.js';
import { withPictures } from './with-pictures.js';

/** What an article and a plain page have in common. `url` is the page's site path, `body` its rendered text. */
type Written = { readonly meta: Pick<ArticleMeta, 'image' | 'lang'>; readonly url: string };
export type TextView = Pick<ArticlePageView['article'], 'image' | 'body'>;

/** The picture above a text, and the text as its page shows it. */
export function textView(written: Written, body: string, context: PageContext): TextView {
  const { image, lang } = written.meta;
  const isShown = /\S/.test(body);
  return {
    image: pictureAbove(written, context),
    body: isShown ? bodyProse(withPictures(body, context, { as: 'page', isBelow: image !== null }), lang) : '',
  };
}

export function pictureAbove({ meta: { image }, url }: Written, context: PageContext): TextView['image'] {
  return image && { caption: image.caption, credit: image.credit, ...imageView(image.src, image.alt, url, context) };
}
