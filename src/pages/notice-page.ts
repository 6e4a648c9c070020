import type { ArticleCard, Withdrawal } from '../model/article.js';
import type { EndReason } from '../model/edition.js';
import { REGISTER_FILE, type RegisterEntry } from '../model/register.js';
import type { NoticePageView } from '../model/views.js';
import { historyView } from './history-view.js';
import { dateView, fileOf, type Page, type PageContext, wordsOf } from './page-context.js';
import { pageBase } from './site-view.js';

/** What stands at an address of an article that has ended: its title and the reason of a withdrawn one, of all others neither title nor text. */
export function noticePage(card: ArticleCard, reason: EndReason, address: string, context: PageContext): Page {
  const withdrawal = reason === 'withdrawn' ? card.meta.withdrawn : null;
  const view = withdrawal
    ? () => withdrawnView(card, withdrawal, context)
    : () => plainNotice(card.meta.lang, reason, reason === 'unpublished' ? address : card.url, context);
  const madeFrom = [reason, card.key, String(card.registered?.published ?? ''), address];
  return { path: fileOf(address), source: card.path, template: 'pages/notice', madeFrom, view };
}

/** The same for an article whose source is gone: nobody knows more of it than that it was here. */
export function gonePage({ id, lang: written }: RegisterEntry, address: string, context: PageContext): Page {
  const { settings } = context;
  const lang = [settings.lang, ...settings.languages].includes(written) ? written : settings.lang;
  const view = () => plainNotice(lang, 'gone', address, context);
  return { path: fileOf(address), source: REGISTER_FILE, template: 'pages/notice', madeFrom: ['gone', id, lang, address], view };
}

function withdrawnView(card: ArticleCard, { date, reason: note }: Withdrawal, context: PageContext): NoticePageView {
  const { lang, title } = card.meta;
  const words = wordsOf(lang);
  const { withdrawnTitle, withdrawnNotice } = words;
  return {
    ...pageBase(context, { lang, path: card.url, title: withdrawnTitle, description: withdrawnNotice, noindex: true }),
    reason: 'withdrawn',
    ...{ title, note, date: dateView(date, lang, context.settings) },
    history: historyView(card, context),
  };
}

function plainNotice(lang: string, reason: NoticePageView['reason'], path: string, context: PageContext): NoticePageView {
  const { expiredTitle, expiredNotice } = wordsOf(lang);
  return {
    ...pageBase(context, { lang, path, title: expiredTitle, description: expiredNotice, noindex: true }),
    ...{ reason, title: null, note: null, date: null, history: [] },
  };
}
