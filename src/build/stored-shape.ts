import { ARTICLE_TYPES } from '../model/article.js';
import { SEVERITIES } from '../model/diagnostic.js';
import { isRecord } from '../model/record.js';
import type { KeptArticle } from './stored-article.js';

// What comes out of a cache is checked before it is believed: it may have been written by another program, or by somebody who means harm.

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const truth: Check = (value) => typeof value === 'boolean';
const number: Check = (value) => typeof value === 'number';
const offset: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const maybe =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
/** All of these keys. What JSON gives has no value that is `undefined`, and inherits nothing that bears one of their names. */
const group = (checks: Readonly<Record<string, Check>>): Check => {
  const keys = Object.keys(checks);
  const each = Object.values(checks);
  // Loops: of ten thousand articles, a call and an array for each key take longer than all the rest of it.
  return (value) => {
    if (!isRecord(value)) return false;
    for (let at = 0; at < keys.length; at++) if (!(each[at] as Check)(value[keys[at] as string])) return false;
    return true;
  };
};
/** Those of these keys that are there. */
const some = (checks: Readonly<Record<string, Check>>): Check => {
  const known = new Map(Object.entries(checks));
  return (value) => {
    if (!isRecord(value)) return false;
    for (const key in value) if (known.get(key)?.(value[key]) === false) return false;
    return true;
  };
};
const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const record =
  (check: Check): Check =>
  (value) => {
    if (!isRecord(value)) return false;
    for (const key in value) if (!check(value[key])) return false;
    return true;
  };

const span = group({ start: offset, end: offset });
const moment = group({ ms: number, dateOnly: truth });
/** A site path with slashes at both ends, and nothing in it that leads elsewhere. */
const url: Check = (value) =>
  typeof value === 'string' && value.startsWith('/') && value.endsWith('/') && !/\/\.{0,2}\/|[\\\u0000-\u001F]/.test(value.slice(0, -1));
const path: Check = (value) => typeof value === 'string' && value !== '' && !/(?:^|\/)(?:\.{0,2})(?:\/|$)|[\\\u0000-\u001F]/.test(value);

const nameOnly = { name: maybe(text), phone: maybe(text), email: maybe(text), telegram: maybe(text) };
const picture = group({ src: text, alt: text, caption: maybe(text), credit: maybe(text) });
const given = group({ title: text, date: moment, slug: text, id: text, lang: text });
const written = some({
  ...{ summary: text, place: text, type: (value) => (ARTICLE_TYPES as readonly unknown[]).includes(value) },
  ...{ organisation: text, supporting: list(text), series: text, number: text, reference: text },
  ...{ topic: text, tags: list(text), sections: list(text), authors: list(text) },
  people: list(group({ honorific: maybe(text), name: text, role: maybe(text), organisation: maybe(text) })),
  contacts: list(group({ ...nameOnly, facebook: maybe(text), address: maybe(text) })),
  event: group({
    ...{ name: text, start: moment, end: maybe(moment), venue: maybe(text), address: maybe(text) },
    ...{ online: list(text), host: maybe(text) },
  }),
  image: picture,
  attachments: list(group({ src: text, title: text, lang: maybe(text) })),
  video: list(group({ url: text, title: text })),
  ...{ pinned: truth, translationOf: text, unofficialTranslation: truth, draft: truth },
  ...{ publishAt: moment, embargo: moment, expires: moment, updated: moment },
  corrections: list(group({ date: moment, note: text })),
  withdrawn: group({ date: moment, reason: text }),
  aliases: list(url),
});
const meta: Check = (value) => given(value) && written(value);

const files = list(group({ from: path, to: path, isImage: truth, span }));
const card = group({ url, meta, gist: text, files, spans: text, excerpt: orMissing(text) });

const page = group({
  ...{ path, key: text, url, excerpt: text, gist: text },
  meta: group({
    ...{ title: text, slug: text, lang: text, summary: maybe(text), draft: truth },
    image: maybe(picture),
  }),
  files: list(group({ from: path, to: path })),
  spans: text,
});

const finding = group({
  code: (value) => typeof value === 'string' && Object.hasOwn(SEVERITIES, value),
  severity: (value) => value === 'error' || value === 'warn' || value === 'info',
  ...{ file: text, span, args: record(() => true) },
});

const packed = { at: offset, length: offset, crc: offset };
const kept = group({
  ...{ path, key: text, card: maybe(card), page: orMissing(page), headings: orMissing(list(text)) },
  siteLinks: list(group({ url: text, span })),
  findings: group({ counts: record(offset), place: group(packed) }),
  ...{ names: record(truth), stamp: maybe(text), body: group(packed) },
});

export function isFinding(value: unknown): boolean {
  return finding(value);
}

export function isKeptArticle(value: unknown): value is KeptArticle {
  return kept(value);
}
