import { termPattern } from '../../khmer/term-pattern.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

/** An acronym of the newsroom's `terms` that the text uses before it has the whole name: a reader may not know it. */
export const acronymFirst: ArticleRule = {
  code: 'acronym-first',
  isGate: false,
  *check(copy) {
    for (const { prefer, acronym } of copy.terms) {
      if (acronym === null) continue;
      const [used] = matchesIn(copy.passages, new RegExp(termPattern(acronym), 'gu'));
      if (used === undefined) continue;
      const [named] = matchesIn(copy.passages, new RegExp(termPattern(prefer), 'gu'));
      // A name and its acronym in brackets may stand in either order: what counts is that both are in one sentence.
      const isNamed = named && (named.span.start < used.span.start || (named.passage === used.passage && isOneSentence(used, named)));
      if (!isNamed) yield finding(copy, 'acronym-first', used.span, { acronym, name: prefer });
    }
  },
  examples: [
    {
      bad: 'GovTech បានរៀបចំបាឋកថា។ មជ្ឈមណ្ឌលអភិវឌ្ឍន៍បច្ចេកវិទ្យា (GovTech) ជាអ្នករៀបចំ។',
      fixed: null,
      terms: [{ prefer: 'មជ្ឈមណ្ឌលអភិវឌ្ឍន៍បច្ចេកវិទ្យា', not: [], acronym: 'GovTech' }],
    },
  ],
};

type Place = { readonly passage: { readonly text: string }; readonly match: RegExpExecArray };

function isOneSentence({ passage, match }: Place, other: Place): boolean {
  return !/[។៕៚]/.test(passage.text.slice(match.index, other.match.index));
}
