import { hash } from 'node:crypto';
import { join } from 'node:path';
import { fromBlock, soundBlocks, toBlock, writeBlocks } from '../disk/blocks.js';
import { writingSync } from '../disk/disk-fault.js';
import { KeptFiles } from '../disk/kept-files.js';
import { isSettled, isYoung } from '../disk/stamp.js';
import { SarikaError } from '../model/fault.js';
import type { PlacedFile } from '../model/source.js';
import type { KeptImage, KeptPicture } from './kept-picture.js';
import { isPictureNote, type PictureNote } from './picture-note.js';

/** Where images wait for being published. `key` stands for an image's bytes and what was asked of it. */
export type PictureStore = {
  /** The hash of a file's bytes, where that is known without reading them. */
  readonly hashOf: (file: PlacedFile) => string | null;
  readonly note: (file: PlacedFile, hash: string) => void;
  /** Null where it has not been made, or what was made is spoilt. */
  readonly find: (key: string) => KeptPicture | null;
  /** Before the first `put`. */
  readonly open: () => Promise<void>;
  readonly put: (bytes: Uint8Array) => KeptImage;
  readonly add: (key: string, picture: KeptPicture) => void;
  readonly read: (image: KeptImage) => Uint8Array;
  /** Keeps what an edition uses, by its keys, and forgets all else. */
  readonly save: (used: ReadonlySet<string>) => void;
};

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** A store for a newsroom that lies on no disk. */
export function picturesInMemory(): PictureStore {
  const pictures = new Map<string, KeptPicture>();
  const images = new Map<string, Uint8Array>();
  return {
    hashOf: () => null,
    note: () => {},
    find: (key) => pictures.get(key) ?? null,
    open: async () => {},
    put: (bytes) => {
      const image = { hash: hashOf(bytes), length: bytes.length };
      images.set(image.hash, bytes);
      return image;
    },
    add: (key, picture) => pictures.set(key, picture),
    read: (image) => images.get(image.hash) as Uint8Array,
    save: () => {},
  };
}

const INDEX = 'index';
/** How people are told of it. */
const SHOWN = '.sarika/images';
/** Images after which what is known is written down, so that a build that is interrupted need not begin anew. */
const OFTEN = 16;

/**
 * What earlier builds made of images, in `.sarika/images/`: each file is named by the hash of its bytes, and an index tells what it was made
 * from. What is missing, spoilt or made by another recipe is made again.
 */
export class PicturesOnDisk implements PictureStore {
  readonly #files: KeptFiles;
  #note: PictureNote | null = null;
  #isChanged = false;
  #unwritten = 0;
  readonly #hashes = new Map<string, readonly [stamp: string, hash: string]>();
  readonly #pictures = new Map<string, KeptPicture>();
  readonly #stamps = new Map<string, string>();

  /** `recipe` stands for how images are made; `isNew`: nothing is believed of what is there. */
  constructor(
    root: string,
    readonly recipe: () => string,
    readonly isNew = false,
  ) {
    this.#files = new KeptFiles(root, 'images');
  }

  readonly hashOf = ({ path, stamp }: PlacedFile): string | null => {
    const { savedAt } = this.#known();
    const [known, sum] = this.#hashes.get(path) ?? [];
    // A file that was changed right after a build may look as it did before.
    return known === stamp && sum !== undefined && !isYoung(savedAt) ? sum : null;
  };

