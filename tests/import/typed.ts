import { fromLegacy } from '../../src/khmer/from-legacy.js';
import type { LegacyFamily } from '../../src/khmer/legacy-layouts.js';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { RELEASE_WORDS } from '../arbitraries/khmer.js';
import { toLegacy } from '../khmer/to-legacy.js';

/** Words of a real release that a font of `family` has every glyph for, with what was typed for them by the tests' own encoder. */
export function typedWords(family: LegacyFamily): { readonly khmer: string; readonly typed: string }[] {
  return RELEASE_WORDS.flatMap((word) => {
    const khmer = normalizeKhmer(word)
      .text.replace(/[\u200B-\u200D]/g, '')
      .replace(/[«»()•–]/g, '');
    const typed = khmer === '' || /[៖ៈ]/.test(khmer) ? null : toLegacy(khmer, family);
    const read = typed === null ? null : fromLegacy(typed, family);
    return typed !== null && read !== null && 'text' in read && read.text === khmer ? [{ khmer, typed }] : [];
  });
}

/** Text as HTML and XML have it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
