import { availableParallelism } from 'node:os';
import { MOST_PIXELS, sharpVersion } from '../media/load-sharp.js';
import { lookAt, type PictureFault, type PictureLook } from '../media/look-at.js';
import { type Asked, makePicture, RECIPE } from '../media/make-picture.js';
import { namedType } from '../media/picture-type.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { Span } from '../model/source.js';
import type { KeptPicture } from './kept-picture.js';
import type { NamedPicture, PictureUse } from './named-pictures.js';
import type { Source } from './newsroom.js';
import { hashOf, type PictureStore } from './picture-store.js';
import type { Progress } from './progress.js';
import { readSource, sizeOf } from './source.js';

/** `isMaking`: what is published is made, too; else images are only looked at. */
export type PictureMeans = { readonly store: PictureStore; readonly isMaking: boolean };

/** An image that is sound. `hash`: of the source's bytes, in hex; null where nobody asked. */
export type TakenPicture = { readonly source: Source; readonly use: PictureUse; readonly hash: string; readonly picture: KeptPicture };
/** `byPath`: by the paths in the newsroom. */
export type TakenPictures = { readonly byPath: ReadonlyMap<string, TakenPicture>; readonly diagnostics: readonly Diagnostic[] };

/** Bytes of an image that is shown: a photograph has 5 to 20 million. */
const MOST_BYTES = 50e6;
/** Images at a time: each takes up to some hundred megabytes while it is decoded. */
const MOST_AT_ONCE = 4;
/** Pixels from which on an image waits until no other of that size is worked on: more than most cameras take. */
const HEAVY = 25e6;

/** Stands for how images are made: what was made by another recipe may have come out differently. */
export function pictureRecipe({ images }: Settings): string {
  return JSON.stringify([RECIPE, sharpVersion(), images.widths, images.avif]);
}

/**
 * Looks at every image, and makes what is to be published of it unless the store has it. Images with faults are told of wherever they are named.
 * Laws: the result depends on the files and the settings alone, and not on the store or the order of the work.
 */
export async function takePictures(
  named: ReadonlyMap<string, NamedPicture>,
  settings: Settings,
  { store, isMaking, progress }: PictureMeans & { readonly progress: Progress },
): Promise<TakenPictures> {
  const byPath = new Map<string, TakenPicture>();
  const faults = new Map<string, readonly Diagnostic[]>();
  if (isMaking && named.size > 0) await store.open();
  const studio = new Studio(settings, { store, isMaking });
  const left = [...named];
  const hand = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [path, picture] = next;
      const { taken, found } = await studio.take(picture);
      if (taken) byPath.set(path, taken);
      if (found.length > 0) faults.set(path, found);
      progress('images', named.size - left.length, named.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, availableParallelism(), left.length) }, hand));
  if (isMaking) store.save(new Set([...byPath.values()].map(keyOf)));
  return { byPath, diagnostics: [...named.keys()].flatMap((path) => faults.get(path) ?? []) };
}

function keyOf({ hash, use }: Pick<TakenPicture, 'hash' | 'use'>): string {
  return `${hash}.${use}`;
}

type Taken = { readonly taken: TakenPicture | null; readonly found: readonly Diagnostic[] };
/** What there is to say of an image under the name that it has in a place. */
type Saying = (at: { readonly file: string; readonly span: Span }, path: string) => Diagnostic;

/** Nothing of it is ours to change, and nothing to be said. */
const AS_IT_IS: Taken = { taken: null, found: [] };

/** Works on images, one after the other for each hand. */
class Studio {
  #heavy: Promise<unknown> = Promise.resolve();

  constructor(
    readonly settings: Settings,
    readonly means: PictureMeans,
  ) {}

