import { isUtf8 } from 'node:buffer';
import { relative, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listFiles, textAt } from '../disk/newsroom-folder.js';
import { assertFolder, readPublished } from '../disk/published-file.js';
import { namedFrom, realPath, slashed } from '../disk/real-path.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import type { PlacedFile, Texts } from '../model/source.js';
import { firstBadByte } from '../model/utf8.js';
import { BEGINNING, type Ground } from '../validate/ground.js';
import { homeAddress } from '../validate/home-address.js';
import { isPage } from '../validate/page-facts.js';
import { Validator } from '../validate/validator.js';
import { finishDiagnostics, withoutRepeats } from './finish-diagnostics.js';
import { type LeakCheck, openLeakCheck } from './leak-check.js';
import { SETTINGS_FILE } from './newsroom.js';
import { readNewsroomSettings } from './read-newsroom.js';
import { readNow } from './read-now.js';
import { sizeOf } from './source.js';
import { textsIn } from './texts-in.js';

/** `root`: absolute; `dir`: as it was typed, null for the newsroom's own out folder; `now`: milliseconds since the epoch, or as it was typed. */
export type ValidateOptions = { readonly root: string; readonly dir: string | null; readonly now: number | string };

/** `diagnostics`: by file and place. Nothing is written, and nothing fetched. */
export type ValidateReport = {
  /** Null where there is no newsroom, or its settings have errors. */
  readonly settings: Settings | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  /** The folder as people know it, and how many files and pages were looked at. */
  readonly folder: string;
  readonly files: number;
  readonly pages: number;
  /** False of a folder that this newsroom does not publish into: nobody knows what must not be in it. */
  readonly areLeaksChecked: boolean;
};

/** Where dates without a zone are, if no newsroom says. */
const ZONE = 'Asia/Phnom_Penh';

/**
 * Looks at everything that was published as browsers, readers' programs and search engines will. Throws `no-settings` where there is neither a
 * newsroom nor a folder named, `not-found`, `cannot-read`, `bad-now`.
 */
export async function validateSite({ root, dir, now: written }: ValidateOptions): Promise<ValidateReport> {
  const newsroom = await settingsIn(root, dir === null);
  const { settings } = newsroom;
  const now = typeof written === 'number' ? written : readNow(written, settings?.timeZone ?? ZONE);
  if (settings === null && dir === null) {
    const texts = textsIn(root, new Map([[SETTINGS_FILE, newsroom.text]]));
    return { settings, diagnostics: newsroom.diagnostics, texts, folder: '', files: 0, pages: 0, areLeaksChecked: false };
  }
  const out = settings && resolve(root, settings.out);
  const absolute = dir === null && out !== null ? out : resolve(root, dir ?? '.');
  const folder = namedFrom(root, absolute);
  assertFolder(folder, absolute);
  const isOwn = out !== null && (await realPath(out)) === (await realPath(absolute));
  const listing = await listFiles(absolute, '.', { hidden: true });
  const leaks = isOwn && settings ? await openLeakCheck(root, settings, now) : null;
  const ground = {
    ...placeOf(listing.files, isOwn, settings),
    sizes: new Map(listing.files.map((file) => [file.path, sizeOf(file)])),
    now,
  };
  const outside = listing.outside.map((path) => diagnostic('symlink-outside', { file: path, span: BEGINNING }, { path }));
  const empty = !listing.files.some(({ path }) => PUBLISHED.test(path))
    ? [diagnostic('site-empty', { file: '', span: BEGINNING }, {})]
    : [];
  const found = [...empty, ...outside, ...lookAtAll(listing.files, ground, leaks), ...(leaks ? leaks.found() : [])];
  const placed = found.map((finding) => ({ ...finding, file: shownIn(folder, finding.file) }));
  return {
    settings,
    diagnostics: settings ? finishDiagnostics(placed, settings) : withoutRepeats(placed),
    texts: textsOf(root, absolute),
    folder,
    files: listing.files.length,
    pages: listing.files.filter(({ path }) => isPage(path)).length,
    areLeaksChecked: leaks !== null,
  };
}

