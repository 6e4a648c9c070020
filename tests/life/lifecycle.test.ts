import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { lifeOf } from '../../src/edition/life.js';
import { fill, hashOf, newsroom } from '../newsroom.js';
import { applyDeed, type Life, lives, type March, START, type Step, sourcesOf, step } from './lives.js';
import { lockAfter, openPress, type Press, type Printed } from './press.js';

// What holds of every newsroom, whatever its editors do and however the clock goes on.

const RUNS = process.env.FUZZ ? 200 : 12;
// So little to a page that lists have several.
const SETTINGS = 'title: Newsroom\nbaseUrl: https://news.example\nlanguages: [en]\nperPage: 1\n';
const HOUR = 3_600_000;

/** What readers have been given so far. */
type Memory = {
  /** Every file that was published. */
  readonly answered: Set<string>;
  /** Articles that were out, and where each is now, by path. */
  readonly out: Set<string>;
  readonly urls: Map<string, string>;
  /** Ids in feeds, by path. */
  readonly ids: Map<string, Set<string>>;
  /** The publication register, as whoever publishes keeps it. */
  lock: string | null;
};
const newMemory = (): Memory => ({ answered: new Set(), out: new Set(), urls: new Map(), ids: new Map(), lock: null });
/** What has another name when it changes, or is for servers alone: nobody keeps its address. */
const NO_ADDRESS = /^(?:assets\/|_redirects$|(?:en\/)?search\/\d)/;

const into = (map: Map<string, Set<string>>, key: string, value: string): void =>
  void (map.get(key) ?? map.set(key, new Set()).get(key))?.add(value);
const decoder = new TextDecoder();

/** Takes down what an edition shows, before anything is asked of it. */
function remember(memory: Memory, printed: Printed, all: readonly Life[]): void {
  const { publication, files } = printed;
  const { edition } = publication;
  for (const path of files.keys()) if (!NO_ADDRESS.test(path)) memory.answered.add(path);
  for (const card of [...edition.articles, ...edition.ended.map((ended) => ended.card)]) memory.out.add(card.path);
  for (const { card } of edition.withheld) memory.urls.set(card.path, card.url);
  for (const card of [...edition.articles, ...edition.ended.map((ended) => ended.card)]) memory.urls.set(card.path, card.url);
  for (const [title, id] of entriesIn(files)) {
    const life = all.find(({ inTitle }) => title.includes(inTitle));
    if (life) into(memory.ids, life.path, id);
  }
}

/** Titles and ids in the main feeds of both languages, in all three formats. */
function entriesIn(files: Printed['files']): [string, string][] {
  const text = (path: string): string => decoder.decode(files.get(path) ?? new Uint8Array());
  const first = (entry: string, pattern: RegExp): string => pattern.exec(entry)?.[1] ?? '';
  return ['', 'en/'].flatMap((folder): [string, string][] => {
    const rss = text(`${folder}feed.xml`).split('<item>').slice(1);
    const atom = text(`${folder}atom.xml`).split('<entry>').slice(1);
    const json = text(`${folder}feed.json`);
    const items = json === '' ? [] : (JSON.parse(json) as { items: { title: string; id: string }[] }).items;
    return [
      ...rss.map((entry): [string, string] => [first(entry, /<title>([^<]*)/), first(entry, /<guid[^>]*>([^<]*)/)]),
      ...atom.map((entry): [string, string] => [first(entry, /<title[^>]*>([^<]*)/), first(entry, /<id>([^<]*)/)]),
      ...items.map(({ title, id }): [string, string] => [title, id]),
    ];
  });
}

/**
 * What no file may name: of an article that is withheld, nothing, save the addresses of it and its lists that readers know; of one that expired, its title and text; of a
 * withdrawn one, its text.
 */
function secretsOf(life: Life, { publication: { edition } }: Printed, { out }: Memory): string[] {
  const card = [...edition.withheld, ...edition.ended, ...edition.articles.map((each) => ({ card: each }))].find(
    ({ card: { path } }) => path === life.path,
  )?.card;
  const withheld = [...(out.has(life.path) ? [] : [life.inAddress, life.inTag]), life.inTitle, life.inBody];
  if (!card) return withheld;
  const { state } = lifeOf(card.meta, edition.now);
  if (state === 'published' || state === 'corrected') return [];
  if (state === 'withdrawn') return [life.inBody];
  return state === 'expired' ? [life.inTitle, life.inBody] : withheld;
}

