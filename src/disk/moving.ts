import * as fs from 'node:fs';
import * as promises from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from './disk-fault.js';

// What renames and removes. On Windows a file cannot be renamed, replaced or removed while somebody else has it open, and scanners and indexers
// open each new file for some milliseconds: there, a refusal that may pass is asked again.

const PASSING = ['EPERM', 'EBUSY', 'EACCES'];
/** Milliseconds before each further attempt: under a second and a half in all. What lasts longer is no scanner. */
const WAITS = [10, 20, 40, 80, 160, 320, 640];

/** How time passes between two attempts. */
export type Pauses = { readonly wait: (ms: number) => Promise<unknown>; readonly waitSync: (ms: number) => void };

const PAUSES: Pauses = {
  wait: (ms) => sleep(ms),
  waitSync: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
};

const PLAIN = {
  open: promises.open,
  rename: promises.rename,
  rm: promises.rm,
  rmdir: promises.rmdir,
  unlink: promises.unlink,
  renameSync: fs.renameSync,
  rmSync: fs.rmSync,
};
export type Moves = typeof PLAIN;

/** Node's functions themselves; on Windows those that ask again. They fail as Node's do when the refusal lasts. */
export function movesFor(platform: string, plain: Moves = PLAIN, { wait, waitSync }: Pauses = PAUSES): Moves {
  if (platform !== 'win32') return plain;
  const patient = <A extends unknown[], R>(action: (...args: A) => Promise<R>, codes: readonly string[] = PASSING) => {
    return async (...args: A): Promise<R> => {
      for (const ms of WAITS) {
        try {
          return await action(...args);
        } catch (error) {
          if (!hasCode(error, ...codes)) throw error;
          await wait(ms);
        }
      }
      return action(...args);
    };
  };
  const patientSync = <A extends unknown[], R>(action: (...args: A) => R, codes: readonly string[] = PASSING) => {
    return (...args: A): R => {
      for (const ms of WAITS) {
        try {
          return action(...args);
        } catch (error) {
          if (!hasCode(error, ...codes)) throw error;
          waitSync(ms);
        }
      }
      return action(...args);
    };
  };
  // A file that is removed while somebody reads it stands in its folder until they are done.
  const withFolders = [...PASSING, 'ENOTEMPTY'];
  return {
    open: patient(plain.open),
    rename: patient(plain.rename),
    rm: patient(plain.rm, withFolders),
    rmdir: patient(plain.rmdir),
    unlink: patient(plain.unlink),
    renameSync: patientSync(plain.renameSync),
    rmSync: patientSync(plain.rmSync, withFolders),
  };
}

export const { open, rename, rm, rmdir, unlink, renameSync, rmSync } = movesFor(process.platform);
