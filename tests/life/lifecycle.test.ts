import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { lifeOf } from '../../src/edition/life.js';
import { fill, hashOf, newsroom } from '../newsroom.js';
import { applyDeed, type Life, lives, type March, START, type Step, sourcesOf, step } from './lives.js';
import { openPress, type Press, type Printed } from './press.js';

// What holds of every newsroom, whatever its editors do and however the clock goes on.

const RUNS = process.env.FUZZ ? 200 : 12;
const SETTINGS = 'title: Newsroom\nbaseUrl: https://news.example\nlanguages: [en]\n';
const HOUR = 3_600_000;

/** What readers have been given so far. */
type Memory = {
  /** Addresses at which an article was, by its path, and where it is now. */
  readonly answered: Map<string, Set<string>>;
  readonly urls: Map<string, string>;
  /** Ids in feeds, by path. */
  readonly ids: Map<string, Set<string>>;
  /** Articles whose source was taken away, or made a draft again: their addresses may go silent. */
  readonly excused: Set<string>;
};
const newMemory = (): Memory => ({ answered: new Map(), urls: new Map(), ids: new Map(), excused: new Set() });

const into = (map: Map<string, Set<string>>, key: string, value: string): void =>
  void (map.get(key) ?? map.set(key, new Set()).get(key))?.add(value);
const decoder = new TextDecoder();

/** Takes down what an edition shows, before anything is asked of it. */
function remember(memory: Memory, { publication: { edition }, files }: Printed, all: readonly Life[]): void {
  for (const card of [...edition.articles, ...edition.ended.map((ended) => ended.card)]) {
    for (const url of [card.url, ...card.meta.aliases]) into(memory.answered, card.path, url);
  }
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

/** What no file may name: of an article that is withheld, nothing; of one that expired, its title and text; of a withdrawn one, its text. */
function secretsOf(life: Life, { publication: { edition } }: Printed): string[] {
  const card = [...edition.withheld, ...edition.ended, ...edition.articles.map((each) => ({ card: each }))].find(
    ({ card: { path } }) => path === life.path,
  )?.card;
  if (!card) return [life.inAddress, life.inTitle, life.inBody];
  const { state } = lifeOf(card.meta, edition.now);
  if (state === 'published' || state === 'corrected') return [];
  if (state === 'withdrawn') return [life.inBody];
  return state === 'expired' ? [life.inTitle, life.inBody] : [life.inAddress, life.inTitle, life.inBody];
}

function expectSilence(printed: Printed, all: readonly Life[]): void {
  const secrets = all.flatMap((life) => secretsOf(life, printed));
  for (const [path, bytes] of printed.files) {
    const text = `${path}\n${decoder.decode(bytes)}`.toLowerCase();
    for (const secret of secrets) if (text.includes(secret)) expect.fail(`${path} names ${secret}`);
  }
}

function expectPromises({ files, publication }: Printed, { answered, ids, excused }: Memory): void {
  for (const [path, urls] of answered) {
    if (excused.has(path)) continue;
    for (const url of urls) expect(files.has(`${url.slice(1)}index.html`), `${url} of ${path} answers`).toBe(true);
  }
  for (const [path, own] of ids) expect([...own], `the ids of ${path}`).toHaveLength(1);
  // Whoever subscribed hears of a withdrawal, be it of the only article in its language.
  for (const { card, reason } of publication.edition.ended) {
    const feed = files.get(card.meta.lang === 'km' ? 'feed.xml' : `${card.meta.lang}/feed.xml`);
    if (reason === 'withdrawn') expect(decoder.decode(feed)).toContain(`>${card.meta.id}<`);
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
function act(all: readonly Life[], { deed }: Step, { answered, urls, excused }: Memory): void {
  const index = deed.which % all.length;
  const life = all[index] as Life;
  // Whoever takes the original away takes its translation's key away, too: that is another story, told by a finding.
  if (deed.kind === 'remove' && index === 0) return;
  const wasOut = answered.has(life.path);
  applyDeed(life, deed, { wasOut, url: wasOut ? (urls.get(life.path) ?? null) : null });
  if (deed.kind === 'takeBack' || deed.kind === 'remove') excused.add(life.path);
}

describe('a newsroom', () => {
  it('keeps what is withheld, answers for ever, keeps its ids, and changes when it said that it would', { timeout: 600_000 }, async () => {
    const press: Press = await openPress(SETTINGS);
    const scenario = fc.tuple(lives, fc.array(step, { minLength: 3, maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(scenario, async ([given, steps]) => {
        const all = structuredClone(given);
        const memory = newMemory();
        let now = START;
        const print = (at: number): Promise<Printed> => press(sourcesOf(all), at);
        const look = (printed: Printed): void => {
          remember(memory, printed, all);
          expectSilence(printed, all);
          expectPromises(printed, memory);
        };
        for (const each of steps) {
          const printed = await print(now);
          look(printed);
          const changed = await expectTimely(printed, print, each.march.hours);
          // It may never come to pass: the editor does something first.
          if (changed) expectSilence(changed, all);
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
