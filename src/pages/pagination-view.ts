import type { Settings } from '../model/settings.js';
import type { PageLinkView, PaginationView } from '../model/views.js';
import { numberText, pageUrl, wordsOf } from './page-context.js';

/** A page of a list: `number` of `count`, counted from 1. `path` is the site path of the first one. */
export type PageOfList = { readonly path: string; readonly lang: string; readonly number: number; readonly count: number };

/** The site path of another page of the same list. */
export function pathOfPage({ path }: Pick<PageOfList, 'path'>, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}

/** What a page of a list is called. `name`: what the list is. */
export function titleOfPage(name: string, number: number, lang: string): string {
  return number === 1 ? name : `${name} – ${wordsOf(lang).page} ${numberText(number, lang)}`;
}

export function paginationView(page: PageOfList, settings: Settings): PaginationView {
  const { lang, number, count } = page;
  const url = (other: number): string => pageUrl(pathOfPage(page, other), settings);
  const shown = shownNumbers(number, count);
  const pageLinks = shown.map((other, index): PageLinkView => {
    const isAfterGap = other - (shown[index - 1] ?? other) > 1;
    return { text: numberText(other, lang), url: url(other), isCurrent: other === number, isAfterGap };
  });
  return {
    pageNumber: numberText(number, lang),
    pageCount: numberText(count, lang),
    isFirstPage: number === 1,
    isOnlyPage: count === 1,
    newerUrl: number === 1 ? null : url(number - 1),
    olderUrl: number === count ? null : url(number + 1),
    pageLinks,
  };
}

/** The first, the last and those beside this one, ascending; a gap that only one page would fill is filled. */
function shownNumbers(number: number, count: number): number[] {
  const wanted = [1, number - 1, number, number + 1, count].filter((other) => other >= 1 && other <= count);
  if (number === 4) wanted.push(2);
  if (number === count - 3) wanted.push(count - 1);
  return [...new Set(wanted)].sort((a, b) => a - b);
}
