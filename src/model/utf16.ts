/** The character set that a byte order mark of UTF-16 tells (Unicode core specification §23.8), as `TextDecoder` calls it; null where there is none. */
export function utf16Charset([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}