  async take(picture: NamedPicture): Promise<Taken> {
    const { source, use } = picture;
    const { store } = this.means;
    const size = sizeOf(source);
    if (size > MOST_BYTES) return use === 'file' ? AS_IT_IS : faulty(picture, tooLarge('megabytes', size, MOST_BYTES));
    const known = 'bytes' in source ? null : store.hashOf(source);
    const kept = known === null ? null : store.find(keyOf({ hash: known, use }));
    if (known !== null && kept !== null) return taken(picture, known, kept);
    const { bytes } = readSource(source);
    const hash = hashOf(bytes);
    if (!('bytes' in source)) store.note(source, hash);
    const same = store.find(keyOf({ hash, use }));
    return same === null ? this.#work(picture, bytes, hash) : taken(picture, hash, same);
  }

  async #work(picture: NamedPicture, bytes: Uint8Array, hash: string): Promise<Taken> {
    const { use } = picture;
    const { isMaking, store } = this.means;
    const { fault, look } = await lookAt(bytes);
    if (use === 'file' && look === null) return AS_IT_IS;
    if (look === null || isAgainst(fault, use)) return faulty(picture, saying(fault ?? { kind: 'broken' }));
    const { type, width, height } = look;
    if (!isMaking) return taken(picture, hash, { type, width, height, own: null, variants: [] });
    const made = await this.#inTurn(look, () => makePicture(bytes, look, this.#asked(use, look)));
    if (made === null) return faulty(picture, saying(fault ?? { kind: 'broken' }));
    const variants = made.variants.map(({ width: each, mediaType, bytes: own }) => ({ ...store.put(own), width: each, mediaType }));
    const kept: KeptPicture = { type, width, height, own: made.own && store.put(made.own), variants };
    store.add(keyOf({ hash, use }), kept);
    return taken(picture, hash, kept);
  }

  /** Two of those that take much memory are never worked on at once. */
  #inTurn<T>({ width, height }: PictureLook, work: () => Promise<T>): Promise<T> {
    if ((width ?? 0) * (height ?? 0) < HEAVY) return work();
    const turn = this.#heavy.then(work);
    this.#heavy = turn.catch(() => {});
    return turn;
  }

  #asked(use: PictureUse, { type }: PictureLook): Asked {
    const { widths, avif } = this.settings.images;
    const isShown = (use === 'image' || use === 'site') && type !== 'svg';
    return { isCleaned: use === 'image' || use === 'file', isShown, widths, avif };
  }
}

/** What is only linked to may be as large as it likes: it need not be decoded. What the settings name is the newsroom's own, with all that it runs. */
function isAgainst(fault: PictureFault | null, use: PictureUse): boolean {
  if (fault === null) return false;
  if (use === 'file') return fault.kind !== 'too-many-pixels';
  return use === 'image' || fault.kind !== 'active';
}

function taken(picture: NamedPicture, hash: string, kept: KeptPicture): Taken {
  const { source, use } = picture;
  const isMisnamed = namedType(source.path) !== kept.type;
  const say: Saying = (at, path) => diagnostic('image-misnamed', at, { path, type: kept.type.toUpperCase() });
  return { taken: { source, use, hash, picture: kept }, found: isMisnamed ? said(picture, say) : [] };
}

function faulty(picture: NamedPicture, say: Saying): Taken {
  return { taken: null, found: said(picture, say) };
}

function said({ places }: NamedPicture, say: Saying): Diagnostic[] {
  return places.map(({ file, span, name }) => say({ file, span }, name));
}

function saying(fault: PictureFault): Saying {
  if (fault.kind === 'too-many-pixels') return tooLarge('megapixels', fault.pixels, MOST_PIXELS);
  if (fault.kind === 'unfit') return (at, path) => diagnostic('image-unfit', at, { path, type: fault.type });
  return (at, path) => diagnostic(fault.kind === 'active' ? 'image-active' : 'image-broken', at, { path });
}

function tooLarge(unit: 'megapixels' | 'megabytes', size: number, most: number): Saying {
  return (at, path) => diagnostic('image-too-large', at, { path, unit, size: Math.ceil(size / 1e6), most: most / 1e6 });
}
