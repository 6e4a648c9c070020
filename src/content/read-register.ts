import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Register, RegisterEntry, RegisteredList, RegisteredLists } from '../model/register.js';
import type { SourceFile, Span } from '../model/source.js';
import { decodeSource } from './decode.js';
import { isPermanentId, isSitePath } from './fields.js';

/** `text`: as it stands in the file, so that nobody's change to it is written over; `register` is null where it can't be believed. */
export type ReadRegister = {
  readonly register: Register | null;
  /** Empty where `register` is null. */
  readonly lists: RegisteredLists;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
};

/** The version of the form that is written here; the first one, which knew no lists, is read, too. */
export const REGISTER_VERSION = 2;
const VERSIONS: readonly unknown[] = [1, REGISTER_VERSION];

type Line = { readonly text: string; readonly span: Span };

/**
 * The bytes of `sarika.lock` → what was ever published. A line is an object of JSON (RFC 8259) of its own: the first tells the version, each other
 * one is an article or a list. The order means nothing, of an article that stands there twice all addresses count, and of a list the most pages: so a merge that keeps the lines of
 * both sides (git's `merge=union`) is sound. One line that is not understood, and nothing is believed.
 */
export function readRegister(source: SourceFile): ReadRegister {
  const { text, isReadable, diagnostics: decoding } = decodeSource(source);
  // Line ends are nobody's concern here.
  const found = decoding.filter(({ code }) => code !== 'crlf-line-ends');
  const unread = { register: null, lists: new Map(), text };
  if (!isReadable) return { ...unread, diagnostics: found };
  const file = source.path;
  const lines = linesOf(text);
  const conflict = lines.find((line) => /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line.text));
  if (conflict) return { ...unread, diagnostics: [...found, diagnostic('lock-conflict', { file, span: conflict.span }, {})] };
  const objects = lines.map((line) => ({ line, value: objectIn(line.text) }));
  const foreign = objects.find(({ value }, index) =>
    value === null ? index === 0 : isHead(value, index) && !VERSIONS.includes(value.version),
  );
  if (foreign) {
    const version = String(foreign.value?.version ?? '').slice(0, 20);
    return { ...unread, diagnostics: [...found, diagnostic('lock-version', { file, span: foreign.line.span }, { version })] };
  }
  const register = new Map<string, RegisterEntry>();
  const lists = new Map<string, RegisteredList>();
  for (const { line, value } of objects) {
    if (value !== null && isHead(value, 1)) continue;
    const entry = value && entryIn(value, line.span);
    const list = value && listIn(value);
    if (entry) register.set(entry.id, together(register.get(entry.id), entry));
    else if (list) lists.set(list.path, { ...list, pages: Math.max(list.pages, lists.get(list.path)?.pages ?? 0) });
    else found.push(diagnostic('lock-line', { file, span: line.span }, {}));
  }
  if (found.some(({ severity }) => severity === 'error')) return { ...unread, diagnostics: found };
  return { register, lists, text, diagnostics: found };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end).replace(/\r$/, '');
    if (line.trim() !== '') lines.push({ text: line, span: { start, end: start + line.length } });
    start = end + 1;
  }
  return lines;
}

type Fields = Readonly<Record<string, unknown>>;

function objectIn(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

/** The first line is one whatever stands in it; a merge may have brought a second. */
function isHead(value: Fields, index: number): boolean {
  return index === 0 || Object.hasOwn(value, 'version');
}

const KEYS = ['addresses', 'file', 'id', 'lang', 'published'];

/** Null for what is not exactly an article as it is written: a key that is not known here may mean something. */
function entryIn(value: Fields, span: Span): RegisterEntry | null {
  if (Object.keys(value).sort().join() !== KEYS.join()) return null;
  const { id, file, lang, published, addresses } = value;
  const ms = instantIn(published);
  const isSound = typeof id === 'string' && isPermanentId(id) && isLanguage(lang) && isSourcePath(file);
  if (!isSound || ms === null || !isAddressList(addresses)) return null;
  return { id, path: file, lang, published: ms, addresses, span };
}

const LIST_KEYS = ['kind', 'lang', 'list', 'name', 'pages'];
/** More pages than any list has: a thousand times as many articles as a large newsroom's. */
const MOST_PAGES = 100_000;
const SLUG = /^[\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}._~-]{0,199}$/u;

function listIn(value: Fields): RegisteredList | null {
  if (Object.keys(value).sort().join() !== LIST_KEYS.join()) return null;
  const { list: path, kind, lang, name, pages } = value;
  if (typeof path !== 'string' || typeof name !== 'string' || !isLanguage(lang)) return null;
  if (typeof pages !== 'number' || !Number.isInteger(pages) || pages < 1 || pages > MOST_PAGES) return null;
  if (!path.startsWith('/')) return null;
  const rest = path.startsWith(`/${lang}/`) ? path.slice(lang.length + 2) : path.slice(1);
  const [folder, slug = '', end, ...more] = rest.split('/');
  const isFolder = end === '' && more.length === 0 && SLUG.test(slug);
  if (kind === 'home' && rest === '' && name === '') return { kind, lang, path, name, pages };
  if (kind === 'tag' && isFolder && folder === 'tags' && name !== '') return { kind, lang, path, name, pages };
  if (kind === 'section' && isFolder && folder === 'sections' && name !== '') return { kind, lang, path, name, pages };
  if (kind === 'year' && isFolder && folder === 'archive' && /^\d{1,4}$/.test(name) && slug === name.padStart(4, '0'))
    return { kind, lang, path, name, pages };
  return null;
}

function isLanguage(lang: unknown): lang is string {
  return typeof lang === 'string' && /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(lang);
}

/** Milliseconds since the epoch of an instant in UTC, written as {@link Date.toISOString} does, the milliseconds left out where there are none. */
function instantIn(written: unknown): number | null {
  if (typeof written !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(written)) return null;
  const ms = Date.parse(written);
  return Number.isFinite(ms) ? ms : null;
}

/** A path below the newsroom's root. */
function isSourcePath(path: unknown): path is string {
  return typeof path === 'string' && path.length <= 4096 && path.split('/').every((part) => !/^\.{0,2}$|[\\\u0000-\u001F]/.test(part));
}

function isAddressList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((address) => typeof address === 'string' && isSitePath(address));
}

/** All that two lines know of one article. */
function together(known: RegisterEntry | undefined, entry: RegisterEntry): RegisterEntry {
  if (!known) return entry;
  return {
    ...entry,
    published: Math.min(known.published, entry.published),
    addresses: [...new Set([...entry.addresses, ...known.addresses])],
  };
}