/** The settings of the newsroom in `root`; none where there needn't be a newsroom and is none. */
async function settingsIn(root: string, isNeeded: boolean): Promise<Awaited<ReturnType<typeof readNewsroomSettings>>> {
  try {
    return await readNewsroomSettings(root);
  } catch (error) {
    if (!isNeeded && error instanceof SarikaError && error.code === 'no-settings')
      return { settings: null, text: '', spans: () => null, diagnostics: [] };
    throw error;
  }
}

/** Where a folder is published: the newsroom's own as its settings say, any other as its home page says. */
function placeOf(files: readonly PlacedFile[], isOwn: boolean, settings: Settings | null): Pick<Ground, 'origin' | 'basePath'> {
  const home = isOwn
    ? undefined
    : files.find(({ path, stamp }) => path === 'index.html' && (Number.parseInt(stamp, 10) || 0) <= MOST_BYTES);
  const said = home && homeAddress(new TextDecoder().decode(readPublished(home)));
  return said ?? { origin: settings?.origin ?? null, basePath: settings?.basePath ?? '' };
}

/** What there is in every site: where none of them is, somebody has named the wrong folder. */
const PUBLISHED = /\.(?:html?|xml|json|rss|atom|txt)(?:\.gz)?$/i;
/** Megabytes: more than any sitemap may have. What is larger is no text that anybody reads. */
const MOST_MEGABYTES = 64;
const MOST_BYTES = MOST_MEGABYTES * 1_000_000;
/** What is no text, whatever is in it. */
const BINARY = /\.(?:woff2?|ttf|otf|eot|png|jpe?g|gif|webp|avif|ico|pdf|mp[34]|m4a|ogg|webm|mov|zip|docx?|xlsx?|pptx?|wasm|br)$/i;
/** What must be UTF-8; of a file with another name its bytes tell whether it is a text at all. */
const TEXT = /\.(?:html?|xml|rss|atom|opml|svg|xsl|rdf|json|webmanifest|css|m?js|txt|vtt|csv|md|map)$/i;
const PACKED = /\.gz$/i;

function* lookAtAll(files: readonly PlacedFile[], ground: Ground, leaks: LeakCheck | null): Generator<Diagnostic> {
  const validator = new Validator(ground);
  for (const file of files) {
    const { path } = file;
    const at = { file: path, span: BEGINNING };
    if (BINARY.test(path)) leaks?.gate.lookAtName(path);
    else if (sizeOf(file) > MOST_BYTES) {
      leaks?.gate.lookAtName(path);
      yield diagnostic('file-not-read', at, { megabytes: Math.ceil(sizeOf(file) / 1e6), most: MOST_MEGABYTES });
    } else {
      const bytes = unpacked(path, readPublished(file));
      if (isUtf8(bytes) && (TEXT.test(path) || !bytes.subarray(0, SNIFFED).includes(0))) {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        leaks?.gate.look({ path, text }, PACKED.test(path));
        yield* validator.look({ path, text });
      } else {
        leaks?.gate.lookAtName(path);
        if (TEXT.test(path)) yield diagnostic('not-utf8', at, { offset: firstBadByte(bytes) });
      }
    }
  }
  yield* validator.end();
}

/** As many bytes as git looks at to tell a text from anything else. */
const SNIFFED = 8000;

/** What is in a packed file; one that can't be unpacked, or fills the memory, stays as it is. */
function unpacked(path: string, bytes: Uint8Array): Uint8Array {
  if (!PACKED.test(path)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return bytes;
  }
}

function shownIn(folder: string, path: string): string {
  if (path === '') return folder;
  return folder === '.' ? path : `${folder}/${path}`;
}

/** The published files' texts, by the paths that people know them by. Findings come by file: one text at a time is enough. */
function textsOf(root: string, absolute: string): Texts {
  let last: { readonly path: string; readonly text: string | undefined } | null = null;
  return {
    get: (path) => {
      if (last?.path !== path) last = { path, text: textAt(absolute, slashed(relative(absolute, resolve(root, path)))) };
      return last.text;
    },
  };
}
