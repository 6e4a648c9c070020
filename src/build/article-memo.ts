import { join } from 'node:path';
import { BlockWriter, fromBlock, soundBlocks, toBlock } from '../disk/blocks.js';
import { tryTo, writingSync } from '../disk/disk-fault.js';
import { removePacks } from '../disk/memo-folder.js';
import { Pack } from '../disk/pack.js';
import { isSettled, isYoung } from '../disk/stamp.js';
import type { PlacedFile } from '../model/source.js';
import type { Bodies } from './bodies.js';
import type { StoredArticle } from './stored-article.js';
import { articlesIn, type BlockedBatch, blockOf } from './stored-articles.js';

/** `key`: what every article in it was prepared with; `pack`: the number of the file with the texts; `savedAt`: when, in milliseconds since the epoch. */
type Head = { readonly version: 2; readonly key: string; readonly pack: number; readonly savedAt: number };
/** Articles whose texts are counted from `base` in the pack. `block` holds them as they are kept. */
type Shelf = { readonly base: number; readonly block: Uint8Array; readonly articles: readonly StoredArticle[] };

const NAME = 'articles';
/** How people are told of the cache. */
const SHOWN = '.sarika/cache';
/** Articles to a block, where they are put together anew. */
const SHELF = 32;
/** Bytes of forgotten texts that are not worth tidying up. */
const LITTER = 1 << 20;

/**
 * What earlier builds prepared, in `.sarika/cache/`: cards in a file of blocks, bodies and findings in a pack beside it. Whatever is missing,
 * spoilt or from another version is prepared anew.
 */
export class ArticleMemo {
  readonly #kept = new Map<string, StoredArticle>();
  readonly #shelves: Shelf[] = [];
  readonly #head: Head;
  readonly #pack: Pack;
  readonly #restamped: StoredArticle[] = [];
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
    const [first, ...blocks] = isNew ? [] : soundBlocks(join(dir, NAME));
    const head = first ? headOf(fromBlock(first), key) : null;
    this.#head = head ?? { version: 2, key, pack: 0, savedAt: 0 };
    this.#pack = new Pack(this.packFile, head === null ? 'new' : 'more');
    if (head !== null) this.#fill(blocks);
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
    for (const [path, wasThere] of Object.entries(article.names)) if (isThere(path) !== wasThere) return null;
    // A source that was changed right after a build may look as it did before.
    if (!isYoung(this.#head.savedAt) && article.stamp !== null && article.stamp === file.stamp) return article;
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
      this.#put(base, block);
      return articlesIn(block, base) ?? [];
    });
  }

  /** Keeps the articles of this edition for the next build, and forgets all others. */
  save(articles: readonly StoredArticle[]): void {
    const wanted = new Set(articles);
    const isSame = this.#writer === null && this.#restamped.length === 0 && this.articles().every((article) => wanted.has(article));
    if (!isSame) writingSync(SHOWN, () => this.#finish(wanted));
    this.#shelves.length = 0;
    this.#kept.clear();
  }

  /** Ends the work; until then, texts can be read. */
  close(): void {
    this.#writer?.discard();
    this.#pack.close();
  }

  /** Blocks come in pairs: from where the texts are counted, and the articles. */
  #fill(blocks: readonly Uint8Array[]): void {
    for (let at = 0; at + 1 < blocks.length; at += 2) {
      const block = blocks[at + 1] as Uint8Array;
      const base = baseOf(fromBlock(blocks[at] as Uint8Array));
      const articles = base === null ? null : articlesIn(block, base);
      if (base === null || articles === null) return;
      this.#shelves.push({ base, block, articles });
      for (const article of articles) this.#kept.set(article.path, article);
    }
  }

  /** Writes as it goes: what was taken in needs no memory any more. */
  #put(base: number, block: Uint8Array, head: Head = { ...this.#head, savedAt: Date.now() }): void {
    if (this.#writer === null) {
      this.#writer = new BlockWriter(join(this.dir, NAME));
      this.#writer.add(toBlock(head));
    }
    this.#writer.add(toBlock({ base }));
    this.#writer.add(block);
  }

  /** A shelf all of whose articles are wanted stays as it is. */
  #finish(wanted: ReadonlySet<StoredArticle>): void {
    const loose = this.#restamped.filter((article) => wanted.has(article));
    for (const { base, block, articles } of this.#shelves) {
      if (articles.every((article) => wanted.has(article))) this.#put(base, block);
      else loose.push(...articles.filter((article) => wanted.has(article)));
    }
    this.#shelve(loose);
    if (this.#writer === null) this.#put(0, blockOf([]));
    this.#commit(this.#head.pack);
  }

  #shelve(articles: readonly StoredArticle[], head?: Head): void {
    for (let at = 0; at < articles.length; at += SHELF) this.#put(0, blockOf(articles.slice(at, at + SHELF)), head);
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
  const { version, pack, savedAt, key: own } = (value ?? {}) as Partial<Record<keyof Head, unknown>>;
  if (version !== 2 || own !== key || !Number.isSafeInteger(pack) || (pack as number) < 0 || typeof savedAt !== 'number') return null;
  return { version, key, pack: pack as number, savedAt };
}

function baseOf(value: unknown): number | null {
  const { base } = (value ?? {}) as { readonly base?: unknown };
  return Number.isSafeInteger(base) && (base as number) >= 0 ? (base as number) : null;
}
