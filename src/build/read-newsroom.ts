import { basename, dirname, posix } from 'node:path';
import { type ReadRegister, readRegister } from '../content/read-register.js';
import { readSettings } from '../content/read-settings.js';
import { isFolder, type Listing, readOwnScript, readSource, resolvePackageFile } from '../disk/newsroom-folder.js';
import { readPlaced } from '../disk/placed-file.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { isPlainPage } from '../model/plain-page.js';
import { REGISTER_FILE } from '../model/register.js';
import type { Settings } from '../model/settings.js';
import type { PlacedFile, SourceFile } from '../model/source.js';
import type { TemplateFile } from '../templating/template-fault.js';
import { type Newsroom, SETTINGS_FILE, type ThemeAsset } from './newsroom.js';
import type { Snapshot } from './snapshot.js';

/** Reads the settings alone. Throws `no-settings` where `root` is no newsroom. */
export async function readNewsroomSettings(root: string): Promise<ReturnType<typeof readSettings>> {
  try {
    return readSettings(await readSource(root, SETTINGS_FILE));
  } catch (error) {
    if (error instanceof SarikaError && error.code === 'not-found')
      throw new SarikaError('no-settings', { dir: root }, 2, { cause: error });
    throw error;
  }
}

/** The part of a newsroom that its authors write every day. */
export type Articles = Pick<Newsroom, 'settings' | 'sources' | 'files'>;

/**
 * The articles, the plain pages and the files beside them; they are read when their turn comes. Throws `not-found` where the articles' folder is
 * missing.
 */
export async function articlesIn(root: string, settings: Settings, { articles, pages }: Snapshot): Promise<Articles> {
  // An empty folder is an empty newspaper; one that is missing is a mistake, which would take every page down.
  if (!(await isFolder(root, settings.articles))) throw new SarikaError('not-found', { path: `${settings.articles}/` });
  const isSource = ({ path }: PlacedFile): boolean => /\.md$/i.test(path);
  const plain = pages.files.filter(({ path }) => isPlainPage(path, settings.articles));
  const all = plain.length === 0 ? articles.files : [...articles.files, ...plain].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    settings,
    sources: all.filter(isSource),
    files: new Map(all.filter((file) => !isSource(file)).map((file) => [file.path, file])),
  };
}

/** Reads what an edition of the newsroom in `root` (an absolute path) hangs on. Throws as `articlesIn`. */
export async function readNewsroom(root: string, settings: Settings, snapshot: Snapshot): Promise<Newsroom> {
  const articles = await articlesIn(root, settings, snapshot);
  const register = await registerIn(root);
  return { ...articles, statics: snapshot.statics.files, register, ...(await readTheme(root, settings, snapshot)) };
}

/** The publication register; null where there is none. What is there and is no file of the newsroom's is a fault. */
export async function registerIn(root: string): Promise<ReadRegister | null> {
  try {
    return readRegister(await readSource(root, REGISTER_FILE));
  } catch (error) {
    if (error instanceof SarikaError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Links that were not followed: what they lead to is not published. */
export function checkOutside({ articles, pages, statics }: Snapshot): Diagnostic[] {
  return [...articles.outside, ...pages.outside, ...statics.outside].map((path) =>
    diagnostic('symlink-outside', { file: path, span: { start: 0, end: 0 } }, { path }),
  );
}

/** The default theme, each file of it replaced by the newsroom's own file of the same name. */
async function readTheme(root: string, settings: Settings, snapshot: Snapshot): Promise<Pick<Newsroom, 'templates' | 'assets' | 'fonts'>> {
  const own = readTemplates(snapshot.ownTemplates, '', 'sarika/templates');
  const site = readTemplates(snapshot.templates, settings.templates, settings.templates);
  const files = new Map([...own, ...site]);
  const templates: TemplateFile[] = [];
  const assets = new Map<string, ThemeAsset>();
  for (const [name, { path, bytes }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.startsWith('assets/')) assets.set(name.slice('assets/'.length), { file: path, bytes });
    else if (name.endsWith('.hbs'))
      templates.push({ name: name.slice(0, -'.hbs'.length), file: path, text: new TextDecoder().decode(bytes) });
  }
  const fonts = await addFonts(root, templates, assets);
  await addScripts(templates, assets);
  return { templates, assets, fonts };
}

/** The files of a templates folder by their names below it; their paths are made to be shown. */
function readTemplates({ files }: Listing, dir: string, shown: string): [string, SourceFile][] {
  return files.map((file) => {
    const name = posix.relative(dir, file.path);
    return [name, { path: `${shown}/${name}`, bytes: readPlaced(file).bytes }];
  });
}

const FONT = /@fontsource(?:-variable)?\/[a-z0-9-]+\/files\/[a-z0-9.-]+\.woff2/g;

/** Fonts come from Fontsource packages: those that the theme names are assets too. Gives the paths of their files. */
async function addFonts(root: string, templates: readonly TemplateFile[], assets: Map<string, ThemeAsset>): Promise<string[]> {
  const sheets = [...assets].filter(([name]) => name.endsWith('.css')).map(([, { bytes }]) => new TextDecoder().decode(bytes));
  const names = new Set([...templates.map(({ text }) => text), ...sheets].flatMap((text) => text.match(FONT) ?? []));
  const files: string[] = [];
  for (const name of [...names].sort()) {
    const path = resolvePackageFile(name, root);
    if (path === null) continue;
    const { bytes } = await readSource(dirname(path), basename(path));
    assets.set(name, { file: name, bytes });
    files.push(path);
  }
  return files;
}

/** The browser's half of the search. */
const SEARCH_SCRIPT = 'search.js';

/** Scripts that come with sarika are assets where the theme names them. */
async function addScripts(templates: readonly TemplateFile[], assets: Map<string, ThemeAsset>): Promise<void> {
  const name = `@sarika/${SEARCH_SCRIPT}`;
  if (!templates.some(({ text }) => text.includes(`"${name}"`) || text.includes(`'${name}'`))) return;
  const { bytes } = await readOwnScript(SEARCH_SCRIPT);
  assets.set(name, { file: name, bytes });
}
