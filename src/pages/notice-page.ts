import type { ArticleCard } from '../model/article.js';
import type { NoticePageView } from '../model/views.js';
import { dateView, fileOf, type Page, type PageContext, wordsOf } from './page-context.js';
import { pageBase } from './site-view.js';

/** What stands at the address of an article that has ended: no title and no text of an expired one, the reason of a withdrawn one. */
export function noticePage(card: ArticleCard, reason: 'expired' | 'withdrawn', context: PageContext): Page {
  const { meta } = card;
  const words = wordsOf(meta.lang);
  const withdrawal = reason === 'withdrawn' ? meta.withdrawn : null;
  const title = reason === 'withdrawn' ? words.withdrawnTitle : words.expiredTitle;
  const description = reason === 'withdrawn' ? words.withdrawnNotice : words.expiredNotice;
  const view = (): NoticePageView => ({
    ...pageBase(context, { lang: meta.lang, path: card.url, title, description, noindex: true }),
    reason,
    title: withdrawal && meta.title,
    note: withdrawal?.reason ?? null,
    date: withdrawal && dateView(withdrawal.date, meta.lang, context.settings),
  });
  return { path: fileOf(card.url), source: card.path, template: 'pages/notice', madeFrom: [reason, card.key], view };
}
