import { resolve } from 'node:path';
import { listFiles } from '../disk/newsroom-folder.js';
import { isForeignName } from '../import/foreign-format.js';
import { diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { importArticle } from './import-article.js';
import type { ImportAllOptions, ImportedItem } from './imported-item.js';
import type { KnownArticles } from './known-articles.js';

/** Imports every text of a folder as a draft, in the order of their paths. Other files are told, and left. */
export async function* importFolder(options: ImportAllOptions, known: KnownArticles): AsyncGenerator<ImportedItem> {
  const folder = resolve(options.root, options.file);
  const { files } = await listFiles(folder, '.');
  for (const { path } of files) yield await importOne(`${options.file.replace(/[/\\]+$/, '')}/${path}`, options, known);
}

/** One file of a folder. */
async function importOne(file: string, options: ImportAllOptions, known: KnownArticles): Promise<ImportedItem> {
  if (isForeignName(file)) return importDocument(file, options, known);
  const at = { file, span: { start: 0, end: 0 } };
  const skipped = diagnostic('import-item-skipped', at, { kind: /[^.]*$/.exec(file)?.[0] ?? '', name: file });
  return { line: 1, column: 1, title: file, path: null, outcome: 'skipped', diagnostics: [skipped] };
}

/** One document as a draft, as `importArticle` makes it, where the newsroom does not have it already. */
export async function importDocument(file: string, options: ImportAllOptions, known: KnownArticles): Promise<ImportedItem> {
  const { root, now, isUnconverted } = options;
  const item = { line: 1, column: 1, title: file, path: null };
  const at = { file, span: { start: 0, end: 0 } };
  const article = { root, file, cwd: root, now, isUnconverted };
  try {
    // First without writing: what is there already is told from what only has the same name.
    const { draft, diagnostics, texts } = await importArticle({ ...article, isDryRun: true });
    if (draft === null) return { ...item, outcome: 'failed', diagnostics, texts };
    const same = known.withBody(draft.text.replace(/^---\n[\s\S]*?\n---\n/, ''));
    if (same !== undefined)
      return { ...item, outcome: 'skipped', diagnostics: [diagnostic('import-item-exists', at, { id: file, path: same })] };
    if (!options.isDryRun) await importArticle({ ...article, isDryRun: false });
    known.add({ path: draft.path, bytes: new TextEncoder().encode(draft.text) });
    return { ...item, path: draft.path, outcome: 'written', diagnostics, texts };
  } catch (error) {
    if (!(error instanceof SarikaError) || error.code !== 'already-there') throw error;
    const path = 'path' in error.args ? error.args.path : file;
    return { ...item, outcome: 'failed', diagnostics: [diagnostic('import-name-taken', at, { path })] };
  }
}
