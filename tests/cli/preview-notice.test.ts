import { describe, expect, it } from 'vitest';
import type { PreviewState } from '../../src/build/preview-session.js';
import { previewNotice } from '../../src/cli/report/preview-notice.js';
import { en } from '../../src/messages/en.js';
import { km } from '../../src/messages/km.js';
import { diagnostic } from '../../src/model/diagnostic.js';
import { SarikaError } from '../../src/model/fault.js';

const TEXT = 'ទីមួយ\nអត្ថបទ <b>\u202E\n';
const STATE: PreviewState = {
  ...{ edition: 3, settings: null, findings: [], fault: null, early: [], withheld: 0, until: null },
  texts: new Map([['articles/a.md', TEXT]]),
};
const at = (start: number, end: number) => diagnostic('link-to-nothing', { file: 'articles/a.md', span: { start, end } }, { path: '/x/' });

describe('what pages are told', () => {
  it('says each finding in two languages, with its place', () => {
    const start = TEXT.indexOf('<b>');
    const { warnings, words, lang, otherLang } = previewNotice({ ...STATE, findings: [at(start, start + 3)] }, km);
    expect([lang, otherLang, words.warnings]).toEqual(['km', 'en', 'ការព្រមាន ១']);
    expect(warnings).toEqual([
      {
        where: 'articles/a.md:2:8',
        code: 'link-to-nothing',
        message: km.diagnostics['link-to-nothing']({ path: '/x/' }),
        other: en.diagnostics['link-to-nothing']({ path: '/x/' }),
        excerpt: ['អត្ថបទ ', '<b>', '\uFFFD'],
      },
    ]);
  });

  it('shows no more than a page can hold, and says how many there are', () => {
    const { warnings, words } = previewNotice({ ...STATE, findings: Array.from({ length: 60 }, () => at(0, 1)) }, en);
    expect([warnings.length, words.warnings, words.more]).toEqual([50, '60 warnings', 'and 10 more; the terminal lists them']);
  });

  it('tells of what keeps the newsroom from being read as of any other error', () => {
    const fault = new SarikaError('not-found', { path: 'articles/' });
    const { errors, words } = previewNotice({ ...STATE, fault }, en);
    expect([errors.length, errors[0]?.code, words.errors]).toEqual([1, 'not-found', '1 error']);
    expect(errors[0]?.message).toContain('articles/');
  });
});
