/**
 * Words that are not read as they are spelt: matched at cluster edges wherever they stand, the longest first.
 * Readings: the respellings of Chuon Nath's dictionary, in the letters of `romanise-letters.ts`.
 */
export const READINGS: ReadonlyMap<string, string> = new Map([
  ['ព័ត៌មាន', 'poadamean'],
  // A common misspelling of it.
  ['ពត៌មាន', 'poadamean'],
  ['អ្នក', 'neak'],
  ['ភ្នំ', 'phnom'],
  ['ខ្មែរ', 'khmer'],
  ['ជាតិ', 'cheat'],
  ['ញាតិ', 'nheat'],
  ['ធាតុ', 'theat'],
  ['ហេតុ', 'het'],
  ['ភូមិ', 'phum'],
  ['ភូមិន្ទ', 'phumin'],
  ['ដ្ឋាន', 'than'],
  ['អនុ', 'anu'],
  ['អន្តរា', 'antarea'],
  ['បន្ត', 'banta'],
  ['សមត្ថ', 'samath'],
  ['អាថ៌', 'ath'],
  ['មករា', 'makara'],
  ['កក្កដា', 'kakkada'],
]);

/**
 * Names with a settled Latin spelling: the capital and the 24 provinces as the Royal Government writes them in English
 * (National Committee for Sub-National Democratic Development, ncdd.gov.kh), the country, and a disease. Matched from word edge to word edge.
 */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ['កម្ពុជា', 'kampuchea'],
  ['កូវីដ', 'covid'],
  ['អង្គរវត្ត', 'angkor wat'],
  ['ភ្នំពេញ', 'phnom penh'],
  ['បន្ទាយមានជ័យ', 'banteay meanchey'],
  ['បាត់ដំបង', 'battambang'],
  ['កំពង់ចាម', 'kampong cham'],
  ['កំពង់ឆ្នាំង', 'kampong chhnang'],
  ['កំពង់ស្ពឺ', 'kampong speu'],
  ['កំពង់ធំ', 'kampong thom'],
  ['កំពត', 'kampot'],
  ['កណ្តាល', 'kandal'],
  ['កោះកុង', 'koh kong'],
  ['ក្រចេះ', 'kratie'],
  ['មណ្ឌលគិរី', 'mondulkiri'],
  ['ព្រះវិហារ', 'preah vihear'],
  ['ព្រៃវែង', 'prey veng'],
  ['ពោធិ៍សាត់', 'pursat'],
  ['រតនគិរី', 'ratanakiri'],
  ['រតនៈគិរី', 'ratanakiri'],
  ['សៀមរាប', 'siem reap'],
  ['ព្រះសីហនុ', 'preah sihanouk'],
  ['ស្ទឹងត្រែង', 'stung treng'],
  ['ស្វាយរៀង', 'svay rieng'],
  ['តាកែវ', 'takeo'],
  ['ឧត្តរមានជ័យ', 'oddar meanchey'],
  ['កែប', 'kep'],
  ['ប៉ៃលិន', 'pailin'],
  ['ត្បូងឃ្មុំ', 'tboung khmum'],
]);
/** Most words, as a dictionary or an author may have broken them, that one name is made of. */
export const NAME_WORDS = 4;
