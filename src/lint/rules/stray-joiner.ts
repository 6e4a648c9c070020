import { codePointName } from '../../model/code-point.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { canDelete } from '../can-delete.js';
import { isName } from '../field.js';
import { strayJoiners } from '../joiners.js';

/** An invisible character where it does no good: doubled, beside a space, within a cluster. Searching and sorting stumble over it. */
export const strayJoiner: ArticleRule = {
  code: 'stray-joiner',
  isGate: false,
  *check(copy) {
    const fields = copy.fields.filter(({ key }) => !isName(key)).map(({ passage }) => passage);
    for (const passage of [...fields, ...copy.passages]) {
      for (const { character, place, span } of strayJoiners(passage, copy.text)) {
        yield finding(copy, 'stray-joiner', span, { codePoint: codePointName(character), place }, canDelete(copy.text, span) ? '' : null);
      }
    }
  },
  examples: [
    { bad: 'ក្រសួង\u200B\u200Bមហាផ្ទៃ។', fixed: 'ក្រសួង\u200Bមហាផ្ទៃ។' },
    { bad: 'ក្រសួង\u200B និងស្ថាប័ន\u200B។', fixed: 'ក្រសួង និងស្ថាប័ន។' },
    { bad: 'កម\u200B្ពុជា និងក្រស\u200Cួង។', fixed: 'កម្ពុជា និងក្រសួង។' },
    { bad: 'ប្រទេស\u200Cកម្ពុជា\uFEFFយើង។', fixed: 'ប្រទេសកម្ពុជាយើង។' },
  ],
};
