import { normalizeKhmer } from '../khmer/normalize.js';
import { latinSlug } from '../khmer/slug.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type Block, passagesOf } from './blocks.js';
import type { ForeignText } from './lines.js';

/** More than 80 bytes of slug are made of; the word finder is slow on long strings. */
const ENOUGH = 200;

/**
 * The article's slug: the romanised title, or the first words of the text where there is no title; `article` where nothing can be romanised.
 * The words are put in canonical order first, so that a mistyped cluster gets the slug of the right one.
 */
export function proposeSlug(
  { file, text }: ForeignText,
  title: string | null,
  blocks: readonly Block[],
): { readonly slug: string; readonly diagnostics: readonly Diagnostic[] } {
  const start = passagesOf(blocks)[0]?.[0]?.content ?? text.length;
  const words = (title ?? text.slice(start)).slice(0, ENOUGH);
  const slug = latinSlug(normalizeKhmer(words).text) || 'article';
  return { slug, diagnostics: [diagnostic('import-slug', { file, span: { start, end: start } }, { slug })] };
}
