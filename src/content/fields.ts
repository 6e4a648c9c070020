import { z } from 'zod';
import { latinDigits } from '../khmer/digits.js';
import { khmerSlug } from '../khmer/slug.js';
import type { DiagnosticArgs, DiagnosticCode } from '../model/diagnostic.js';
import { NAME_BYTES } from '../model/file-name.js';
import type { Moment } from '../model/moment.js';
import { isReservedName } from '../model/reserved-name.js';
import { isExternal, isWebAddress } from '../model/url.js';
import { utf8Length } from '../model/utf8.js';
import { nearest } from './nearest.js';
import { readDate } from './read-date.js';

// The kinds of fields that front matter and settings are made of. YAML gives text, lists and groups only: each field reads its own text.
// What a field says in `meta` is for the schemas that editors read (`editor-schema.ts`): it may let more through than the field, never less.

/** What a field found wrong: carried by zod's custom issues, turned into a diagnostic where the place is known. */
export type FieldFault = { [C in DiagnosticCode]: { readonly code: C; readonly args: DiagnosticArgs[C] } }[DiagnosticCode];

/** Puts a fault on the field that is being read. The key that the user wrote is filled in where it is known. */
function fault(context: z.RefinementCtx, found: FieldFault): typeof z.NEVER {
  context.addIssue({ code: 'custom', params: { found } });
  return z.NEVER;
}

const KEY_TO_FILL = '';

/** Some words on one line or more. */
export const text = z.string();

/** Words that are looked for: at least one character that is no space. */
export const word = text.transform((written, context) =>
  written.trim() !== '' ? written.trim() : fault(context, { code: 'wrong-type', args: { key: KEY_TO_FILL, expected: 'text' } }),
);

/** A text alone is a list of one, as other generators allow. */
export const listOfOne = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);

/** A list, or one of its items alone. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess(listOfOne, z.array(item)).meta({ kind: 'list-of-one' });
}

export const texts = listOf(text);

/** One of the newsroom's languages. */
export function language(languages: readonly string[]) {
  return text
    .transform((lang, context) =>
      languages.includes(lang) ? lang : fault(context, { code: 'unknown-language', args: { lang, languages } }),
    )
    .meta({ enum: [...languages] });
}

/** One of the newsroom's sections; any, where it has no list of them. */
export function section(known: readonly string[]) {
  return text.transform((name, context) =>
    known.length === 0 || known.includes(name)
      ? name
      : fault(context, { code: 'unknown-section', args: { section: name, nearest: nearest(name, known) } }),
  );
}

const TRUTHS: Readonly<Record<string, boolean>> = { true: true, yes: true, on: true, false: false, no: false, off: false };

export const truth = text
  .transform((written, context) => {
    const word = written.toLowerCase();
    const value = Object.hasOwn(TRUTHS, word) ? TRUTHS[word] : undefined;
    return value ?? fault(context, { code: 'wrong-type', args: { key: KEY_TO_FILL, expected: 'truth' } });
  })
  .meta({ kind: 'truth' });

/** A whole number from `least` to `most`, in Khmer or Latin digits. */
export function wholeNumber(least: number, most: number) {
  return text
    .transform((written, context) => {
      const digits = latinDigits(written.trim());
      const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
      if (value >= least && value <= most) return value;
      return fault(context, { code: 'bad-number', args: { key: KEY_TO_FILL, value: written, least, most } });
    })
    .meta({ kind: 'number', minimum: least, maximum: most });
}

