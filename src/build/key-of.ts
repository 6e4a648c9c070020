import { hash } from 'node:crypto';

/** 128 bits that stand for all the parts. */
export function keyOf(parts: readonly string[]): string {
  return sumOf(parts.join('\0'));
}

/** 128 bits of the SHA-256 of bytes, or of a text in UTF-8: two that differ and have one sum are not to be found. */
export function sumOf(contents: Uint8Array | string): string {
  return hash('sha256', contents, 'base64url').slice(0, 22);
}
