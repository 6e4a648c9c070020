import type { FindingNotice, Notice } from '../notice.js';
import { FONT, OVERLAY_STYLE } from './styles.js';

type Kind = 'errors' | 'warnings';

/** Milliseconds. */
const WHILE = 8000;

/** What is wrong with the newsroom, above the page: errors in a dialog that opens by itself, warnings in one that a badge opens. */
export class Overlay {
  readonly #root: ShadowRoot;
  readonly #dialog = element('dialog');
  readonly #badges = element('span');
  readonly #mended = element('p');
  #notice: Notice | null = null;
  #shown: Kind | null = null;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const host = document.createElement('sarika-preview');
    this.#root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(OVERLAY_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    const corner = element('div');
    corner.className = 'badges';
    this.#mended.className = 'mended';
    this.#mended.setAttribute('role', 'status');
    this.#dialog.setAttribute('aria-labelledby', 'title');
    this.#dialog.addEventListener('close', () => {
      this.#shown = null;
      this.#showBadges();
    });
    corner.append(this.#mended, this.#badges);
    this.#root.append(corner, this.#dialog);
    // Beside the page and not in it: the page is another one after each change.
    document.documentElement.append(host);
    loadFont();
  }

  show(notice: Notice): void {
    const before = this.#said;
    this.#said = JSON.stringify(notice.errors);
    const wasFaulty = (this.#notice?.errors.length ?? 0) > 0;
    this.#notice = notice;
    const isFaulty = notice.errors.length > 0;
    this.#sayMended(wasFaulty && !isFaulty ? notice.words.mended : '', notice.lang);
    // Whoever has closed the dialog has read it: it opens again for other errors only.
    if (isFaulty && (this.#said !== before || this.#shown === 'errors')) this.#open('errors');
    else if (this.#shown === 'warnings' && notice.warnings.length > 0) this.#open('warnings');
    else if (!isFaulty || this.#shown === 'warnings') this.#dialog.close();
    this.#showBadges();
  }

  /** For as long as it takes to read it. */
  #sayMended(text: string, lang: string): void {
    clearTimeout(this.#timer);
    this.#mended.textContent = text;
    this.#mended.lang = lang;
    this.#timer = setTimeout(() => this.#mended.replaceChildren(), WHILE);
  }

  #open(kind: Kind): void {
    const notice = this.#notice as Notice;
    const wasOpen = this.#dialog.open;
    const title = element('h2', notice.words[kind]);
    title.id = 'title';
    title.tabIndex = -1;
    const close = element('button', notice.words.close);
    close.addEventListener('click', () => this.#dialog.close());
    const list = element('ol');
    list.append(...notice[kind].map((finding) => item(finding, notice)));
    const header = element('div');
    header.className = 'head';
    header.append(title, close);
    this.#dialog.className = kind;
    this.#dialog.lang = notice.lang;
    this.#dialog.replaceChildren(header, ...(kind === 'errors' ? [element('p', notice.words.stays)] : []), list);
    if (notice.words.more !== null) this.#dialog.append(element('p', notice.words.more));
    this.#shown = kind;
    if (!wasOpen) this.#dialog.showModal();
    title.focus();
  }

  /** A badge opens what was closed. */
  #showBadges(): void {
    const notice = this.#notice;
    const kinds = (['errors', 'warnings'] as const).filter((kind) => notice && notice[kind].length > 0 && !this.#dialog.open);
    const badges = kinds.map((kind) => {
      const badge = element('button', notice?.words[kind] ?? '');
      badge.className = kind;
      badge.lang = notice?.lang ?? '';
      badge.setAttribute('aria-haspopup', 'dialog');
      badge.addEventListener('click', () => {
        this.#open(kind);
        this.#showBadges();
      });
      return badge;
    });
    this.#badges.replaceChildren(...badges);
  }
}

function item({ where, code, message, other, excerpt }: FindingNotice, { otherLang }: Notice): HTMLElement {
  const second = element('p', other);
  second.className = 'other';
  second.lang = otherLang;
  const place = element('p', `${where} · ${code}`);
  place.className = 'where';
  const all = element('li');
  all.append(place, element('p', message), second);
  if (excerpt) {
    const [before, at, after] = excerpt;
    const line = element('pre');
    line.append(before, element('mark', at), after);
    all.append(line);
  }
  return all;
}

/** Names and excerpts are what somebody wrote: they are text, and never markup. */
function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (text !== '') made.textContent = text;
  return made;
}

/** Fonts belong to the document, and not to what stands above it. */
function loadFont(): void {
  const font = new FontFace(FONT, 'url(/__sarika/khmer.woff2)', { unicodeRange: 'U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC' });
  document.fonts.add(font);
}
