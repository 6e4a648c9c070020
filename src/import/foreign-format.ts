import type { Unreadable } from './foreign-document.js';

export const FORMATS = ['txt', 'md', 'html', 'docx'] as const;
export type ForeignFormat = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, ForeignFormat>> = {
  ...{
    txt: 'txt',
    text: 'txt',
    md: 'md',
    markdown: 'md',
    html: 'html',
    htm: 'html',
    xhtml: 'html',
    docx: 'docx',
    docm: 'docx',
    dotx: 'docx',
  },
};
/** How the formats that are not read begin. */
const PDF = '%PDF-';
const RTF = '{\\rtf';
const ZIP = 'PK\u0003\u0004';
/** Compound files: documents of Word until 2003, and those of later ones that are locked (MS-CFB §2.2). */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';
/** How far is looked at what a text begins with. */
const LOOK = 2000;

/** True where a file is called as those that are imported, or as other documents of a word processor. */
export function isDocumentName(name: string): boolean {
  const ending = endingOf(name);
  return Object.hasOwn(ENDINGS, ending) || /^(?:doc|pdf|odt|rtf)$/.test(ending);
}

/** True where a file is called as those that are imported. */
export function isForeignName(name: string): boolean {
  return Object.hasOwn(ENDINGS, endingOf(name));
}

function endingOf(name: string): string {
  return /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * What a file is: what its first bytes say where they are sure, else what its name or the user says, else what it looks like.
 * `name`: the file's, or `-`. `stated`: what the user says it is; null: nothing.
 */
export function foreignFormat(name: string, bytes: Uint8Array, stated: ForeignFormat | null): ForeignFormat | Unreadable {
  const head = latin(bytes.subarray(0, LOOK));
  if (head.startsWith(PDF)) return { unreadable: 'pdf', detail: '' };
  if (head.startsWith(RTF)) return { unreadable: 'rtf', detail: '' };
  if (head.startsWith(COMPOUND)) return { unreadable: isLocked(bytes) ? 'encrypted' : 'doc', detail: '' };
  if (head.startsWith(ZIP)) return /^.{30}mimetypeapplication\/vnd\.oasis/s.test(head) ? { unreadable: 'odt', detail: '' } : 'docx';
  if (stated !== null) return stated;
  return ENDINGS[endingOf(name)] ?? (name === '-' ? sniff(bytes) : 'txt');
}

/** The stream in which a locked document lies, in UTF-16 (MS-OFFCRYPTO §1.3.2). */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Text that nobody has named. Plain text is the likeliest: what is Markdown by accident is escaped then. */
function sniff(bytes: Uint8Array): ForeignFormat {
  const head = new TextDecoder().decode(bytes.subarray(0, LOOK)).trimStart();
  if (/^(?:<!doctype html|<\?xml[^>]*>\s*<!doctype html|<(?:html|head|body|article|main|div|p|h[1-6]|table|ul|ol)[\s>])/i.test(head))
    return 'html';
  return /^(?:---\r?\n[\s\S]*?\n---\r?\n|#{1,6} \S)/.test(head) ? 'md' : 'txt';
}
