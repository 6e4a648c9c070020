import fc from 'fast-check';
import { rfc3339 } from '../../src/model/moment.js';
import { article } from '../newsroom.js';

// Articles that live at random: what an editor does to them, step by step, while the clock goes on.

export const START = Date.UTC(2022, 0, 10, 1);
const HOUR = 3_600_000;
const ZONE = 'Asia/Phnom_Penh';

/**
 * An article as its author has written it so far. Its words stand nowhere else: `inAddress` in the slug, `inTitle` in title and summary, `inTag` in
 * a tag and a section, `inBody` in the text and the notes.
 */
export type Life = {
  readonly path: string;
  readonly inAddress: string;
  readonly inTitle: string;
  readonly inTag: string;
  readonly inBody: string;
  readonly lang: 'km' | 'en';
  readonly translationOf: string | null;
  readonly hasId: boolean;
  date: number;
  isDraft: boolean;
  publishAt: number | null;
  embargo: number | null;
  expires: number | null;
  updated: number | null;
  withdrawn: number | null;
  corrections: number[];
  retitled: number;
  retagged: number;
  moved: number;
  aliases: string[];
  isGone: boolean;
};

/** What an editor does: `which` article, at an instant `at` in milliseconds since the epoch. A new one is a line here and in `applyDeed`. */
export const DEEDS = [
  'release',
  'schedule',
  'embargo',
  'expire',
  'prolong',
  'withdraw',
  'correct',
  'update',
  'retitle',
  'retag',
  'move',
  'takeBack',
  'remove',
] as const;
export type Deed = { readonly kind: (typeof DEEDS)[number]; readonly which: number; readonly at: number };
/** How the clock goes on behind a deed: by hours, to the next change, or to the millisecond before it. */
export type March = { readonly to: 'later' | 'next' | 'before'; readonly hours: number };
export type Step = { readonly deed: Deed; readonly march: March };

const instant = fc.integer({ min: -72, max: 24 * 20 }).map((hours) => START + hours * HOUR);
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const own = fc.record({
  date: instant,
  isDraft: fc.boolean(),
  publishAt: seldom(instant),
  embargo: seldom(instant),
  expires: seldom(instant),
  withdrawn: seldom(instant),
  hasId: fc.boolean(),
  lang: fc.constantFrom('km' as const, 'km' as const, 'en' as const),
});

const hours = fc.integer({ min: 1, max: 72 });
/** Dates of a whole life: out, then expired, then withdrawn, one behind the other. */
const wholeLife = fc.tuple(hours, hours, hours).map(([out, expired, withdrawn]) => ({
  ...{ date: START - HOUR, isDraft: false, publishAt: null, embargo: START + out * HOUR },
  ...{ expires: START + (out + expired) * HOUR, withdrawn: START + (out + expired + withdrawn) * HOUR },
}));

/** A newsroom's articles; the second is a translation of the first, the third goes through all that can be. */
export const lives: fc.Arbitrary<Life[]> = fc.tuple(fc.array(own, { minLength: 3, maxLength: 4 }), wholeLife).map(([all, whole]) =>
  all.map(({ lang, ...dates }, index) => ({
    ...dates,
    ...(index === 2 ? whole : {}),
    ...{
      path: `articles/a${index}.md`,
      inAddress: `qaddress${index}z`,
      inTitle: `qtitle${index}z`,
      inTag: `qtag${index}z`,
      inBody: `qbody${index}z`,
    },
    lang: index === 0 ? 'km' : index === 1 ? 'en' : lang,
    // An id hangs on the path and the day where it is not written.
    hasId: dates.hasId || index === 0,
    translationOf: index === 1 ? idOf(0) : null,
    ...{ updated: null, corrections: [], retitled: 0, retagged: 0, moved: 0, aliases: [], isGone: false },
  })),
);

export const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.record({ kind: fc.constantFrom(...DEEDS), which: fc.nat(3), at: instant }),
  march: fc.record({ to: fc.constantFrom('later' as const, 'next' as const, 'next' as const, 'before' as const), hours: fc.nat(120) }),
});

function idOf(index: number): string {
  return `tag:news.example,2022:a${index}`;
}

/** `wasOut`: readers have seen it, so that nobody may put it off any more. `url`: where it stands now. */
export function applyDeed(life: Life, { kind, at }: Deed, { wasOut, url }: { wasOut: boolean; url: string | null }): void {
  if (kind === 'release') life.isDraft = false;
  else if (kind === 'schedule') life.publishAt = wasOut ? life.publishAt : at;
  else if (kind === 'embargo') life.embargo = wasOut ? life.embargo : at;
  else if (kind === 'expire') life.expires = at;
  else if (kind === 'prolong') life.expires = null;
  else if (kind === 'withdraw') life.withdrawn = at;
  else if (kind === 'correct') life.corrections.push(at);
  else if (kind === 'update') life.updated = at;
  else if (kind === 'retitle') life.retitled += 1;
  else if (kind === 'retag') life.retagged += 1;
  else if (kind === 'takeBack') life.isDraft = true;
  else if (kind === 'remove') life.isGone = true;
  else if (kind === 'move') {
    if (url !== null) life.aliases.push(url);
    life.moved += 1;
  }
}

/** Its source. */
export function sourceOf(life: Life, index: number): string {
  const { inTitle, inTag, inBody, inAddress, moved, retitled, retagged, lang, translationOf } = life;
  const instantOf = (ms: number): string => rfc3339(ms, ZONE);
  const keys: Record<string, string | null> = {
    title: `${inTitle} ${retitled}`,
    summary: `${inTitle} summary`,
    slug: moved === 0 ? inAddress : `${inAddress}-${moved}`,
    date: instantOf(life.date),
    id: life.hasId ? `"${idOf(index)}"` : null,
    ...{
      lang,
      translationOf: translationOf && `"${translationOf}"`,
      tags: `[${inTag}-${retagged}, shared]`,
      sections: `[${inTag}-section-${retagged}]`,
      series: 'shared',
    },
    ...{ draft: life.isDraft ? 'true' : null, aliases: life.aliases.length > 0 ? JSON.stringify(life.aliases) : null },
    ...datesOf(life, instantOf),
    corrections:
      life.corrections.length > 0
        ? `[${life.corrections.map((ms) => `{ date: ${instantOf(ms)}, note: ${inBody}-note }`).join(', ')}]`
        : null,
    withdrawn: life.withdrawn === null ? null : `{ date: ${instantOf(life.withdrawn)}, reason: reason }`,
  };
  const written = Object.fromEntries(Object.entries(keys).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  const text = article(written, `${inBody} text.`);
  return life.hasId ? text : text.replace(/^id: .*\n/m, '');
}

function datesOf({ publishAt, embargo, expires, updated }: Life, instantOf: (ms: number) => string): Record<string, string | null> {
  const dates = Object.entries({ publishAt, embargo, expires, updated });
  return Object.fromEntries(dates.map(([key, ms]) => [key, ms === null ? null : instantOf(ms)]));
}

/** All sources that are there, by their paths. */
export function sourcesOf(all: readonly Life[]): Map<string, string> {
  return new Map(all.flatMap((life, index) => (life.isGone ? [] : [[life.path, sourceOf(life, index)] as const])));
}
