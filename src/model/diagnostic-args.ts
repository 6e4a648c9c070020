import type { NormalizeReason } from './normalized.js';

/**
 * What each finding says of itself, by its permanent code. A code is never reused for another meaning.
 * The words stand in `messages/`; the compiler proves that none is missing.
 */
export type DiagnosticArgs = {
  // the file
  'file-too-large': { readonly megabytes: number; readonly most: number };
  'not-utf8': { readonly offset: number };
  'empty-file': Record<never, never>;
  'byte-order-mark': Record<never, never>;
  'crlf-line-ends': { readonly lines: number };
  'control-character': { readonly codePoint: string };
  // front matter and settings
  'front-matter-missing': Record<never, never>;
  'front-matter-unclosed': Record<never, never>;
  'front-matter-language': { readonly language: string };
  /** `slip`: a common cause that was recognised; null where there is only the parser's own `detail`. */
  'yaml-syntax': { readonly detail: string; readonly slip: 'colon' | null };
  'yaml-duplicate-key': { readonly key: string };
  'yaml-alias': Record<never, never>;
  'unknown-key': { readonly key: string; readonly nearest: string | null };
  'key-given-twice': { readonly key: string; readonly as: string };
  'missing-key': { readonly key: string };
  'wrong-type': { readonly key: string; readonly expected: 'text' | 'list' | 'group' | 'truth' | 'number' };
  'bad-choice': { readonly key: string; readonly value: string; readonly choices: readonly string[]; readonly nearest: string | null };
  'bad-number': { readonly key: string; readonly value: string; readonly least: number; readonly most: number };
  'date-unreadable': { readonly key: string; readonly value: string };
  'date-impossible': { readonly key: string; readonly value: string };
  'weekday-mismatch': { readonly written: string; readonly right: string; readonly date: string };
  'bad-address': { readonly key: string; readonly value: string };
  'bad-time-zone': { readonly value: string };
  'bad-folder': { readonly key: string; readonly value: string };
  'bad-permalink': { readonly value: string };
  'bad-slug': { readonly key: string; readonly value: string; readonly nearest: string | null };
  'slug-too-long': { readonly value: string; readonly bytes: number; readonly most: number };
  'bad-id': { readonly value: string };
  'id-missing': { readonly id: string };
  'setting-not-used-yet': { readonly key: string };
  // Khmer
  'not-canonical': { readonly before: string; readonly after: string; readonly reason: NormalizeReason };
  'discouraged-code-point': { readonly codePoint: string; readonly instead: string | null };
  // the body
  'html-removed': { readonly what: string };
  'text-not-shown': { readonly text: string };
  'unknown-block': { readonly word: string; readonly nearest: string | null };
  'block-unclosed': { readonly word: string };
  'block-not-open': Record<never, never>;
  /** `organisation`: the key that was written; null for the newsroom's own. */
  'block-empty': { readonly word: string; readonly lacks: 'text' | 'contact' | 'boilerplate'; readonly organisation: string | null };
  'unknown-organisation': { readonly organisation: string; readonly nearest: string | null };
  'file-missing': { readonly path: string };
  'file-outside': { readonly path: string };
  'symlink-outside': { readonly path: string };
  'link-to-source': { readonly path: string };
  'link-to-nothing': { readonly path: string };
  // images
  'image-broken': { readonly path: string };
  'image-too-large': { readonly path: string; readonly unit: 'megapixels' | 'megabytes'; readonly size: number; readonly most: number };
  /** `type`: what it is, in words: `HEIC`. */
  'image-unfit': { readonly path: string; readonly type: string };
  'image-misnamed': { readonly path: string; readonly type: string };
  'image-active': { readonly path: string };
  // what the rules of `sarika check` find
  'doubled-sign': { readonly sign: string; readonly times: number };
  'foreign-digit': { readonly written: string; readonly right: string };
  'colon-for-sign': { readonly written: string; readonly right: string };
  'impossible-date': { readonly written: string };
  'dateline-mismatch': { readonly written: string; readonly date: string };
  'place-mismatch': { readonly written: string; readonly place: string };
  'event-date-mismatch': { readonly written: string; readonly date: string };
  'relative-date': { readonly written: string };
  /** `codePoint`: the mark that is wrong. */
  'invalid-cluster': {
    readonly kind: 'orphan-coeng' | 'no-base' | 'colon' | 'three-coengs' | 'doubled-mark' | 'two-vowels' | 'mark-order';
    readonly written: string;
    readonly codePoint: string;
  };
  /** `place`: `cluster` within one, `twice` behind itself, `edge` beside a space, a line's end or punctuation, `word` beside a letter. */
  'stray-joiner': { readonly codePoint: string; readonly place: 'cluster' | 'twice' | 'edge' | 'word'; readonly times: number };
  'joiner-in-name': { readonly codePoint: string; readonly key: string; readonly times: number };
  'bidi-control': { readonly codePoint: string };
  /** `right`: what was meant; null where only the author knows. */
  'mixed-script': { readonly written: string; readonly codePoint: string; readonly right: string | null };
  'look-alike-sequence': { readonly written: string; readonly right: string };
  'legacy-font': { readonly written: string };
  'misspelt-word': { readonly written: string; readonly right: string };
  /** `times`: how often the article has the usual spelling. */
  'two-spellings': { readonly written: string; readonly usual: string; readonly times: number };
  'term-spelling': { readonly written: string; readonly right: string };
  'acronym-first': { readonly acronym: string; readonly name: string };
  'count-mismatch': { readonly stated: number; readonly found: number };
  /** `isSpaced`: the article mostly has a space there. */
  'number-spacing': { readonly isSpaced: boolean };
  'mixed-digits': { readonly written: string; readonly right: string; readonly isKhmer: boolean };
  'double-space': { readonly spaces: number };
  /** `isInside`: a space that should not be there; else one is missing behind the sign. */
  'sign-spacing': { readonly sign: string; readonly isInside: boolean };
  'bracket-spacing': { readonly sign: string };
  /** `isSpaced`: the article mostly has a space there. */
  'khan-spacing': { readonly sign: string; readonly isSpaced: boolean };
  'lek-too-spacing': { readonly sign: string; readonly isSpaced: boolean };
  'wrapped-word': { readonly left: string; readonly right: string };
  'ascii-quotes': { readonly words: string; readonly marks: string };
  'la-sign': { readonly written: string; readonly right: string };
  'paragraph-open': { readonly ending: string };
  'text-open': { readonly ending: string };
  'contact-empty': { readonly heading: string };
  'contact-missing': Record<never, never>;
  'summary-repeats': Record<never, never>;
  'place-missing': Record<never, never>;
  'title-too-long': { readonly letters: number; readonly most: number };
  'title-lines': { readonly lines: number };
  'title-sentences': Record<never, never>;
  'summary-missing': Record<never, never>;
  /** `blank`: with its brackets. */
  'blank-left': { readonly blank: string };
  'link-empty': { readonly empty: 'address' | 'text'; readonly url: string };
  'link-insecure': { readonly url: string };
  'link-relative': { readonly url: string };
  'image-without-alt': { readonly url: string };
  'heading-skips': { readonly before: number; readonly level: number };
  /** `times`: how often the newsroom has the usual word, or tag. */
  'unusual-spelling': { readonly written: string; readonly usual: string; readonly times: number };
  'title-repeated': { readonly others: number };
  'tag-near': { readonly tag: string; readonly usual: string; readonly times: number };
  // the life of an article; `date`: the day it is to come out, or the one that is odd
  'never-shown': { readonly date: string };
  'before-date': { readonly key: string; readonly date: string };
  'embargo-idle': { readonly date: string };
  'schedule-far': { readonly date: string };
  'schedule-past': { readonly key: string; readonly date: string };
  'dated-ahead': { readonly key: string; readonly date: string };
  'silencer-without-reason': { readonly code: string };
  'silencer-idle': { readonly code: string };
  // the newsroom
  'address-clash': { readonly url: string; readonly other: string };
  'id-clash': { readonly id: string; readonly other: string };
  'unknown-original': { readonly id: string };
  'reserved-address': { readonly url: string; readonly segment: string };
  'tag-clash': { readonly tag: string; readonly other: string; readonly slug: string };
  'unknown-section': { readonly section: string; readonly nearest: string | null };
  'menu-without-page': { readonly slug: string; readonly nearest: string | null };
  'unknown-language': { readonly lang: string; readonly languages: readonly string[] };
  // the publication register, sarika.lock
  'lock-conflict': Record<never, never>;
  /** `version`: as it is written; empty where there is none. */
  'lock-version': { readonly version: string };
  'lock-line': Record<never, never>;
  /** `articles`: how many it does not know as they are. */
  'lock-behind': { readonly articles: number; readonly lists: number };
  /** `id`: under which the article was published. */
  'id-changed': { readonly id: string };
  /** `path`, `url`: of the article that was published under that id. */
  'id-reused': { readonly id: string; readonly path: string; readonly url: string };
  'id-kept': { readonly id: string };
  /** `id`, `path`: of the article that was published at that address. */
  'address-published': { readonly url: string; readonly id: string; readonly path: string };
  'address-case': { readonly url: string; readonly before: string };
  'address-left': { readonly before: string; readonly url: string };
  'article-gone': { readonly path: string; readonly url: string };
  'unpublished-again': { readonly url: string };
  // templates
  'template-syntax': { readonly detail: string };
  'template-unknown-name': { readonly name: string };
  'template-unknown-helper': { readonly name: string };
  'template-unknown-partial': { readonly name: string };
  'template-missing-asset': { readonly name: string };
  'template-failed': { readonly detail: string };
  'template-not-used': { readonly name: string; readonly nearest: string | null };
  // what `sarika validate` finds in what was published
  'site-empty': Record<never, never>;
  'file-not-read': { readonly megabytes: number; readonly most: number };
  'not-well-formed': { readonly format: 'XML' | 'JSON'; readonly detail: string };
  'dead-link': { readonly url: string };
  'dead-anchor': { readonly url: string };
  'double-id': { readonly id: string };
  /** `what`: the element, attribute or relation that holds the address. */
  'not-absolute': { readonly what: string; readonly url: string };
  'raw-address': { readonly what: string; readonly url: string };
  'one-way-translation': { readonly url: string };
  'page-without': { readonly what: 'lang' | 'title' | 'charset' | 'viewport' };
  'page-headings': { readonly count: number };
  'picture-without-alt': { readonly url: string };
  'picture-without-size': { readonly url: string };
  'inline-script': { readonly what: 'script' | 'handler' | 'address'; readonly name: string };
  'json-ld-broken': { readonly detail: string };
  /** Names of elements as their specifications write them. */
  'element-missing': { readonly what: string; readonly of: string };
  'element-twice': { readonly what: string };
  'element-order': { readonly what: string; readonly before: string };
  'value-wrong': { readonly what: string; readonly value: string; readonly right: string };
  'published-date': {
    readonly what: string;
    readonly value: string;
    readonly fault: 'unreadable' | 'impossible' | 'weekday' | 'year' | 'future';
    readonly form: 'rfc822' | 'rfc3339' | 'w3c';
  };
  'feed-self': { readonly url: string; readonly right: string };
  'feed-id': { readonly id: string; readonly fault: 'permalink' | 'short' | 'not-uri' };
  'feed-id-twice': { readonly id: string };
  'feed-id-moved': { readonly id: string; readonly url: string; readonly other: string };
  'feed-content': { readonly what: 'relative' | 'element' | 'attribute'; readonly name: string };
  'sitemap-too-large': { readonly isBytes: boolean; readonly count: number; readonly most: number };
  'sitemap-noindex': { readonly url: string };
  'news-too-old': { readonly date: string };
  /** `article`: the path of the article that is not out, or not any more. */
  leak: {
    readonly what: 'id' | 'title' | 'address' | 'file' | 'text';
    readonly reason: 'draft' | 'scheduled' | 'embargoed' | 'expired' | 'withdrawn' | 'unpublished';
    readonly article: string;
  };
  // import
  'import-place': { readonly place: string };
  'import-date': { readonly written: string; readonly date: string };
  'import-dateline-moved': { readonly text: string };
  'import-no-dateline': Record<never, never>;
  'import-date-today': { readonly date: string };
  'import-letterhead-moved': { readonly text: string };
  'import-title': { readonly title: string };
  'import-no-title': { readonly title: string };
  'import-slug': { readonly slug: string };
  'import-series': { readonly series: string };
  'import-number': { readonly number: string };
  'import-topic': { readonly topic: string };
  'import-list': { readonly items: number };
  'import-escaped': { readonly character: string };
  'import-space-joined': { readonly left: string; readonly right: string };
  'import-space-kept': { readonly left: string; readonly right: string };
  'import-count-right': { readonly stated: number };
  'import-count-wrong': { readonly stated: number; readonly found: number };
  'import-contact-empty': { readonly heading: string };
  'import-paragraph-open': { readonly ending: string };
  // text that was typed for a legacy font
  /** `font`: the family, in words: `Limon`. */
  'import-legacy-converted': { readonly written: string; readonly right: string; readonly font: string };
  'import-legacy-unsure': { readonly written: string; readonly right: string };
  'import-legacy-left': { readonly written: string };
  /** `codePoint`: of a glyph that no layout has; null for glyphs that make no letter together. */
  'import-legacy-unknown': { readonly written: string; readonly glyph: string; readonly codePoint: string | null };
  'import-legacy-bytes': Record<never, never>;
  'import-utf16': Record<never, never>;
  'import-name-taken': { readonly path: string };
  // what `sarika import --all` says of the items of a feed, an export or a folder
  'import-item-exists': { readonly id: string; readonly path: string };
  'import-item-repeated': { readonly id: string };
  'import-item-id': { readonly written: string; readonly id: string };
  /** `kind`: what WordPress calls it: `page`, `attachment`, `trash`; `name`: its title or address. */
  'import-item-skipped': { readonly kind: string; readonly name: string };
  'import-item-draft': { readonly status: string };
  'import-item-date': { readonly written: string; readonly date: string };
  'import-item-changed': { readonly key: string; readonly written: string; readonly right: string };
  'import-item-address': { readonly url: string };
  /** `detail`: an address or words of it, or empty. */
  'import-item-left-out': { readonly what: string; readonly detail: string; readonly times: number };
  'import-item-shortcode': { readonly name: string };
  'import-item-file': { readonly url: string };
  'import-item-copied': { readonly url: string; readonly path: string };
  'import-item-broken': { readonly detail: string };
  'import-item-characters': { readonly times: number };
  'import-no-items': Record<never, never>;
  /** `isDoctype`: for a document type; else for texts or tags without end. */
  'import-refused': { readonly isDoctype: boolean };
  // import of documents
  /** `detail`: a size or a character set, or empty. */
  'import-unreadable': {
    readonly reason: 'doc' | 'pdf' | 'odt' | 'rtf' | 'zip' | 'encrypted' | 'broken' | 'too-large' | 'charset' | 'no-text';
    readonly detail: string;
  };
  'import-legacy-font': { readonly font: string; readonly written: string };
  /** `what`: an element of HTML, or `header`, `footer`, `comments`, `link`, `picture`, `macros`, `embedded`, `nesting`, `page`, `text`, `word`. */
  'import-left-out': { readonly what: string; readonly detail: string; readonly times: number };
  'import-file': { readonly path: string };
  'import-image-elsewhere': { readonly url: string; readonly isMissing: boolean };
  'import-image-alt': { readonly url: string };
  'import-key': { readonly key: string; readonly value: string };
  'import-meta': { readonly key: string; readonly value: string };
  'import-headings': { readonly headings: number };
};
export type DiagnosticCode = keyof DiagnosticArgs;
