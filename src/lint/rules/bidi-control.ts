import { codePointName } from '../../model/code-point.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { canDelete } from '../can-delete.js';
import { matchesIn } from '../passage.js';

// UAX #9 §2: marks, embeddings, overrides and isolates.
const CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** The blocks of scripts that run from right to left (UAX #9, Bidi_Class R and AL), and the override that makes others do so. */
const RUNS_LEFT = /[\u0590-\u061B\u061D-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u202E]|[\uD802\uD803\uD83A\uD83B]/;

/**
 * An invisible character that changes the direction of writing: what readers see is no longer the order that machines read («Trojan Source»,
 * CVE-2021-42574). Among scripts that all run to the right it does nothing but harm, and can go.
 */
export const bidiControl: ArticleRule = {
  code: 'bidi-control',
  isGate: false,
  *check(copy) {
    const isHarm = !RUNS_LEFT.test(copy.text);
    for (const { written, span } of matchesIn(copy.prose, CONTROL)) {
      yield finding(copy, 'bidi-control', span, { codePoint: codePointName(written) }, isHarm && canDelete(copy.text, span) ? '' : null);
    }
  },
  examples: [
    { bad: 'លេខទូរសព្ទ៖ \u200E023 724 809', fixed: 'លេខទូរសព្ទ៖ 023 724 809' },
    { bad: 'ចំនួន \u202A២០\u202C នាក់។', fixed: 'ចំនួន ២០ នាក់។' },
    { bad: 'ឯកសារ \u202Efdp.exe។', fixed: null },
    { frontMatter: 'place: ភ្នំពេញ\u200F', bad: 'អត្ថបទ។', fixed: 'អត្ថបទ។', fixedFrontMatter: 'place: ភ្នំពេញ' },
  ],
};
