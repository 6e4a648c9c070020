import type { StarterWords } from './starter.js';
import { starterEn } from './starter-en.js';
import { starterKm } from './starter-km.js';

/** The copy of a new newsroom or article in Khmer for `km`, in English for every other language. */
export function starterFor(lang: string): StarterWords {
  return lang === 'km' ? starterKm : starterEn;
}
