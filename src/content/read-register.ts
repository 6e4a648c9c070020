import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Register, RegisterEntry } from '../model/register.js';
import type { SourceFile, Span } from '../model/source.js';
import { decodeSource } from './decode.js';
import { isPermanentId, isSitePath } from './fields.js';

/** `text`: as it stands in the file, so that nobody's change to it is written over; `register` is null where it can't be believed. */
export type ReadRegister = { readonly register: Register | null; readonly text: string; readonly diagnostics: readonly Diagnostic[] };

/** The version of the form that is read and written here. */
export const REGISTER_VERSION = 1;

type Line = { readonly text: string; readonly span: Span };

/**
 * The bytes of `sarika.lock` → what was ever published. A line is an object of JSON (RFC 8259) of its own: the first tells the version, each other
 * one is an article. The order means nothing, and of an article that stands there twice all addresses count: so a merge that keeps the lines of
 * both sides (git's `merge=union`) is sound. One line that is not understood, and nothing is believed.
 */
export function readRegister(source: SourceFile): ReadRegister {
  const { text, isReadable, diagnostics: decoding } = decodeSource(source);
  // Line ends are nobody's concern here.
  const found = decoding.filter(({ code }) => code !== 'crlf-line-ends');
  if (!isReadable) return { register: null, text, diagnostics: found };
  const file = source.path;
  const lines = linesOf(text);
  const conflict = lines.find((line) => /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line.text));
  if (conflict) return { register: null, text, diagnostics: [...found, diagnostic('lock-conflict', { file, span: conflict.span }, {})] };
  const objects = lines.map((line) => ({ line, value: objectIn(line.text) }));
  const foreign = objects.find(({ value }, index) =>
    value === null ? index === 0 : isHead(value, index) && value.version !== REGISTER_VERSION,
  );
  if (foreign) {
    const version = String(foreign.value?.version ?? '').slice(0, 20);
    return { register: null, text, diagnostics: [...found, diagnostic('lock-version', { file, span: foreign.line.span }, { version })] };
  }
  const register = new Map<string, RegisterEntry>();
  for (const { line, value } of objects) {
    if (value !== null && isHead(value, 1)) continue;
    const entry = value && entryIn(value, line.span);
    if (entry) register.set(entry.id, together(register.get(entry.id), entry));
    else found.push(diagnostic('lock-line', { file, span: line.span }, {}));
  }
  return { register: found.some(({ severity }) => severity === 'error') ? null : register, text, diagnostics: found };
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
  const isSound =
    typeof id === 'string' &&
    isPermanentId(id) &&
    typeof lang === 'string' &&
    /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(lang) &&
    isSourcePath(file);
  if (!isSound || ms === null || !isAddressList(addresses)) return null;
  return { id, path: file, lang, published: ms, addresses, span };
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