function expectSilence(printed: Printed, all: readonly Life[], memory: Memory): void {
  const secrets = all.flatMap((life) => secretsOf(life, printed, memory));
  // Its lists tell what they were; nothing else does.
  const expired = printed.publication.edition.ended.flatMap(({ card, reason }) => (reason === 'expired' ? card.path : []));
  const tags = all.flatMap(({ path, inTag }) => (expired.includes(path) ? inTag : []));
  for (const [path, bytes] of printed.files) {
    const text = `${path}\n${decoder.decode(bytes)}`.toLowerCase();
    for (const secret of secrets) if (text.includes(secret)) expect.fail(`${path} names ${secret}`);
    for (const tag of tags) if (text.includes(tag) && !/^(?:en\/)?(?:tags|sections)\//.test(path)) expect.fail(`${path} names ${tag}`);
  }
}

function expectPromises({ files, publication }: Printed, { answered, ids }: Memory, hasAll: boolean): void {
  for (const path of answered) if (!files.has(path)) expect.fail(`${path} is not there any more`);
  for (const [path, own] of ids) expect([...own], `the ids of ${path}`).toHaveLength(1);
  // Whoever subscribed hears of a withdrawal, be it of the only article in its language, or of its tag.
  for (const { card, reason } of publication.edition.ended) {
    if (reason !== 'withdrawn' || !hasAll) continue;
    const folder = card.meta.lang === 'km' ? '' : `${card.meta.lang}/`;
    for (const list of ['', ...card.meta.tags.map((tag) => `tags/${tag}/`), ...card.meta.sections.map((section) => `sections/${section}/`)])
      expect(decoder.decode(files.get(`${folder}${list}feed.xml`))).toContain(`>${card.meta.id}<`);
  }
}

/** Files that change by the clock alone though no reader sees anything else: nobody has to publish for their sake. */
const FOR_MACHINES = /^(?:news-sitemap\.xml|\.well-known\/.*)$/;
const bytesOf = ({ files }: Printed, isAll = true): Record<string, string> =>
  Object.fromEntries(
    [...files].filter(([path]) => isAll || !FOR_MACHINES.test(path)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  );

/** Until its next change an edition stays as it is, and then it is another one. */
async function expectTimely(printed: Printed, print: (now: number) => Promise<Printed>, hours: number): Promise<Printed | null> {
  const { edition, until } = printed.publication;
  const { now, nextChange } = edition;
  const end = nextChange ?? now + 60 * 24 * HOUR;
  // What has changed once seldom changes back: the last moment tells the most.
  const between = hours % 3 === 0 ? Math.min(end - 1, now + hours * HOUR) : end - 1;
  const other = await print(between);
  expect(bytesOf(other, false)).toEqual(bytesOf(printed, false));
  if (until === null || between < until) expect(bytesOf(other)).toEqual(bytesOf(printed));
  if (nextChange === null) return null;
  expect(nextChange).toBeGreaterThan(now);
  const changed = await print(nextChange);
  expect(bytesOf(changed, false)).not.toEqual(bytesOf(printed, false));
  return changed;
}

function marchedTo({ to, hours }: March, now: number, nextChange: number | null): number {
  if (to === 'later' || nextChange === null) return now + hours * HOUR;
  return to === 'next' ? nextChange : nextChange - 1;
}

/** Does what an editor does; a translation stays with its original. */
function act(all: readonly Life[], { deed }: Step, { out, urls }: Memory): void {
  const index = deed.which % all.length;
  const life = all[index] as Life;
  // Whoever takes the original away takes its translation's key away, too: that is another story, told by a finding.
  if (deed.kind === 'remove' && index === 0) return;
  const wasOut = out.has(life.path);
  applyDeed(life, deed, { wasOut, url: wasOut ? (urls.get(life.path) ?? null) : null });
}

describe('a newsroom', () => {
  it('keeps what is withheld, answers for ever, keeps its ids, and changes when it said that it would', { timeout: 600_000 }, async () => {
    const [large, small] = [await openPress(SETTINGS), await openPress(`${SETTINGS}feeds: { items: 2 }\n`)];
    const scenario = fc.tuple(lives, fc.array(step, { minLength: 3, maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(scenario, fc.boolean(), async ([given, steps], hasAll) => {
        const press: Press = hasAll ? large : small;
        const all = structuredClone(given);
        const memory = newMemory();
        let now = START;
        const print = (at: number): Promise<Printed> => press(sourcesOf(all), at, memory.lock);
        const look = (printed: Printed): void => {
          remember(memory, printed, all);
          expectSilence(printed, all, memory);
          expectPromises(printed, memory, hasAll);
          memory.lock = lockAfter(printed, memory.lock);
        };
        for (const each of steps) {
          const printed = await print(now);
          look(printed);
          const changed = await expectTimely(printed, print, each.march.hours);
          // It may never come to pass: the editor does something first.
          if (changed) expectSilence(changed, all, memory);
          now = Math.max(now, marchedTo(each.march, now, printed.publication.edition.nextChange));
          act(all, each, memory);
        }
        look(await print(now));
      }),
      { numRuns: RUNS },
    );
  });

  it('is on disk, rebuilt step by step, what a build from nothing makes of it', { timeout: 600_000 }, async () => {
    const scenario = fc.tuple(lives, fc.array(step, { minLength: 3, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(scenario, async ([given, steps]) => {
        const all = structuredClone(given);
        const root = await newsroom({ 'sarika.yaml': SETTINGS, 'static/x.txt': 'x' });
        let now = START;
        const memory = newMemory();
        for (const each of steps) {
          await write(root, all);
          const { nextChange, hash } = await built(root, now);
          const fresh = await newsroom({ 'sarika.yaml': SETTINGS, 'static/x.txt': 'x' });
          await write(fresh, all);
          expect(await built(fresh, now)).toEqual({ nextChange, hash });
          if (nextChange !== null) expect((await built(root, nextChange - 1)).nextChange).toBe(nextChange);
          now = Math.max(now, marchedTo(each.march, now, nextChange));
          act(all, each, memory);
        }
      }),
      { numRuns: process.env.FUZZ ? 20 : 2 },
    );
  });
});

async function write(root: string, all: readonly Life[]): Promise<void> {
  await fill(root, Object.fromEntries(sourcesOf(all)));
  // One that was taken away is an empty list of articles less: the file goes.
  await mkdir(join(root, 'articles'), { recursive: true });
  for (const { path, isGone } of all) if (isGone) await rm(join(root, path), { force: true });
  await writeFile(join(root, 'articles/.keep'), '');
}

async function built(root: string, now: number): Promise<{ readonly nextChange: number | null; readonly hash: string }> {
  const { edition, published, diagnostics } = await buildSite({ root, out: null, now, drafts: false, adopt: false, clean: false });
  if (edition === null || published === null) throw new Error(JSON.stringify(diagnostics));
  return { nextChange: edition.nextChange, hash: await hashOf(join(root, 'dist')) };
}
