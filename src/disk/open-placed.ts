import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { SarikaError } from '../model/fault.js';
import type { PlacedFile } from '../model/source.js';
import { reading } from './disk-fault.js';

// A link that was laid in the file's place is not followed, and a pipe is not waited for. Windows knows neither.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A large file, open. `read` gives its bytes from `start` to `end`, that one included, and closes it in the end; `close` does where nobody reads. */
export type OpenFile = {
  readonly size: number;
  readonly read: (start: number, end: number) => Readable;
  readonly close: () => Promise<void>;
};

/** Opens a file that a listing has named. Throws `not-found` and `cannot-read`, also for what is no file. */
export function openPlaced({ path, real }: PlacedFile): Promise<OpenFile> {
  return reading(path, async () => {
    const file = await open(real, FLAGS);
    const stats = await file.stat();
    if (!stats.isFile()) {
      await file.close();
      throw new SarikaError('cannot-read', { path, detail: 'not a file' });
    }
    return { size: stats.size, read: (start, end) => file.createReadStream({ start, end }), close: () => file.close() };
  });
}
