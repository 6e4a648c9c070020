import { clustersAndCharacters } from '../../khmer/clusters.js';
import { type ArticleRule, finding } from '../article-rule.js';

/**
 * Clusters, as readers see letters: in UTF-16 units Khmer is more than twice as long. Google's documentation of NewsArticle had 110 characters
 * as the most of a headline until 2023, and warns of long ones since; of thirty titles of ministries the longest has 84 clusters.
 */
const MOST = 110;

/** A title that lists, phones and search results cut off. */
export const titleTooLong: ArticleRule = {
  code: 'title-too-long',
  isGate: false,
  *check(copy) {
    const span = copy.spanOf('title');
    if (!copy.meta || !span) return;
    const title = copy.meta.title.trim().replaceAll('\u200B', '');
    // A letter has one UTF-16 unit at least.
    const length = title.length > MOST ? clustersAndCharacters(title).length : 0;
    if (length > MOST) yield finding(copy, 'title-too-long', span, { letters: length, most: MOST });
  },
  examples: [{ frontMatter: `title: ${'ក្រសួងបានរៀបចំវគ្គបណ្តុះបណ្តាល'.repeat(8)}`, bad: 'ក។', fixed: null }],
};
