import { readPlaced } from '../disk/placed-file.js';
import type { Stamp } from '../disk/stamp.js';
import type { SourceFile } from '../model/source.js';
import type { Source } from './newsroom.js';
import { sourceKey } from './prepare.js';

/** The file's bytes; `stamp` is null for one that is in memory. */
export function readSource(source: Source): SourceFile & { readonly stamp: Stamp | null } {
  return 'bytes' in source ? { ...source, stamp: null } : readPlaced(source);
}

/** Its size in bytes, as it was found. */
export function sizeOf(source: Source): number {
  return 'bytes' in source ? source.bytes.length : Number.parseInt(source.stamp, 10) || 0;
}

/** The same for the same bytes, found out without reading where that can be: for files that are published as they are. */
export function copyKey(source: Source): string {
  if ('bytes' in source) return sourceKey(source.bytes);
  return source.stamp.replaceAll('.', '-').slice(0, 64) || 'gone';
}
