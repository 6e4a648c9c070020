import { termPattern } from '../../khmer/term-pattern.js';
import type { Term } from '../../model/settings.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

/** A name or an expression that the newsroom's `terms` write in another way. */
export const termSpelling: ArticleRule = {
  code: 'term-spelling',
  isGate: false,
  *check(copy) {
    const { pattern, preferred } = spellingsOf(copy.terms);
    if (preferred.size === 0) return;
    for (const { written, span } of matchesIn(copy.prose, pattern)) {
      const right = preferred.get(spaced(written));
      if (right === undefined) continue;
      yield finding(copy, 'term-spelling', span, { written, right }, /[\r\n]/.test(written) ? null : right);
    }
  },
  examples: [
    { bad: 'មជ្ឈមណ្ឌល Gov-Tech។', fixed: 'មជ្ឈមណ្ឌល GovTech។', terms: [{ prefer: 'GovTech', not: ['Gov-Tech', 'Govtech'], acronym: null }] },
    {
      bad: 'ឯកឧត្តម ជាង សុភ័ក្រ និងលោក ជាង សុភ័ក្រ។',
      fixed: 'ឯកឧត្តម ជាង សុភ័ក្រ និងឯកឧត្តម ជាង សុភ័ក្រ។',
      terms: [{ prefer: 'ឯកឧត្តម ជាង សុភ័ក្រ', not: ['លោក ជាង សុភ័ក្រ', 'ជាង សុភ័ក្រ'], acronym: null }],
    },
  ],
};

/** `pattern` fits the right spellings, too: a wrong one that is part of a right one is not found. `preferred`: what stands for each wrong one. */
type Spellings = { readonly pattern: RegExp; readonly preferred: ReadonlyMap<string, string> };
const spellings = new WeakMap<readonly Term[], Spellings>();

function spellingsOf(terms: readonly Term[]): Spellings {
  let known = spellings.get(terms);
  if (!known) {
    const preferred = new Map(terms.flatMap(({ prefer, not }) => not.map((other) => [spaced(other), prefer])));
    const all = [...new Set(terms.flatMap(({ prefer, not }) => [prefer, ...not]))].sort((a, b) => b.length - a.length);
    // What is written over two lines is one name still.
    const pattern = new RegExp(all.map((term) => termPattern(spaced(term)).replaceAll(' ', '\\s+')).join('|') || '(?!)', 'gu');
    known = { pattern, preferred };
    spellings.set(terms, known);
  }
  return known;
}

function spaced(words: string): string {
  return words.replace(/\s+/gu, ' ');
}
