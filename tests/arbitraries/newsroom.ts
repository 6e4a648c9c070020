import fc from 'fast-check';
import { articleUrl } from '../../src/edition/addresses.js';
import { ARTICLE_TYPES, type ArticleCard, type ArticleMeta } from '../../src/model/article.js';
import type { Moment } from '../../src/model/moment.js';
import type { Settings } from '../../src/model/settings.js';
import { cluster, stranger } from './khmer.js';

// Front matter as it comes out of reading, hostile where front matter can be.

const nothing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

/** Text as YAML can hold it, and feeds cannot always. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: cluster },
      { weight: 2, arbitrary: stranger },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            ']]>',
            '<![CDATA[',
            '&',
            '&amp;',
            '&#x0;',
            '<',
            '>',
            '</title>',
            '<script>',
            '"',
            "'",
            '`',
            '=',
            '{{x}}',
            '{{{x}}}',
            '<!--',
            '?>',
          ],
          ...[
            '\u0000',
            '\u0008',
            '\u000B',
            '\u001F',
            '\u007F',
            '\u0085',
            '\u200E',
            '\u200F',
            '\u202B',
            '\u202E',
            '\uFFFE',
            '\uFFFF',
            '\uD800',
            '\uDC00',
          ],
          ...['😀', '\u2028', '\uFEFF', '%', '%20', 'a', 'Zoom', '២០២២', 'ភ្នំពេញ'],
        ),
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  // Nothing but white space counts as nothing.
  .filter((text) => text.trim() !== '');

export const FIRST = Date.UTC(1995, 0, 1);
export const LAST = Date.UTC(2035, 0, 1);
/** Instants on a coarse grid, so that some of them coincide. */
export const instant: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }).map((ms) => ms - (ms % 1000)),
  fc.constantFrom(...[0, 1, 2, 3, 4].map((day) => Date.UTC(2022, 0, 20 + day))),
);
export const moment: fc.Arbitrary<Moment> = fc.record({ ms: instant, dateOnly: fc.boolean() });

const slug = fc
  .array(fc.oneof(cluster, fc.constantFrom('a', 'B', '2', '-', 'news')), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('').replace(/[^\p{L}\p{M}\p{N}_~-]/gu, ''))
  .filter((text) => text !== '');
const webAddress = fc.constantFrom(
  'https://a.example/',
  'https://a.example/b?c=d&e="f"',
  'http://ខ្មែរ.example/ក ខ',
  "https://a.example/it's#x",
);
const src = fc.constantFrom(
  'a.jpg',
  './រូប ១.jpg',
  "it's=a.pdf",
  'a.pdf#page=2',
  '/static/a b.jpg',
  'https://cdn.example/a.jpg?b=c&d',
  '100%.jpg',
  'img/ខ.jpg',
);
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 2 });

const contact = fc.record({
  name: nothing(hostileText),
  phone: nothing(fc.constantFrom('+៨៥៥ ២៣ 000', '023 000 000', 'none')),
  email: nothing(fc.constant('press@example.gov.kh')),
  telegram: nothing(webAddress),
  facebook: nothing(webAddress),
  address: nothing(hostileText),
});

export const meta: fc.Arbitrary<ArticleMeta> = fc.record({
  title: hostileText,
  date: moment,
  slug,
  id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
  summary: nothing(hostileText),
  place: nothing(hostileText),
  type: nothing(fc.constantFrom(...ARTICLE_TYPES)),
  organisation: nothing(fc.oneof(hostileText, fc.constantFrom('GovTech', 'constructor', '__proto__', 'toString'))),
  supporting: list(fc.constantFrom('GovTech', 'ក្រសួង', 'constructor')),
  series: nothing(hostileText),
  number: nothing(hostileText),
  reference: nothing(hostileText),
  topic: nothing(hostileText),
  tags: list(hostileText),
  sections: list(fc.constantFrom('digital', 'notices', 'ផ្សេងៗ')),
  authors: list(hostileText),
  people: list(
    fc.record({ honorific: nothing(hostileText), name: hostileText, role: nothing(hostileText), organisation: nothing(hostileText) }),
  ),
  contacts: list(contact),
  event: nothing(
    fc.record({
      name: hostileText,
      start: moment,
      end: nothing(moment),
      venue: nothing(hostileText),
      address: nothing(hostileText),
      online: list(webAddress),
      host: nothing(hostileText),
    }),
  ),
  image: nothing(fc.record({ src, alt: hostileText, caption: nothing(hostileText), credit: nothing(hostileText) })),
  attachments: list(fc.record({ src, title: hostileText, lang: nothing(fc.constantFrom('km', 'en')) })),
  video: list(fc.record({ url: webAddress, title: hostileText })),
  pinned: fc.boolean(),
  lang: fc.constantFrom('km', 'km', 'en'),
  translationOf: nothing(fc.constant('urn:uuid:x')),
  unofficialTranslation: fc.boolean(),
  draft: fc.boolean(),
  publishAt: nothing(moment),
  embargo: nothing(moment),
  expires: nothing(moment),
  updated: nothing(moment),
  corrections: list(fc.record({ date: moment, note: hostileText })),
  withdrawn: nothing(fc.record({ date: moment, reason: hostileText })),
  aliases: list(slug.map((part) => `/old/${part}/`)),
});

/** The card of an article; addresses and ids are not unique by themselves. */
export function cardOf(own: ArticleMeta, settings: Settings, path = `articles/${own.id}.md`): ArticleCard {
  return {
    path,
    key: path,
    url: articleUrl(own, settings),
    meta: own,
    excerpt: own.summary ?? own.title,
    gist: JSON.stringify(own),
    files: [],
    spans: '',
  };
}

/** An article with nothing in it but what it must have. */
export const PLAIN: ArticleMeta = {
  ...{ title: 'ព័ត៌មាន', date: { ms: Date.UTC(2022, 0, 20, 17), dateOnly: true }, slug: 'news', id: 'tag:news.example,2022-01-21:news' },
  ...{
    summary: null,
    place: null,
    type: null,
    organisation: null,
    supporting: [],
    series: null,
    number: null,
    reference: null,
    topic: null,
  },
  ...{ tags: [], sections: [], authors: [], people: [], contacts: [], event: null, image: null, attachments: [], video: [], pinned: false },
  ...{ lang: 'km', translationOf: null, unofficialTranslation: false, draft: false, publishAt: null, embargo: null, expires: null },
  ...{ updated: null, corrections: [], withdrawn: null, aliases: [] },
};