/** A date or an instant; a date alone means the start or the end of that day. */
export function date(timeZone: string, edge: 'start' | 'end' = 'start') {
  return text
    .transform((written, context): Moment => {
      const read = readDate(written, timeZone, edge);
      if (!('fault' in read)) return read;
      if (read.fault === 'weekday') {
        return fault(context, { code: 'weekday-mismatch', args: { written: read.written, right: read.right, date: read.date } });
      }
      const code = read.fault === 'impossible' ? 'date-impossible' : 'date-unreadable';
      return fault(context, { code, args: { key: KEY_TO_FILL, value: written } });
    })
    .meta({ samples: ['2022-01-21', '2022-01-21 14:30', 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២'] });
}

/** One of some words; `names` maps every accepted spelling to its meaning. */
export function choice<T extends string>(names: Readonly<Record<string, T>>) {
  return text
    .transform((written, context) => {
      const meaning = Object.hasOwn(names, written) ? names[written] : undefined;
      if (meaning !== undefined) return meaning;
      const choices = Object.keys(names);
      return fault(context, {
        code: 'bad-choice',
        args: { key: KEY_TO_FILL, value: written, choices, nearest: nearest(written, choices) },
      });
    })
    .meta({ enum: Object.keys(names) });
}

const WEB = '^[Hh][Tt][Tt][Pp][Ss]?://[^/\\s?#]+(?:[/?#]\\S*)?$';

/** An absolute http or https address. */
export const webAddress = text
  .transform((written, context) =>
    isWebAddress(written) ? written : fault(context, { code: 'bad-address', args: { key: KEY_TO_FILL, value: written } }),
  )
  .meta({ pattern: WEB });

/** A file that an article names, or its absolute http or https address: no other scheme leads anywhere that is safe. */
export const fileAddress = text.transform((written, context) =>
  isExternal(written) && !isWebAddress(written)
    ? fault(context, { code: 'bad-address', args: { key: KEY_TO_FILL, value: written } })
    : written,
);

/** No spaces, one `@`, a dot in the host. */
const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

function isMailAddress(written: string): boolean {
  return MAIL.test(written);
}

export const mailAddress = text
  .transform((written, context) =>
    isMailAddress(written) ? written : fault(context, { code: 'bad-address', args: { key: KEY_TO_FILL, value: written } }),
  )
  .meta({ pattern: MAIL.source });

/** Where somebody can be told of a hole: a mail address, which becomes a `mailto:` one, or an https address (RFC 9116 §2.5.3). */
export const contactAddress = text.transform((written, context) => {
  if (isWebAddress(written) && /^https:/i.test(written)) return written;
  const mail = written.replace(/^mailto:/i, '');
  if (isMailAddress(mail)) return `mailto:${mail}`;
  return fault(context, { code: 'bad-address', args: { key: KEY_TO_FILL, value: written } });
});

/** Most bytes of a slug: with `/index.html.tmp` around it, under the 255 bytes that file systems give a name. */
const SLUG_BYTES = 200;

const SLUG = /^[\p{L}\p{M}\p{N}_~-](?:[\p{L}\p{M}\p{N}._~-]*[\p{L}\p{M}\p{N}_~-])?$/u;

/** The same of ASCII, as nearly all slugs are: told ten times as fast. */
const PLAIN_SLUG = /^[\w~-](?:[\w.~-]*[\w~-])?$/;

/** True for one path segment of letters, marks, digits, `-`, `_`, `.` and `~` that doesn't begin or end with a dot. */
export function isSlug(segment: string): boolean {
  return PLAIN_SLUG.test(segment) || SLUG.test(segment);
}

/** True for a slug that can be the name of a folder on every system: not too long, and no device's. */
export function isUsableSlug(segment: string): boolean {
  return isSlug(segment) && !isReservedName(segment) && utf8Length(segment) <= SLUG_BYTES;
}

export const slug = text
  .transform((written, context) => {
    if (!isSlug(written) || isReservedName(written)) return badSlug(context, written, khmerSlug(written, { maxBytes: SLUG_BYTES }));
    const bytes = utf8Length(written);
    if (bytes <= SLUG_BYTES) return written;
    return fault(context, { code: 'slug-too-long', args: { value: written, bytes, most: SLUG_BYTES } });
  })
  .meta({ pattern: SLUG.source, maxLength: SLUG_BYTES });

/** `instead` is what the author may have meant; empty where nothing is left of it. */
function badSlug(context: z.RefinementCtx, value: string, instead: string): typeof z.NEVER {
  return fault(context, { code: 'bad-slug', args: { key: KEY_TO_FILL, value, nearest: instead === '' ? null : instead } });
}

/** An old address of an article: a site path of slugs, each of which becomes a folder; the slashes at its ends may be left out. */
export const sitePath = text.transform((written, context) => {
  const parts = written.split('/').filter((part) => part !== '');
  if (parts.length > 0 && parts.every(isUsableSlug)) return `/${parts.join('/')}/`;
  return badSlug(
    context,
    written,
    written
      .split('/')
      .map((part) => khmerSlug(part))
      .filter((part) => part !== '')
      .join('/'),
  );
});

/** True for a site path of slugs that file systems can name, with slashes at both ends. */
export function isSitePath(path: string): boolean {
  const isName = (part: string): boolean => isSlug(part) && utf8Length(part) <= NAME_BYTES;
  return /^\/.+\/$/.test(path) && path.slice(1, -1).split('/').every(isName);
}

const ID = /^(?:tag:[A-Za-z0-9.@_-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?:[!-~]*|urn:uuid:[0-9a-fA-F-]{36})$/;
const ADDRESS = /^https?:\/\/[!-~]{1,2000}$/i;

/**
 * True for a permanent id: a `tag:` URI (RFC 4151), a `urn:uuid:`, or an http or https address, which articles from elsewhere may have had as their
 * id from the first (RFC 4287 §4.2.6: it is compared, and never fetched); in ASCII.
 */
export function isPermanentId(written: string): boolean {
  return ID.test(written) || (ADDRESS.test(written) && isWebAddress(written));
}

export const permanentId = text
  .transform((written, context) => (isPermanentId(written) ? written : fault(context, { code: 'bad-id', args: { value: written } })))
  .meta({ pattern: `${ID.source}|^[hH][tT][tT][pP][sS]?://[!-~]{1,2000}$` });

/** A folder of the newsroom, relative to its root, not the root itself. */
export const folder = text.transform((written, context) => {
  const parts = written.replace(/^\.\//, '').replace(/\/+$/, '').split('/');
  if (parts.every((part) => part !== '' && !/^\.\.?$|[\\:\u0000-\u001F]/.test(part)) && !/^\.(?:git|sarika)$/.test(parts[0] ?? ''))
    return parts.join('/');
  return fault(context, { code: 'bad-folder', args: { key: KEY_TO_FILL, value: written } });
});

/** Which files of the newsroom are meant, with `*`, `**` and `{a,b}`: relative to its root, and not out of it. */
export const pattern = text.transform((written, context) => {
  const parts = written.replace(/^\.\//, '').split('/');
  if (!written.includes('\\') && parts.every((part) => part !== '' && part !== '.' && part !== '..')) return parts.join('/');
  return fault(context, { code: 'bad-folder', args: { key: KEY_TO_FILL, value: written } });
});

const TOKENS = /:(?:year|month|day|slug|section|lang)(?![a-z])/g;

/** A pattern of addresses: begins and ends with `/`, names `:slug`, and is a path of slugs around the known tokens. */
export const permalink = text
  .transform((written, context) => {
    const parts = written.replace(TOKENS, 'x').split('/').slice(1, -1);
    const isSound = /^\/.*\/$/.test(written) && parts.every(isUsableSlug) && /:slug(?![a-z])/.test(written);
    return isSound ? written : fault(context, { code: 'bad-permalink', args: { value: written } });
  })
  .meta({ pattern: '^/.*:slug(?![a-z]).*/$', samples: ['/:year/:month/:slug/', '/:section/:slug/'] });

export const timeZone = text
  .transform((written, context) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: written }) && written;
    } catch {
      return fault(context, { code: 'bad-time-zone', args: { value: written } });
    }
  })
  .meta({ samples: ['Asia/Phnom_Penh', 'UTC'] });

/** An absolute http or https address without query or fragment, as its origin and the path that prefixes every link. */
export const baseUrl = text
  .transform((written, context) => {
    const bad = (): typeof z.NEVER => fault(context, { code: 'bad-address', args: { key: KEY_TO_FILL, value: written } });
    if (!isWebAddress(written)) return bad();
    const url = new URL(written);
    const parts = pathParts(url.pathname);
    if (url.search || url.hash || url.username || parts === null) return bad();
    return { origin: url.origin, basePath: parts.map((part) => `/${part}`).join('') };
  })
  .meta({ pattern: WEB, samples: ['https://news.example.gov.kh', 'https://name.github.io/news/'] });

/** The parts of a URL path, decoded; null where one of them is no name in a path. */
function pathParts(pathname: string): string[] | null {
  try {
    const parts = pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    return parts.some((part) => /[/\\\u0000-\u001F]/.test(part)) ? null : parts;
  } catch {
    return null;
  }
}
