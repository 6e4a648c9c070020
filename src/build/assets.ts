import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/edition.js';
import { encodePath } from '../model/url.js';
import type { ThemeAsset } from './newsroom.js';

export type PublishedAssets = {
  readonly files: readonly OutputFile[];
  /** The address of an asset on the page, null where there is none of that name. */
  readonly urlOf: (name: string) => string | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** Names each asset after its content, so that readers' caches may keep it for ever; style sheets refer to the new names. */
export function publishAssets(assets: ReadonlyMap<string, ThemeAsset>, basePath: string): PublishedAssets {
  const paths = new Map<string, string>();
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const publish = (name: string, contents: string | Uint8Array): void => {
    const path = fingerprinted(name, contents);
    paths.set(name, path);
    files.push({ path, contents });
  };
  const isSheet = (name: string): boolean => name.endsWith('.css');
  for (const [name, { bytes }] of assets) if (!isSheet(name)) publish(name, bytes);
  for (const [name, asset] of assets) if (isSheet(name)) publish(name, rewriteSheet(name, asset, paths, diagnostics));
  return {
    files,
    urlOf: (name) => {
      const path = paths.get(name);
      return path === undefined ? null : encodePath(`${basePath}/${path}`);
    },
    diagnostics,
  };
}

/** How a theme names the scripts that come with sarika: `@sarika/search.js`. */
const OWN_SCRIPTS = /^@sarika$/;

function fingerprinted(name: string, contents: string | Uint8Array): string {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10);
  const { name: stem, ext } = posix.parse(name);
  const folder = name.startsWith('@fontsource') ? 'fonts' : posix.dirname(name).replace(OWN_SCRIPTS, '');
  return posix.join('assets', folder, `${stem}.${hash}${ext}`);
}

const URL_IN_CSS = /url\(\s*(["']?)([^"')]+)\1\s*\)/g;

function rewriteSheet(name: string, { file, bytes }: ThemeAsset, paths: ReadonlyMap<string, string>, diagnostics: Diagnostic[]): string {
  const sheet = new TextDecoder().decode(bytes);
  const folder = posix.dirname(posix.join('assets', name));
  const published = sheet.replace(URL_IN_CSS, (whole, _quote: string, target: string, at: number) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(target)) return whole;
    const wanted = target.startsWith('@fontsource') ? target : posix.join(posix.dirname(name), target);
    const path = paths.get(wanted);
    if (path !== undefined) return `url("${encodePath(posix.relative(folder, path))}")`;
    diagnostics.push(diagnostic('template-missing-asset', { file, span: { start: at, end: at + whole.length } }, { name: target }));
    return whole;
  });
  return published
    .replace(/^([ \t]+[\w-]+): /gm, '$1:')
    .replace(/ \{$/gm, '{')
    .replace(FOR_WRITERS, '')
    .replace(/;\n\}/g, '}')
    .replace(/([{;,])\n/g, '$1');
}

/** Comments on lines of their own, indentation and empty lines: with most line ends, a quarter of a sheet that is made to be read. */
const FOR_WRITERS = /^[ \t]*(?:\/\*(?:(?!\*\/).)*\*\/[ \t]*(?:\n|$)|\n|[ \t]+)/gms;
