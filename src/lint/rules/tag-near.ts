import { finding } from '../article-rule.js';
import type { NewsroomRule } from '../newsroom-rule.js';

/** A tag that is all but one that other articles have: readers who follow that one miss the article. */
export const tagNear: NewsroomRule = {
  code: 'tag-near',
  concerns: ({ tags }, archive) => tags.some((tag) => archive.usualTagFor(tag) !== null),
  *check(copy, archive) {
    for (const [index, tag] of (copy.meta?.tags ?? []).entries()) {
      const usual = archive.usualTagFor(tag);
      const span = copy.spanOf(`tags.${index}`) ?? copy.spanOf('tags');
      if (usual !== null && span) yield finding(copy, 'tag-near', span, { tag, usual: usual.word, times: usual.times });
    }
  },
  examples: [
    {
      bad: 'ក។',
      fixed: null,
      frontMatter: 'tags: [បច្ចេកវិទ្យាឌីជីថ៌ល]',
      others: [
        { title: null, runs: [], tags: ['បច្ចេកវិទ្យាឌីជីថល'], silenced: [] },
        { title: null, runs: [], tags: ['បច្ចេកវិទ្យាឌីជីថល'], silenced: [] },
      ],
    },
  ],
};
