import type { SearchSetup } from '../../model/views.js';
import { type Searchable, searchable } from '../find.js';
import { readShard } from '../shard.js';

type Shard = SearchSetup['shards'][number];
/** `entries`: null until it has come; `isFailed`: the last try to load it came to nothing. */
type Shelf = { readonly shard: Shard; entries: readonly Searchable[] | null; isLoading: boolean; isFailed: boolean };

/** Articles that are loaded without being asked for: some years of a ministry, and no more than a reader's data plan bears. */
const AT_ONCE = 1000;
/** Entries that are made ready without a pause: a cheap phone takes some 20 ms for them. */
const SLICE = 100;

/** The articles that can be searched in: loaded when they are wanted, the newest first. */
export class Library {
  readonly #shelves: readonly Shelf[];
  /** How many of the shelves are wanted. */
  #wanted = 0;

  /** `onChange` is called whenever something has come, or failed to. */
  constructor(
    shards: readonly Shard[],
    readonly onChange: () => void,
  ) {
    this.#shelves = shards.map((shard) => ({ shard, entries: null, isLoading: false, isFailed: false }));
    this.wantOlder();
  }

  /** What has come so far, the newest first. */
  get entries(): readonly Searchable[] {
    return this.#shelves.flatMap(({ entries }) => entries ?? []);
  }

  get isLoading(): boolean {
    return this.#shelves.some(({ isLoading }) => isLoading);
  }

  get isFailed(): boolean {
    return this.#shelves.some(({ isFailed }) => isFailed);
  }

  /** The year back to which is searched; null where that is everything. */
  get since(): number | null {
    return this.hasOlder ? (this.#shelves[this.#wanted - 1]?.shard.year ?? null) : null;
  }

  get hasOlder(): boolean {
    return this.#wanted < this.#shelves.length;
  }

  wantOlder(): void {
    for (let count = 0; this.hasOlder && count < AT_ONCE; this.#wanted++) count += this.#shelves[this.#wanted]?.shard.count ?? 0;
  }

  /** Loads what is wanted and not there; once more what did not come. */
  load(): void {
    for (const shelf of this.#shelves.slice(0, this.#wanted)) if (shelf.entries === null && !shelf.isLoading) void this.#fill(shelf);
  }

  async #fill(shelf: Shelf): Promise<void> {
    Object.assign(shelf, { isLoading: true, isFailed: false });
    try {
      shelf.entries = await readyEntries(shelf.shard.url);
    } catch {
      shelf.isFailed = true;
    }
    shelf.isLoading = false;
    this.onChange();
  }
}

async function readyEntries(url: string): Promise<Searchable[]> {
  // A file keeps its name while articles come and go: it is asked whether it is still the same.
  const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
  const entries = response.ok ? readShard(await response.json()) : null;
  if (entries === null) throw new Error('not to be read');
  const ready: Searchable[] = [];
  for (let at = 0; at < entries.length; at += SLICE) {
    for (const entry of entries.slice(at, at + SLICE)) ready.push(searchable(entry));
    // Meanwhile keys are heard.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return ready;
}
