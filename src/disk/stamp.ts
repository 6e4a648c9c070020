import { type BigIntStats, lstatSync, realpathSync } from 'node:fs';
import { hasCode, isMissing } from './disk-fault.js';

/**
 * What tells one state of a file from another without reading it: its size, the nanoseconds of its last change and of the last change to
 * its inode, and the inode's number. An editor that sets the clock of a file back can't set that of its inode.
 */
export type Stamp = string;

export function stampOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): Stamp {
  return `${size}.${mtimeNs}.${ctimeNs}.${ino}`;
}

/** The stamp of the regular file at `file`; null where there is none, or something else, such as a link. */
export function stampAt(file: string): Stamp | null {
  try {
    const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
    return stats?.isFile() ? stampOf(stats) : null;
  } catch (error) {
    // A file in the place of its folder; or a folder that may not be looked into, where reading will say so.
    if (hasCode(error, 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM')) return null;
    throw error;
  }
}

/** {@link stampAt} for a file that a link may lead to. */
export function stampBehind(file: string): Stamp | null {
  try {
    return stampAt(realpathSync.native(file));
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ELOOP', 'EACCES', 'EPERM')) return null;
    throw error;
  }
}

/** True where something stands at a path, be it a file, a folder or a link. */
export function isAnything(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Milliseconds: right after a build, files are told by their bytes and not by their times, which may be as coarse as that on some disks. */
const YOUNG = 2000;

/** True where what was noted at `ms` (milliseconds since the epoch) was noted just now, or by a clock that is wrong. */
export function isYoung(ms: number): boolean {
  return Math.abs(Date.now() - ms) < YOUNG;
}

/** Milliseconds: file times come from a clock that ticks every 1 to 10 ms (Linux: CONFIG_HZ), and every 2 s on FAT. */
const TICK = 50;
const COARSE_TICK = 2000;

/**
 * False where a file that bore this stamp at `seenAt` (milliseconds since the epoch) may have been changed in the same tick of the clock
 * and look as it did before: only its bytes can tell.
 */
export function isSettled(stamp: Stamp, seenAt: number): boolean {
  const first = stamp.indexOf('.') + 1;
  const second = stamp.indexOf('.', first) + 1;
  const changed = stamp.slice(first, second - 1);
  const last = Math.max(Number(changed), Number(stamp.slice(second, stamp.indexOf('.', second)))) / 1e6;
  return seenAt - last >= (changed.endsWith('000000000') ? COARSE_TICK : TICK);
}
