import { en } from './en.js';
import { km } from './km.js';
import type { Words } from './words.js';

/** The words of a language by its code: Khmer for `km`, English for every other. */
export function wordsFor(lang: string): Words {
  return lang === 'km' ? km : en;
}
