import { clustersAndCharacters } from './clusters.js';
import { normalizeKhmer } from './normalize.js';

/** The capital and the 24 provinces (Ministry of Interior, since the sub-decree of 31 December 2013 that founded ត្បូងឃ្មុំ). */
const PROVINCES: ReadonlySet<string> = new Set(
  [
    ...['ភ្នំពេញ', 'បន្ទាយមានជ័យ', 'បាត់ដំបង', 'កំពង់ចាម', 'កំពង់ឆ្នាំង', 'កំពង់ស្ពឺ', 'កំពង់ធំ', 'កំពត', 'កណ្តាល', 'កោះកុង', 'ក្រចេះ', 'មណ្ឌលគិរី'],
    ...['ព្រះវិហារ', 'ព្រៃវែង', 'ពោធិ៍សាត់', 'រតនគិរី', 'សៀមរាប', 'ព្រះសីហនុ', 'ស្ទឹងត្រែង', 'ស្វាយរៀង', 'តាកែវ', 'ឧត្តរមានជ័យ', 'កែប', 'ប៉ៃលិន', 'ត្បូងឃ្មុំ'],
  ].map(key),
);
/** What stands before the name of a place: capital, province, town, district, quarter, commune, village. */
const KIND = /^(?:រាជធានី|ខេត្ត|ទីក្រុង|ក្រុង|ស្រុក|ខណ្ឌ|សង្កាត់|ឃុំ|ភូមិ)/;
/** Words that open a sentence with a time, a circumstance or its subject, and never a place's name. */
const NO_PLACE = /^(?:នៅ|នា|កាល|ព្រឹក|រសៀល|ល្ងាច|យប់|ក្នុង|តាម|ថ្ងៃ|គិត|ចាប់|ដោយ|អនុលោម|យោង|សូម|ជា|នេះ|លុះ|រហូត|ដល់|ក្រសួង)/;
/** What makes a sentence of a name: a verb's «did», «at», «and». */
const SENTENCE = /បាន|នៅ|និង/;
/** The longest names, in clusters: of a place of a known kind (a district and its province), and of any other (a foreign town). */
const LONGEST_OF_A_KIND = 12;
const LONGEST_OTHER = 8;

/** True for the name of a Cambodian province or the capital, or a short name after the word for a kind of place. */
export function isPlaceName(name: string): boolean {
  const whole = key(name);
  const bare = whole.replace(KIND, '');
  return PROVINCES.has(bare) || (bare !== whole && bare !== '' && isShort(bare, LONGEST_OF_A_KIND));
}

/** The key of the capital or the province that a name says, with the word for it or for its town or without; null for any other name. */
export function provinceOf(name: string): string | null {
  const bare = key(name).replace(/^(?:រាជធានី|ខេត្ត|ទីក្រុង|ក្រុង)/, '');
  return PROVINCES.has(bare) ? bare : null;
}

/** True for what may be a place where a place is expected: before a date, or in brackets. Foreign towns are among them. */
export function isPlace(name: string): boolean {
  return isPlaceName(name) || (isShort(name, LONGEST_OTHER) && !NO_PLACE.test(name));
}

function isShort(name: string, longest: number): boolean {
  return /^\p{L}[\p{L}\p{M}\u200B-\u200D ,]*$/u.test(name) && !SENTENCE.test(name) && clustersAndCharacters(name).length <= longest;
}

function key(name: string): string {
  return normalizeKhmer(name).text.replace(/[\s\u200B]+/g, '');
}
