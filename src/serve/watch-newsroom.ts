import { basename, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';

/** Milliseconds of silence that a burst of changes ends with, and the longest that one is waited for. */
const SILENCE = 15;
const LONGEST = 250;

/** `places`: files and folders, from the root, with `/` between their parts; they need not be there. */
export type WatchOptions = {
  readonly root: string;
  readonly places: readonly string[];
  /** Files have changed, come or gone, by their paths from the root; `all` where folders have. A burst of changes is told of once. */
  readonly onChange: (changed: ReadonlySet<string> | 'all') => void;
  /** Not everything can be watched. */
  readonly onFault: (detail: string) => void;
};
export type Watch = { readonly close: () => Promise<void> };

/** Watches places of a newsroom; resolves when it does. Links are not followed. */
export async function watchNewsroom({ root, places, onChange, onFault }: WatchOptions): Promise<Watch> {
  const burst = new Burst(onChange);
  const watcher = watch(root, {
    ignored: (path) => !isWatched(slashed(relative(root, path)), places),
    ignoreInitial: true,
    followSymlinks: false,
    // An editor's way of putting a new file in the old one's place is a change like any other: to wait for its end would take longer.
    atomic: false,
    ignorePermissionErrors: true,
  });
  watcher.on('all', (event, path) => {
    if (event !== 'change') burst.add(event.endsWith('Dir') ? null : slashed(relative(root, path)));
  });
  // That a file says something else now, the system tells sooner; and what comes right behind another change is left out of the events above.
  watcher.on('raw', (_event, name, details: unknown) => {
    const path = rawPath(root, name, details);
    if (path !== null && isWatched(path, places)) burst.add(path);
  });
  watcher.on('error', (error) => onFault(error instanceof Error ? error.message : String(error)));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    close: async () => {
      burst.end();
      await watcher.close();
    },
  };
}

/** The path that the system means: it names what lies in the folder that is watched, or the file itself. Null where it says too little. */
function rawPath(root: string, name: unknown, details: unknown): string | null {
  const watched = (details as { readonly watchedPath?: unknown } | undefined)?.watchedPath;
  if (typeof name !== 'string' || name === '' || typeof watched !== 'string') return null;
  return slashed(relative(root, basename(watched) === basename(name) ? watched : resolve(watched, name)));
}

/** Lies in one of the places, or on the way to one. */
function isWatched(path: string, places: readonly string[]): boolean {
  if (path === '') return true;
  // What editors and systems lay beside the files that people write.
  if (/(?:^|\/)(?:node_modules|\.git|\.DS_Store)(?:\/|$)|~$|\.sw[a-z]$/.test(path)) return false;
  return places.some((place) => path === place || path.startsWith(`${place}/`) || place.startsWith(`${path}/`));
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

class Burst {
  #since: number | null = null;
  #changed = new Set<string>();
  #isOfFolders = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(readonly onEnd: WatchOptions['onChange']) {}

  /** `path`: null for a folder. */
  add(path: string | null): void {
    if (path === null) this.#isOfFolders = true;
    else this.#changed.add(path);
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), Math.max(0, Math.min(SILENCE, this.#since + LONGEST - now)));
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #tell(): void {
    const changed = this.#isOfFolders ? 'all' : this.#changed;
    this.#since = null;
    this.#changed = new Set();
    this.#isOfFolders = false;
    this.onEnd(changed);
  }
}
