import { hasFind, type Mark, snippet } from '../highlight.js';
import type { Query } from '../query.js';
import type { Entry } from '../shard.js';

/** Results that are shown at a time. */
const STEP = 20;

/** The list of results on the page, made of the theme's own template for one. */
export class ResultsList {
  #entries: readonly Entry[] = [];
  #query: Query | null = null;
  #count = STEP;

  constructor(
    readonly list: HTMLElement,
    readonly template: HTMLTemplateElement,
    readonly more: HTMLElement | null,
  ) {
    more?.addEventListener('click', () => this.#showMore());
  }

  /** Of another query the first ones are shown, of the same one as many as before. */
  show(entries: readonly Entry[], query: Query | null): void {
    if (query?.phrase !== this.#query?.phrase) this.#count = STEP;
    this.#entries = entries;
    this.#query = query;
    this.#render();
  }

  #showMore(): void {
    const next = this.#count;
    this.#count += STEP;
    this.#render();
    // Where the button goes, the keyboard's place would go with it.
    if (this.more?.hidden) linksIn(this.list)[next]?.focus();
  }

  #render(): void {
    const query = this.#query;
    const shown = query === null ? [] : this.#entries.slice(0, this.#count);
    const focused = linksIn(this.list).find((link) => link === document.activeElement)?.href;
    this.list.replaceChildren(...shown.map((entry) => this.#item(entry, query as Query)));
    if (focused !== undefined) {
      linksIn(this.list)
        .find(({ href }) => href === focused)
        ?.focus({ preventScroll: true });
    }
    if (this.more) this.more.hidden = this.#entries.length <= this.#count || query === null;
  }

  #item(entry: Entry, query: Query): DocumentFragment {
    const item = this.template.content.cloneNode(true) as DocumentFragment;
    const title = snippet(entry.title, query, Number.POSITIVE_INFINITY);
    const excerpt = snippet(entry.excerpt, query);
    const link = item.querySelector<HTMLAnchorElement>('[data-search-link]');
    if (link) link.href = entry.url;
    fill(link, title);
    fill(item.querySelector('[data-search-excerpt]'), excerpt);
    fill(item.querySelector('[data-search-elsewhere]'), hasFind(title) || hasFind(excerpt) ? [] : elsewhere(entry, query));
    const date = item.querySelector('[data-search-date]');
    date?.setAttribute('datetime', entry.day);
    fill(date, [{ text: entry.date, isFound: false }]);
    return item;
  }
}

/** The first of its headings, tags and other facts that has what was looked for. */
function elsewhere({ headings, tags, facts }: Entry, query: Query): readonly Mark[] {
  const lines = [headings, tags, facts].flatMap((text) => text.split('\n'));
  return lines.map((line) => snippet(line, query)).find(hasFind) ?? [];
}

/** Text alone goes into the page; what stays empty is taken out of it. */
function fill(element: Element | null, marks: readonly Mark[]): void {
  if (marks.every(({ text }) => text === '')) element?.remove();
  else element?.replaceChildren(...marks.map(({ text, isFound }) => (isFound ? marked(text) : document.createTextNode(text))));
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function linksIn(list: HTMLElement): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('[data-search-link]')];
}
