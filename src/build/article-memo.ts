import { join } from 'node:path';
import { appendBlocks, BlockWriter, blockAt, eachBlock, fromBlock, toBlock } from '../disk/blocks.js';
import { tryTo, writingSync } from '../disk/disk-fault.js';
import { removePacks } from '../disk/memo-folder.js';
import { Pack } from '../disk/pack.js';
import { isSettled, isYoung } from '../disk/stamp.js';
import type { PlacedFile } from '../model/source.js';
import type { Bodies } from './bodies.js';
import type { StoredArticle } from './stored-article.js';
import { articlesIn, type BlockedBatch, blockOf } from './stored-articles.js';

/** `key`: what every article in it was prepared with; `pack`: the number of the file with the texts. */
type Head = { readonly version: 3; readonly key: string; readonly pack: number };
/** Articles whose texts are counted from `base` in the pack. `block` gives them as they are kept; null where they are not any more. */
type Shelf = { readonly base: number; readonly block: () => Uint8Array | null; readonly articles: readonly StoredArticle[] };
/** What stands before a shelf; `savedAt`: when it was written, in milliseconds since the epoch. */
type Plate = { readonly base: number; readonly savedAt: number };

const NAME = 'articles';
/** How people are told of the cache. */
const SHOWN = '.sarika/cache';
/** Articles to a block, where they are put together anew. */
const SHELF = 32;
/** Bytes of forgotten texts that are not worth tidying up. */
const LITTER = 1 << 20;
/** Articles of which a file holds one that is out of date, where it is written anew: so that many are read in vain, and no more. */
const MOST_STALE = 8;

/**
 * What earlier builds prepared, in `.sarika/cache/`: cards in a file of blocks, bodies and findings in a pack beside it. Whatever is missing,
 * spoilt or from another version is prepared anew. Of a few articles that have changed, a shelf is put behind the others: of two with one path, the
 * later counts.
 */
export class ArticleMemo {
  readonly #kept = new Map<string, StoredArticle>();
  readonly #shelves: Shelf[] = [];
  readonly #head: Head;
  readonly #pack: Pack;
  readonly #restamped: StoredArticle[] = [];
  /** What was prepared while it may still be put behind what is there. */
  readonly #added: Shelf[] = [];
  /** Bytes of the file that are believed: if those are all, what comes may be put behind them; null where it is to be written anew. */
  #whole: number | null = null;
  /** Articles that stand in the file once more than they are kept. */
  #stale = 0;
  #isYoung = true;
  #writer: BlockWriter | null = null;

