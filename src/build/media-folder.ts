import { posix } from 'node:path';
import { listFiles } from '../disk/newsroom-folder.js';
import { foldPath } from '../disk/output-path.js';
import { readPlaced } from '../disk/placed-file.js';
import { isReservedName } from '../model/reserved-name.js';
import type { PlacedFile } from '../model/source.js';
import { decodePath } from '../model/url.js';

/** A folder with the pictures and files of an export, in which they are found again by their old addresses. */
export type MediaFolder = { readonly find: (address: string) => PlacedFile | null };

const NOTHING: MediaFolder = { find: () => null };
/** WordPress's smaller copies: `photo-300x200.jpg` of `photo.jpg`. */
const SIZE = /-\d{2,5}x\d{2,5}(?=\.[a-z]{3,4}$)/i;

/** The folder at `dir` (absolute); with null, nothing is found. */
export async function mediaFolder(dir: string | null): Promise<MediaFolder> {
  if (dir === null) return NOTHING;
  const { files } = await listFiles(dir, '.');
  const byTail = new Map<string, PlacedFile | null>();
  for (const file of files) {
    // Of two files with one name, the name alone says nothing; with their folders they differ.
    for (const tail of tailsOf(file.path)) byTail.set(tail, byTail.has(tail) ? null : file);
  }
  return { find: (address) => findTail(byTail, address) ?? findTail(byTail, address.replace(/[?#].*$/, '').replace(SIZE, '')) };
}

function findTail(byTail: ReadonlyMap<string, PlacedFile | null>, address: string): PlacedFile | null {
  const path = decodePath(address.replace(/[?#].*$/, '').replace(/^(?:https?:)?\/\/[^/]*/i, ''));
  for (const tail of tailsOf(path)) {
    const file = byTail.get(tail);
    if (file) return file;
  }
  return null;
}

/** Folders of a path that tell files of one name apart: WordPress has `uploads/2020/01/`. */
const MOST_PARTS = 6;

/** `a/b/c.jpg`, `b/c.jpg`, `c.jpg`. */
function tailsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map((_, at) => parts.slice(at).join('/')).slice(-MOST_PARTS);
}

/** The pictures that one article takes along: each under a name of its own beside it. */
export class TakenFiles {
  readonly #names = new Map<string, string>();
  readonly files: { readonly address: string; readonly name: string; readonly file: PlacedFile }[] = [];
  readonly missing = new Set<string>();

  constructor(readonly folder: MediaFolder) {}

  /** The address that a picture gets in the article: that of its copy, or its own where the folder does not have it. */
  take(address: string): string {
    const file = this.folder.find(address);
    if (file === null) {
      this.missing.add(address);
      return address;
    }
    const known = this.#names.get(file.path);
    if (known !== undefined) return known;
    const name = this.#freeName(posix.basename(file.path));
    this.#names.set(file.path, name);
    this.files.push({ address, name, file });
    return name;
  }

  #freeName(wanted: string): string {
    const plain = wanted.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'file';
    const safe = isReservedName(plain) ? `file-${plain}` : plain;
    const taken = new Set([...this.#names.values()].map(foldPath));
    let name = safe;
    for (let at = 2; taken.has(foldPath(name)); at++) name = safe.replace(/(?=\.[^.]*$|$)/, `-${at}`);
    return name;
  }
}

/** The bytes of a file that the listing named. */
export function bytesOf(file: PlacedFile): Uint8Array {
  return readPlaced(file).bytes;
}
