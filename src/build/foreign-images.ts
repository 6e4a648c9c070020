import { basename } from 'node:path';
import { readSource } from '../disk/newsroom-folder.js';
import { foldPath } from '../disk/output-path.js';
import { maskMarkdown } from '../import/mask-markdown.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { isReservedName } from '../model/reserved-name.js';
import type { Span, TextEdit } from '../model/source.js';
import { decodePath, isExternal } from '../model/url.js';

/** Where a text's images are looked for. */
export type ImagePlace = {
  /** The name that findings give to the text. */
  readonly file: string;
  /** The folder of the file, absolute; null for standard input. */
  readonly dir: string | null;
  /** What relative addresses are relative to where no such file lies beside the text; null: nobody knows. */
  readonly base: string | null;
  /** Files that lie in the document itself. */
  readonly own: readonly ForeignFile[];
};
export type ForeignFile = { readonly name: string; readonly bytes: Uint8Array };
type Place = { readonly file: string; readonly span: Span };
type Image = { readonly url: string; readonly alt: string; readonly span: Span };
export type TakenImages = {
  /** What gives the images their new addresses, in order; each is the fix of one finding. */
  readonly edits: readonly TextEdit[];
  readonly files: readonly ForeignFile[];
  readonly diagnostics: readonly Diagnostic[];
};

// ![alt](address "title") and <img src="address">, without the forms by reference: those are left as they are.
const IMAGE = /!\[((?:[^\]\\]|\\.){0,2000})\]\([ \t]*(?:<([^<>\n]{1,2000})>|([^\s()<>]{1,2000}))|<img\s[^>]{0,2000}?src="([^"]{1,2000})"/g;
/** What a browser shows; other files are no images, whatever a page says. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
/** What an article attaches. */
export const ATTACHMENT = /\.(?:png|jpe?g|gif|webp|avif|svg|pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|mp3|mp4)$/i;
const MOST_BYTES = 50_000_000;

/** The images that a text names: those that lie beside it come along under their own base names; the others are listed. */
export async function takeImages(markdown: string, place: ImagePlace): Promise<TakenImages> {
  const files = new Map(place.own.map((own) => [own.name, own.bytes]));
  const findings: Diagnostic[] = [];
  const taken = new Map<string, string>();
  for (const { url, alt, span } of imagesIn(markdown)) {
    const at = { file: place.file, span };
    if (alt.trim() === '') findings.push(diagnostic('import-image-alt', at, { url }));
    if (files.has(url)) continue;
    const found = isExternal(url) ? null : (taken.get(url) ?? (await takeBeside(url, place.dir, files)));
    if (found !== null) {
      taken.set(url, found);
      findings.push(renamed(at, url, found));
      continue;
    }
    const address = !isExternal(url) && place.base !== null && URL.canParse(url, place.base) ? new URL(url, place.base).href : url;
    const fix = address === url ? [] : [{ fix: [{ span, text: address }] }];
    findings.push({ ...diagnostic('import-image-elsewhere', at, { url: address, isMissing: !isExternal(address) }), ...fix[0] });
  }
  return {
    edits: findings.flatMap(({ fix }) => fix ?? []),
    files: [...files].map(([name, bytes]) => ({ name, bytes })),
    diagnostics: findings,
  };
}

function renamed(at: Place, url: string, name: string): Diagnostic {
  const address = addressOf(name);
  return diagnostic('import-file', at, { path: name }, address === url ? [] : [{ span: at.span, text: address }]);
}

/** A file's name as an address: Khmer stays readable, what would end the address is percent-encoded. */
export function addressOf(name: string): string {
  return name.replace(/[\s()<>%"\\?#]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}

function imagesIn(markdown: string): Image[] {
  const prose = maskMarkdown(markdown, { codeAlone: true });
  return Array.from(prose.matchAll(IMAGE), (match) => {
    const url = match[2] ?? match[3] ?? match[4] ?? '';
    const start = match.index + match[0].lastIndexOf(url);
    return {
      url,
      alt:
        match[4] === undefined
          ? (match[1] ?? '')
          : (/alt="([^"]*)"/.exec(prose.slice(match.index, match.index + 4000).split('>')[0] ?? '')?.[1] ?? ''),
      span: { start, end: start + url.length },
    };
  });
}

/** Reads a file beside the text, never above it, and gives the name that it has beside the draft. */
export async function takeBeside(url: string, dir: string | null, files: Map<string, Uint8Array>, kinds = PICTURE): Promise<string | null> {
  const path = decodePath(url.replace(/[?#].*$/, '')).replaceAll('\\', '/');
  if (dir === null || path.startsWith('/') || path.split('/').includes('..') || !kinds.test(path)) return null;
  try {
    const { bytes } = await readSource(dir, path);
    if (bytes.length > MOST_BYTES) return null;
    const name = freeName(basename(path), bytes, files);
    files.set(name, bytes);
    return name;
  } catch (error) {
    // Nothing there, or nothing that may be read: the finding says that it is missing.
    if (error instanceof SarikaError) return null;
    throw error;
  }
}

/** A name that every system can give to a file, and that none takes for that of another one. */
function freeName(name: string, bytes: Uint8Array, files: ReadonlyMap<string, Uint8Array>): string {
  const plain = name.replace(/^\.+/, '').replace(/[<>:"|?*\u0000-\u001F]/g, '-');
  const safe = isReservedName(plain) ? `file-${plain}` : plain;
  const taken = new Map([...files.keys()].map((known) => [foldPath(known), known]));
  for (let copy = 1; ; copy++) {
    const tried = copy === 1 ? safe : safe.replace(/(?=\.[^.]+$)/, `-${copy}`);
    const known = taken.get(foldPath(tried));
    if (known === undefined) return tried;
    if (Buffer.compare(files.get(known) ?? bytes, bytes) === 0) return known;
  }
}
