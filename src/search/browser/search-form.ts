import { khmerDigits } from '../../khmer/digits.js';
import type { SearchSetup } from '../../model/views.js';
import { find } from '../find.js';
import { parseQuery } from '../query.js';
import { Library } from './library.js';
import type { ResultsList } from './results-list.js';

/** Milliseconds of rest after a key before it is searched: a quick typist's keys come within them. */
const REST = 150;
/** Milliseconds within which files that come are shown together. */
const TOGETHER = 50;

/** The elements of a search page; those that a theme may leave out are null. */
export type SearchPage = {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly older: HTMLElement | null;
  readonly results: ResultsList;
};

/** Searches while somebody types. Nothing is loaded before that, unless the address asks already. */
export class SearchForm {
  readonly #library: Library;
  /** What was searched last: what is being typed since is not shown yet. */
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isToBeShown = false;

  constructor(
    readonly page: SearchPage,
    readonly setup: SearchSetup,
  ) {
    this.#library = new Library(setup.shards, () => this.#showSoon());
    this.#listen();
    const asked = new URLSearchParams(location.search).get('q');
    if (asked !== null) page.input.value = asked;
    this.#search();
  }

  #listen(): void {
    const { form, input, older } = this.page;
    input.addEventListener('focus', () => this.#library.load(), { once: true });
    input.addEventListener('input', (event) => {
      // Of a word that an input method is still putting together, nothing is known yet.
      if (!(event as InputEvent).isComposing) this.#searchSoon();
    });
    input.addEventListener('compositionend', () => this.#searchSoon());
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      input.value = '';
      this.#search();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search();
    });
    older?.addEventListener('click', () => {
      this.#library.wantOlder();
      this.#search();
    });
    addEventListener('online', () => {
      if (this.#library.isFailed) this.#search();
    });
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), REST);
  }

  #search(): void {
    clearTimeout(this.#timer);
    this.#asked = this.page.input.value.trim();
    this.#keepInAddress();
    if (parseQuery(this.#asked) !== null) this.#library.load();
    this.#show();
  }

  /** So that a search can be sent to others, and is still there when somebody comes back to it. */
  #keepInAddress(): void {
    const address = new URL(location.href);
    const asked = this.#asked;
    if (asked === (address.searchParams.get('q') ?? '')) return;
    if (asked === '') address.searchParams.delete('q');
    else address.searchParams.set('q', asked);
    history.replaceState(history.state, '', address);
  }

  #showSoon(): void {
    if (this.#isToBeShown) return;
    this.#isToBeShown = true;
    setTimeout(() => this.#show(), TOGETHER);
  }

  #show(): void {
    this.#isToBeShown = false;
    const { status, older, results } = this.page;
    const query = parseQuery(this.#asked);
    const found = query === null ? { entries: [], isNear: false } : find(this.#library.entries, query);
    results.show(found.entries, query);
    const says = query === null ? this.setup.words.searchHint : this.#outcome(found.entries.length, found.isNear);
    // What is said already is not said again.
    if (status.textContent !== says) status.textContent = says;
    if (older) older.hidden = query === null || this.#library.isLoading || !this.#library.hasOlder;
  }

  #outcome(count: number, isNear: boolean): string {
    const { searchLoading, searchFailed, searchNothing, searchNear, searchFound, searchSince } = this.setup.words;
    const { isLoading, isFailed, since } = this.#library;
    if (count === 0 && isLoading) return searchLoading;
    if (count === 0 && isFailed) return searchFailed;
    const outcome = count === 0 ? searchNothing : isNear ? searchNear : searchFound;
    const parts = [outcome.replace('{count}', number(count))];
    if (since !== null) parts.push(searchSince.replace('{year}', number(since)));
    if (isLoading) parts.push(searchLoading);
    else if (isFailed) parts.push(searchFailed);
    return parts.join(' ');
  }
}

/** In the digits of the page's language. */
function number(value: number): string {
  return document.documentElement.lang === 'km' ? khmerDigits(value) : String(value);
}
