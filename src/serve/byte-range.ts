/** Bytes of a file, the last one included. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * The part of a file of `size` bytes that a Range header (RFC 9110, 14.2) asks for: null where it asks for all, or for what need not be answered;
 * `unsatisfiable` where there is no such part.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size) return 'unsatisfiable';
  return end < start ? null : { start, end };
}