  /**
   * `dir` is the cache's folder, absolute; `key` stands for all that the preparation of every article depends on. `isNew`: nothing is believed
   * of what is there. Throws `cannot-write`.
   */
  static open(dir: string, key: string, isNew = false): ArticleMemo {
    return writingSync(SHOWN, () => {
      const memo = new ArticleMemo(dir, key, isNew);
      if (!memo.#isLittered()) return memo;
      tryTo(() => memo.#tidyUp());
      memo.close();
      return new ArticleMemo(dir, key, isNew);
    });
  }

  private constructor(
    readonly dir: string,
    key: string,
    isNew: boolean,
  ) {
    const blocks = eachBlock(join(dir, NAME));
    const first = isNew ? undefined : blocks.next().value;
    const head = first ? headOf(fromBlock(first), key) : null;
    this.#head = head ?? { version: 3, key, pack: 0 };
    this.#pack = new Pack(this.packFile, head === null ? 'new' : 'more');
    if (first && head !== null) this.#fill(first.length, blocks);
    blocks.return(undefined);
  }

  /** All articles that are kept from earlier builds. */
  articles(): readonly StoredArticle[] {
    return [...this.#kept.values()];
  }

  /** The texts of all articles, the kept ones and those that are added. */
  get bodies(): Bodies {
    return this.#pack;
  }

  /** The absolute path of the file with the texts. */
  get packFile(): string {
    return join(this.dir, `bodies-${this.#head.pack}`);
  }

  /** Its files, absolute: what is kept in them is what it was while they stay as they are. */
  get files(): readonly string[] {
    return [join(this.dir, NAME), this.packFile];
  }

  /**
   * The article that the file was prepared to, if it still says the same: told by its stamp, or else by its bytes, for which `keyOf` is asked.
   * `isThere` tells whether a file is there that the article names.
   */
  find(file: PlacedFile, isThere: (path: string) => boolean, keyOf: () => string): StoredArticle | null {
    const article = this.#kept.get(file.path);
    if (article === undefined) return null;
    for (const path in article.names) if (isThere(path) !== article.names[path]) return null;
    // A source that was changed right after a build may look as it did before.
    if (!this.#isYoung && article.stamp !== null && article.stamp === file.stamp) return article;
    if (keyOf() !== article.key) return null;
    const stamp = isSettled(file.stamp, Date.now()) ? file.stamp : null;
    if (stamp === article.stamp) return article;
    const restamped = { ...article, stamp };
    this.#restamped.push(restamped);
    return restamped;
  }

  /** Takes in what was prepared. Gives the articles with the places of their texts in the pack. */
  add({ block, bodies }: BlockedBatch): readonly StoredArticle[] {
    return writingSync(SHOWN, () => {
      const base = this.#pack.append(bodies);
      const articles = articlesIn(block, base) ?? [];
      this.#take({ base, block: () => block, articles });
      return articles;
    });
  }

  /** Keeps the articles of this edition for the next build, and forgets all others. */
  save(articles: readonly StoredArticle[]): void {
    const news = this.#added.length + this.#restamped.length;
    if (this.#writer !== null || news > 0 || this.#forgets(articles)) writingSync(SHOWN, () => this.#finish(articles));
    this.#shelves.length = 0;
    this.#added.length = 0;
    this.#kept.clear();
  }

  /** Ends the work; until then, texts can be read. */
  close(): void {
    this.#writer?.discard();
    this.#pack.close();
  }

  /** Behind the head, which ends at `start`, blocks come in pairs: the plate, and the articles. */
  #fill(start: number, blocks: Iterator<Uint8Array>): void {
    const file = join(this.dir, NAME);
    const next = <T>(read: (block: Uint8Array) => T | null): T | null => {
      const { value, done } = blocks.next();
      if (done) return null;
      end += value.length;
      return read(value);
    };
    let end = start;
    for (;;) {
      this.#whole = end;
      const plate = next((block) => plateOf(fromBlock(block)));
      const at = end;
      const articles = plate && next((block) => articlesIn(block, plate.base));
      if (plate === null || articles === null) return;
      const length = end - at;
      this.#isYoung = isYoung(plate.savedAt);
      this.#shelves.push({ base: plate.base, block: () => blockAt(file, at, length), articles });
      for (const article of articles) {
        if (this.#kept.has(article.path)) this.#stale++;
        this.#kept.set(article.path, article);
      }
    }
  }

  /** Of few, nothing but they need be written; many are written as they come, and need no memory any more. */
  #take(shelf: Shelf): void {
    this.#added.push(shelf);
    this.#stale += shelf.articles.length;
    if (this.#whole === null || this.#isStale()) this.#writeAnew();
  }

  #isStale(): boolean {
    return (this.#stale + this.#restamped.length) * MOST_STALE > this.#kept.size;
  }

  #writeAnew(): void {
    this.#whole = null;
    for (const shelf of this.#added.splice(0)) this.#put(shelf);
  }

  #put({ base, block }: Omit<Shelf, 'articles'>, head = this.#head): void {
    const kept = block();
    if (kept === null) return;
    if (this.#writer === null) {
      this.#writer = new BlockWriter(join(this.dir, NAME));
      this.#writer.add(toBlock(head));
    }
    this.#writer.add(plateBlock(base));
    this.#writer.add(kept);
  }

  /** Whether an article is kept that is not among these. */
  #forgets(articles: readonly StoredArticle[]): boolean {
    let known = 0;
    for (const { path } of articles) if (this.#kept.has(path)) known++;
    return known < this.#kept.size;
  }

  #finish(articles: readonly StoredArticle[]): void {
    if (this.#append(articles)) return;
    this.#writeAnew();
    const wanted = new Set(articles);
    const loose = this.#restamped.filter((article) => wanted.has(article));
    // A shelf all of whose articles are wanted stays as it is.
    for (const shelf of this.#shelves) {
      if (shelf.articles.every((article) => wanted.has(article))) this.#put(shelf);
      else loose.push(...shelf.articles.filter((article) => wanted.has(article)));
    }
    this.#shelve(loose);
    if (this.#writer === null) this.#put({ base: 0, block: () => blockOf([]) });
    this.#commit(this.#head.pack);
  }

  /** Puts what is new behind what is there, if that is all there is to do. */
  #append(articles: readonly StoredArticle[]): boolean {
    if (this.#whole === null || this.#isStale() || this.#forgets(articles)) return false;
    const restamped = this.#restamped.length === 0 ? [] : [{ base: 0, block: () => blockOf(this.#restamped) }];
    const shelves = [...this.#added, ...restamped].flatMap(({ base, block }) => [plateBlock(base), block() ?? blockOf([])]);
    return appendBlocks(join(this.dir, NAME), this.#whole, shelves);
  }

  #shelve(articles: readonly StoredArticle[], head?: Head): void {
    for (let at = 0; at < articles.length; at += SHELF) this.#put({ base: 0, block: () => blockOf(articles.slice(at, at + SHELF)) }, head);
  }

  #commit(pack: number): void {
    this.#writer?.commit();
    this.#writer = null;
    removePacks(this.dir, pack);
  }

  #isLittered(): boolean {
    const live = this.articles().reduce((sum, { body, findings }) => sum + body.length + findings.place.length, 0);
    return this.#pack.size > 2 * live + LITTER;
  }

  /** Copies the texts that are kept into a new pack; the old one serves until the new index names the other. */
  #tidyUp(): void {
    const number = this.#head.pack + 1;
    const pack = new Pack(join(this.dir, `bodies-${number}`), 'new');
    const moved: StoredArticle[] = [];
    for (const article of this.articles()) {
      const { body, findings } = article;
      const [html, found] = [this.#pack.readBytes(body), this.#pack.readBytes(findings.place)];
      if (html === null || found === null) continue;
      const place = { ...findings.place, at: pack.append(found) };
      moved.push({ ...article, body: { ...body, at: pack.append(html) }, findings: { ...findings, place } });
    }
    pack.close();
    this.#shelve(moved, { ...this.#head, pack: number });
    this.#commit(number);
  }
}

function headOf(value: unknown, key: string): Head | null {
  const { version, pack, key: own } = (value ?? {}) as Partial<Record<keyof Head, unknown>>;
  if (version !== 3 || own !== key || !Number.isSafeInteger(pack) || (pack as number) < 0) return null;
  return { version, key, pack: pack as number };
}

function plateBlock(base: number): Uint8Array {
  const plate: Plate = { base, savedAt: Date.now() };
  return toBlock(plate);
}

function plateOf(value: unknown): Plate | null {
  const { base, savedAt } = (value ?? {}) as Partial<Record<keyof Plate, unknown>>;
  if (!Number.isSafeInteger(base) || (base as number) < 0 || typeof savedAt !== 'number') return null;
  return { base: base as number, savedAt };
}
