import { isUtf8 } from 'node:buffer';
import type { Unreadable } from './foreign-document.js';

/** How far a page is looked through for its character set (HTML §13.2.3.2: 1024 bytes; pages that are saved have more before it). */
const LOOK = 4096;

/** A web page's bytes as text: by its byte order mark, else as UTF-8 where it is that, else as its `<meta charset>` says. */
export function decodePage(bytes: Uint8Array): string | Unreadable {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  // What is UTF-8 with Khmer in it is nothing else, whatever the page says.
  if (isUtf8(bytes)) return decode('utf-8', bytes);
  const head = Buffer.from(bytes.subarray(0, LOOK)).toString('latin1');
  const stated = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  return decode(stated, bytes);
}

function decode(charset: string, bytes: Uint8Array): string | Unreadable {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return { unreadable: 'charset', detail: charset };
  }
}
