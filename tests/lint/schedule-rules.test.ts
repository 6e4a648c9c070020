import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.js';
import { readNow } from '../../src/build/read-now.js';
import { checkSchedule } from '../../src/lint/check-schedule.js';
import { SCHEDULE_RULES } from '../../src/lint/schedule-rules.js';
import type { ArticleCard } from '../../src/model/article.js';
import { cardOf, instant, meta } from '../arbitraries/newsroom.js';
import { SETTINGS } from '../content/source.js';

const ZONE = 'Asia/Phnom_Penh';
const HEAD = 'title: ក\nid: tag:news.example,2022-01-21:a\n';

function cardFor(frontMatter: string): { readonly card: ArticleCard; readonly text: string } {
  const text = `---\n${HEAD}${frontMatter}\n---\n\nក។\n`;
  const setup = { settings: SETTINGS, files: new Set<string>(), rules: 'gate' as const };
  const { card, diagnostics } = prepare({ path: 'articles/a.md', bytes: new TextEncoder().encode(text) }, setup);
  if (card === null) throw new Error(JSON.stringify(diagnostics));
  return { card, text };
}

for (const { code, examples, check } of SCHEDULE_RULES) {
  describe(code, () => {
    it('has examples', () => expect(examples.length).toBeGreaterThan(0));
    for (const { bad, good, now } of examples) {
      it(`finds fault with ${JSON.stringify(bad)}`, () => {
        const clock = { now: readNow(now, ZONE), timeZone: ZONE };
        const { card, text } = cardFor(bad);
        const found = [...check(card, clock)];
        expect(found.map((finding) => finding.code)).toEqual([code]);
        // It points to a date, and to that one.
        const [span] = found.map((finding) => text.slice(finding.span.start, finding.span.end));
        expect(span).toMatch(/^\d{4}-\d\d-\d\d/);
        expect([...check(cardFor(good).card, clock)]).toEqual([]);
      });
    }
  });
}

describe('checkSchedule', () => {
  it('points to the key that holds an article back the longest', () => {
    const now = readNow('2022-01-20', ZONE);
    const spans = (frontMatter: string) => {
      const { card, text } = cardFor(frontMatter);
      return checkSchedule([card], { now, timeZone: ZONE }).diagnostics.map(({ span }) => text.slice(span.start, span.end));
    };
    expect(spans('date: 2032-01-21\npublishAt: 2033-01-21')).toEqual(['2033-01-21']);
    expect(spans('date: 2022-01-21\npublishAt: 2032-01-21\nembargo: 2033-01-21')).toEqual(['2033-01-21']);
    expect(spans('date: 2034-01-21\npublishAt: 2032-01-21\nembargo: 2033-01-21')).toEqual(['2034-01-21']);
  });

  it('leaves dates alone that are in order', () => {
    const right = [
      'date: 2023-01-20',
      'date: 2022-01-20\nembargo: 2022-01-19 08:00',
      'date: 2022-02-20\nupdated: 2022-02-20\ncorrections: [{ date: 2022-02-20, note: ខ }]',
      'date: 2022-01-19\nwithdrawn: { date: 2022-02-01, reason: ខ }\nexpires: 2032-01-01',
    ];
    const now = readNow('2022-01-20', ZONE);
    for (const frontMatter of right) {
      expect(checkSchedule([cardFor(frontMatter).card], { now, timeZone: ZONE }).diagnostics, frontMatter).toEqual([]);
    }
  });

  it('finds the same until the instant that it names', () => {
    const articles = fc.array(meta, { maxLength: 4 }).map((metas) => metas.map((own) => cardOf(own, SETTINGS)));
    fc.assert(
      fc.property(articles, instant, instant, (cards, now, other) => {
        const at = (ms: number) => checkSchedule(cards, { now: ms, timeZone: ZONE });
        const { diagnostics, until } = at(now);
        for (const later of [other, (until ?? other) - 1]) {
          if (later >= now && (until === null || later < until)) expect(at(later).diagnostics).toEqual(diagnostics);
        }
      }),
      { numRuns: 300 },
    );
  });
});
