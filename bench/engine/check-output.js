// Whether a build did its work: nobody should measure one that failed, or that did something else.
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ARTICLE_PAGE = /-news-\d{6}\/index\.html$/;

/** The hash of every file a site has published, by its path. */
export function published({ dir, out }) {
  const root = join(dir, out);
  const files = new Map();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path), createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return files;
}

/** Counts a site's files; throws where an article has no page or there is no feed. */
export function countPages(site, files) {
  const pages = [...files.keys()].filter((path) => ARTICLE_PAGE.test(path)).length;
  if (pages !== site.n) throw new Error(`${site.name} made ${pages} pages of ${site.n} articles in ${site.dir}`);
  if (!files.has('feed.xml')) throw new Error(`${site.name} made no feed.xml in ${site.dir}`);
  return { files: files.size, pages };
}

/** The paths that are new, gone or of other content. */
export function differences(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** Appends a line to the article in the middle and gives it: no two are alike. */
export function appendLine(site, number) {
  // Khmer alone: words of another script are marked with their language, and the line would be cut.
  const line = `បន្ថែមលេខ${String(number).replaceAll(/\d/g, (digit) => '០១២៣៤៥៦៧៨៩'[digit])}`;
  appendFileSync(site.article, `${line}។\n`);
  return line;
}

/** Throws unless the changed article's page shows `line`. */
export function checkLine(site, page, line) {
  if (!readFileSync(join(site.dir, site.out, page), 'utf8').includes(line))
    throw new Error(`${site.name}: ${page} does not show «${line}»`);
}

export function pageOf(site, files) {
  return [...files.keys()].find((path) => path.endsWith(`${site.slug}/index.html`));
}

/** Those of `paths` that do not name the changed article: they had no reason to change. */
export function withoutReason(site, paths) {
  return paths.filter((path) => !readFileSync(join(site.dir, site.out, path), 'utf8').includes(site.slug));
}