  readonly note = ({ path, stamp }: PlacedFile, sum: string): void => {
    this.#known();
    if (!isSettled(stamp, Date.now())) this.#hashes.delete(path);
    else if (this.#hashes.get(path)?.[0] !== stamp) this.#hashes.set(path, [stamp, sum]);
    else return;
    this.#isChanged = true;
  };

  readonly find = (key: string): KeptPicture | null => {
    this.#known();
    const picture = this.#pictures.get(key);
    return picture !== undefined && imagesOf(picture).every(this.#isSound) ? picture : null;
  };

  readonly open = (): Promise<void> => this.#files.make();

  readonly put = (bytes: Uint8Array): KeptImage => {
    const image = { hash: hashOf(bytes), length: bytes.length };
    if (!this.#isSound(image)) this.#stamps.set(image.hash, this.#files.write(image.hash, bytes));
    return image;
  };

  readonly add = (key: string, picture: KeptPicture): void => {
    this.#pictures.set(key, picture);
    this.#isChanged = true;
    if (++this.#unwritten >= OFTEN) this.#write();
  };

  /** Throws `changed-meanwhile` for what somebody spoilt since it was looked at. */
  readonly read = ({ hash: sum }: KeptImage): Uint8Array => {
    const bytes = this.#files.read(sum);
    if (hashOf(bytes) !== sum) throw new SarikaError('changed-meanwhile', { path: `${SHOWN}/${sum}` });
    return bytes;
  };

  readonly save = (used: ReadonlySet<string>): void => {
    // A newsroom without images has no such folder, and no need of one.
    if (this.#note === null && used.size === 0 && !this.#files.isThere()) return;
    this.#known();
    for (const key of this.#pictures.keys()) if (!used.has(key)) this.#isChanged = this.#pictures.delete(key);
    const hashes = new Set([...used].map((key) => key.slice(0, key.indexOf('.'))));
    for (const [path, [, sum]] of this.#hashes) if (!hashes.has(sum)) this.#isChanged = this.#hashes.delete(path);
    if (!this.#isChanged) return;
    const names = new Set([...this.#pictures.values()].flatMap((picture) => imagesOf(picture).map((image) => image.hash)));
    for (const name of this.#stamps.keys()) if (!names.has(name)) this.#stamps.delete(name);
    if (this.#files.isThere()) this.#write();
    this.#files.removeOthers(new Set([...names, INDEX]));
  };

  /** Stands in the folder whole, told by its stamp, or else by its bytes. */
  readonly #isSound = ({ hash: sum, length }: KeptImage): boolean => {
    const stamp = this.#files.stamp(sum);
    if (stamp === null || Number.parseInt(stamp, 10) !== length) return false;
    if (this.#stamps.get(sum) === stamp) return true;
    try {
      if (hashOf(this.#files.read(sum)) !== sum) return false;
    } catch (error) {
      if (error instanceof SarikaError) return false;
      throw error;
    }
    this.#stamps.set(sum, stamp);
    this.#isChanged = true;
    return true;
  };

  /** Reads the index, when something is asked for the first time. */
  #known(): PictureNote {
    if (this.#note !== null) return this.#note;
    const recipe = this.recipe();
    const [block] = this.isNew ? [] : soundBlocks(join(this.#files.dir, INDEX));
    const found = block && fromBlock(block);
    this.#isChanged = !isPictureNote(found, recipe);
    const note = isPictureNote(found, recipe) ? found : { version: 1 as const, recipe, savedAt: 0, hashes: [], pictures: [], stamps: [] };
    for (const [path, stamp, sum] of note.hashes) this.#hashes.set(path, [stamp, sum]);
    for (const [key, picture] of note.pictures) this.#pictures.set(key, picture);
    for (const [name, stamp] of note.stamps) this.#stamps.set(name, stamp);
    this.#note = note;
    return note;
  }

  #write(): void {
    const { version, recipe } = this.#known();
    const hashes = [...this.#hashes].map(([path, [stamp, sum]]) => [path, stamp, sum] as const);
    const note: PictureNote = { version, recipe, savedAt: Date.now(), hashes, pictures: [...this.#pictures], stamps: [...this.#stamps] };
    writingSync(SHOWN, () => writeBlocks(join(this.#files.dir, INDEX), [toBlock(note)]));
    this.#unwritten = 0;
  }
}

function imagesOf({ own, variants }: KeptPicture): readonly KeptImage[] {
  return own === null ? variants : [own, ...variants];
}
