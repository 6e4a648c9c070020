import { isUtf8 } from 'node:buffer';
import { asWindows1252 } from '../khmer/from-legacy.js';
import { utf16Charset } from '../model/utf16.js';
import type { Unreadable } from './foreign-document.js';

/** How far a page is looked through for its character set (HTML §13.2.3.2: 1024 bytes; pages that are saved have more before it). */
const LOOK = 4096;

/**
 * A page's text, or why it has none. `bytes`: what the page says if its bytes are those of Windows-1252, as in pages for old Khmer fonts that name no
 * character set, or `x-user-defined`; null where the page names another one.
 */
export type DecodedPage = { readonly html: string } | (Unreadable & { readonly bytes: string | null });

/** A web page's bytes as text: by its byte order mark, else as UTF-8 where it is that, else as its `<meta charset>` says. */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const wide = utf16Charset(bytes);
  if (wide !== null) return decode(wide, bytes);
  // What is UTF-8 with Khmer in it is nothing else, whatever the page says.
  if (isUtf8(bytes)) return decode('utf-8', bytes);
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const stated = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(latin.slice(0, LOOK))?.[1]?.toLowerCase() ?? 'utf-8';
  // Letters of nobody's own, which is all that newer Nodes would make of it: a page that says so counts on its font.
  const decoded = stated === OF_FONT ? unreadable(stated) : decode(stated, bytes);
  return 'unreadable' in decoded && (stated === OF_FONT || /^utf-?8$/.test(stated)) ? { ...decoded, bytes: asWindows1252(latin) } : decoded;
}

const OF_FONT = 'x-user-defined';

function decode(charset: string, bytes: Uint8Array): DecodedPage {
  try {
    return { html: new TextDecoder(charset, { fatal: true }).decode(bytes) };
  } catch {
    return unreadable(charset);
  }
}

function unreadable(charset: string): Unreadable & { readonly bytes: null } {
  return { unreadable: 'charset', detail: charset, bytes: null };
}
