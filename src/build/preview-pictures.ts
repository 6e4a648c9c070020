import { setTimeout as sleep } from 'node:timers/promises';
import { acquireLock } from '../disk/lock.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import { picturesIn } from './means.js';
import type { PictureMeans } from './take-pictures.js';

/** Milliseconds that a preview waits for a build to come to its end, and between two looks at it. */
const PATIENCE = 30_000;
const PAUSE = 50;

export type LockedPictures = PictureMeans & { readonly release: () => Promise<void> };

/**
 * The images that builds keep, for a preview that is open while they run: the newsroom's lock is held from the first image that is looked at to
 * `release`. A newsroom without images needs no lock.
 */
export function previewPictures(root: string, settings: Settings): LockedPictures {
  const { store, isMaking } = picturesIn(root, settings, { isMaking: true });
  let unlock: (() => Promise<void>) | null = null;
  const open = async (): Promise<void> => {
    unlock = await lockInTime(root);
    await store.open();
  };
  const save = (used: ReadonlySet<string>): void => {
    if (unlock !== null) store.save(used);
  };
  return { isMaking, store: { ...store, open, save }, release: async () => unlock?.() };
}

/** Throws `lock-held` where a build takes longer than anybody waits. */
async function lockInTime(root: string): Promise<() => Promise<void>> {
  const start = performance.now();
  for (;;) {
    const unlock = await lockIfFree(root);
    if (unlock !== null) return unlock;
    if (performance.now() - start > PATIENCE) return acquireLock(root);
    await sleep(PAUSE);
  }
}

/** The newsroom's lock; null while a build has it. */
export async function lockIfFree(root: string): Promise<(() => Promise<void>) | null> {
  try {
    return await acquireLock(root);
  } catch (error) {
    if (error instanceof SarikaError && error.code === 'lock-held') return null;
    throw error;
  }
}
