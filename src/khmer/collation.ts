import { searchKey } from './search-key.js';

/** Made when it is first asked: ICU takes 20 ms to read how a language is ordered. */
let collator: Intl.Collator | null = null;

/**
 * Compares two texts as a Khmer dictionary orders them: negative where `a` comes first. Coengs come after the letters they stand below,
 * numbers by their value in Khmer and Latin digits alike (Unicode collation, CLDR's `km`); how a text was typed makes no difference.
 * Law: 0 for equal texts only, so that a sorted list is the same whatever order it came in. One ICU orders alike everywhere.
 */
export function compareKhmer(a: string, b: string): number {
  collator ??= new Intl.Collator('km', { numeric: true });
  return collator.compare(searchKey(a), searchKey(b)) || collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
