import type { EarlyMark } from '../notice.js';
import { MARK_STYLE } from './styles.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(MARK_STYLE);

/** Marks every link to an article that is not out yet, and tells on its own page what keeps it. */
export function markEarly(marks: readonly EarlyMark[]): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  for (const old of document.querySelectorAll('[data-sarika-mark]')) old.remove();
  const byPath = new Map(marks.map((mark) => [decoded(mark.path), mark]));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('body a[href]')) {
    const mark = link.origin === location.origin ? byPath.get(decoded(link.pathname)) : undefined;
    if (mark && link.textContent?.trim()) link.append(labelled(mark.label));
  }
  const own = byPath.get(decoded(location.pathname));
  if (own) document.body.prepend(ribbon(own.text));
}

/** One address may be encoded in several ways. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function labelled(text: string): HTMLElement {
  const mark = document.createElement('span');
  mark.dataset.sarikaMark = 'label';
  mark.textContent = text;
  return mark;
}

function ribbon(text: string): HTMLElement {
  const mark = document.createElement('aside');
  mark.dataset.sarikaMark = 'ribbon';
  mark.setAttribute('aria-label', text);
  mark.textContent = text;
  return mark;
}
