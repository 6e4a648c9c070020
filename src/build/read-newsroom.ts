import { posix } from 'node:path';
import { readSettings } from '../content/read-settings.js';
import { isFolder, listFiles, ownTemplatesFolder, readPackageFile, readSource, readSources } from '../disk/newsroom-folder.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import type { TemplateFile } from '../templating/template-fault.js';
import { type Newsroom, SETTINGS_FILE, type ThemeAsset } from './newsroom.js';

export type ReadNewsroom = {
  /** Null where the settings have errors. */
  readonly newsroom: Newsroom | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The settings' text, for showing where a fault stands. */
  readonly settingsText: string;
};

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

/** Reads everything that an edition of the newsroom in `root` (an absolute path) is made of. */
export async function readNewsroom(root: string): Promise<ReadNewsroom> {
  const { settings, text: settingsText, diagnostics } = await readNewsroomSettings(root);
  if (settings === null) return { newsroom: null, diagnostics, settingsText };
  // An empty folder is an empty newspaper; one that is missing is a mistake, which would take every page down.
  if (!(await isFolder(root, settings.articles))) throw new SarikaError('not-found', { path: `${settings.articles}/` });
  const articles = await listFiles(root, settings.articles);
  const statics = await listFiles(root, 'static', { hidden: true });
  const isArticle = (path: string): boolean => /\.md$/i.test(path);
  const outside = [...articles.outside, ...statics.outside].map((path) =>
    diagnostic('symlink-outside', { file: path, span: { start: 0, end: 0 } }, { path }),
  );
  const newsroom: Newsroom = {
    settings,
    sources: await readSources(root, articles.files.filter(isArticle)),
    files: new Set(articles.files.filter((path) => !isArticle(path))),
    statics: statics.files,
    ...(await readTheme(root, settings)),
    read: async (path) => (await readSource(root, path)).bytes,
  };
  return { newsroom, diagnostics: [...diagnostics, ...outside], settingsText };
}

/** The default theme, each file of it replaced by the newsroom's own file of the same name. */
async function readTheme(root: string, settings: Settings): Promise<Pick<Newsroom, 'templates' | 'assets'>> {
  const own = await readTemplatesFolder(ownTemplatesFolder(), '.', 'sarika/templates');
  const site = await readTemplatesFolder(root, settings.templates, settings.templates);
  const files = new Map([...own, ...site]);
  const templates: TemplateFile[] = [];
  const assets = new Map<string, ThemeAsset>();
  for (const [name, { path, bytes }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.startsWith('assets/')) assets.set(name.slice('assets/'.length), { file: path, bytes });
    else if (name.endsWith('.hbs'))
      templates.push({ name: name.slice(0, -'.hbs'.length), file: path, text: new TextDecoder().decode(bytes) });
  }
  await addFonts(root, templates, assets);
  return { templates, assets };
}

/** The files of a templates folder by their names below it; their paths are made to be shown. */
async function readTemplatesFolder(root: string, dir: string, shown: string): Promise<[string, SourceFile][]> {
  const { files } = await listFiles(root, dir);
  const sources = await readSources(root, files);
  return sources.map((source) => {
    const name = posix.relative(dir === '.' ? '' : dir, source.path);
    return [name, { path: `${shown}/${name}`, bytes: source.bytes }];
  });
}

const FONT = /@fontsource(?:-variable)?\/[a-z0-9-]+\/files\/[a-z0-9.-]+\.woff2/g;

/** Fonts come from Fontsource packages: those that the theme names are assets too. */
async function addFonts(root: string, templates: readonly TemplateFile[], assets: Map<string, ThemeAsset>): Promise<void> {
  const sheets = [...assets].filter(([name]) => name.endsWith('.css')).map(([, { bytes }]) => new TextDecoder().decode(bytes));
  const names = new Set([...templates.map(({ text }) => text), ...sheets].flatMap((text) => text.match(FONT) ?? []));
  for (const name of [...names].sort()) {
    const bytes = await readPackageFile(name, root);
    if (bytes !== null) assets.set(name, { file: name, bytes });
  }
}
