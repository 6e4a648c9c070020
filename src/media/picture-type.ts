import { utf16Charset } from '../model/utf16.js';
/** The kinds of image that every browser shows and that we know how to clean. */
export type PictureType = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'svg';

/** What a file is by its first bytes, whatever its name. `known`: in words, for a person. */
export type Sniffed =
  | { readonly isPicture: true; readonly type: PictureType }
  | { readonly isPicture: false; readonly known: string | null };

/** File name endings, and what is expected behind them. */
const ENDINGS: Readonly<Record<string, PictureType>> = {
  ...{ png: 'png', apng: 'png', jpg: 'jpeg', jpeg: 'jpeg', jpe: 'jpeg', jfif: 'jpeg' },
  ...{ webp: 'webp', gif: 'gif', avif: 'avif', svg: 'svg' },
};

/** What a file's name says it is; null where it says nothing of an image that we know. */
export function namedType(path: string): PictureType | null {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? null) : null;
}

/** How images and what is taken for them begin (WHATWG MIME Sniffing §6.1, and each format's own specification). */
const BEGINNINGS: readonly (readonly [begins: RegExp, is: PictureType | { readonly known: string }])[] = [
  [/^\x89PNG\r\n\x1A\n/, 'png'],
  [/^\xFF\xD8\xFF/, 'jpeg'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^GIF8[79]a/, 'gif'],
  // ISO/IEC 23008-12: the brand stands in the first box, or among those that it is compatible with.
  [/^\0\0\0[\s\S]ftyp(?:avi[fs]|(?:mif1|msf1|miaf)[\s\S]{4}(?:[\s\S]{4}){0,8}?avi[fs])/, 'avif'],
  [/^\0\0\0[\s\S]ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/, { known: 'HEIC' }],
  [/^\0\0\0[\s\S]ftyp/, { known: 'MP4' }],
  [/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/, { known: 'TIFF' }],
  [/^BM[\s\S]{4}\0\0\0\0/, { known: 'BMP' }],
  [/^(?:\xFF\x0A|\0\0\0\x0CJXL \r\n\x87\n)/, { known: 'JPEG XL' }],
  [/^(?:\0\0\0\x0CjP {2}\r\n\x87\n|\xFF\x4F\xFF\x51)/, { known: 'JPEG 2000' }],
  [/^\0\0\x01\0/, { known: 'ICO' }],
  [/^8BPS/, { known: 'Photoshop' }],
  [/^%PDF-/, { known: 'PDF' }],
  [/^(?:\xD7\xCD\xC6\x9A|\x01\0\0\0[\s\S]{36} EMF)/, { known: 'WMF' }],
];

/** What XML allows before a root element: each piece and where it ends. */
const BEFORE_ROOT = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;
const DOCTYPE = /^<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/i;
const ROOT = /^<(?:[\w.-]+:)?svg[\s/>]/i;

/** True for an XML text whose first element is `svg`. */
function isSvg(text: string): boolean {
  let rest = text.trimStart();
  for (;;) {
    const piece = BEFORE_ROOT.find(([begins]) => rest.startsWith(begins));
    const end = piece ? rest.indexOf(piece[1]) + piece[1].length : (DOCTYPE.exec(rest)?.[0].length ?? 0);
    if (end === 0) return ROOT.test(rest);
    if (piece && end < piece[1].length) return false;
    rest = rest.slice(end).trimStart();
  }
}

/** What a file is by what is in it. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  const is = BEGINNINGS.find(([begins]) => begins.test(head))?.[1];
  if (typeof is === 'string') return { isPicture: true, type: is };
  if (is !== undefined) return { isPicture: false, known: is.known };
  return isSvg(xmlText(bytes.subarray(0, 1 << 16))) ? { isPicture: true, type: 'svg' } : { isPicture: false, known: null };
}

/** Text of an XML file as a browser decodes it: by its byte order mark, and else as UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  return new TextDecoder(utf16Charset(bytes) ?? 'utf-8').decode(bytes);
}
