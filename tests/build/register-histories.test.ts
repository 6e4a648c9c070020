import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/build/newsroom.js';
import { publish } from '../../src/build/publish.js';
import { readRegister } from '../../src/content/read-register.js';
import { writeRegister } from '../../src/content/write-register.js';
import { nextLists, nextRegister } from '../../src/edition/next-register.js';
import type { Edition } from '../../src/model/edition.js';
import { NO_LISTS } from '../../src/model/register.js';
import { SETTINGS } from '../content/source.js';

// A newsroom's life as its register sees it: whatever its authors do between two builds, what was once read at an address answers there,
// and what subscribers know by an id is one article.

const DAY = 86_400_000;
const START = Date.UTC(2022, 5, 1);

/** An article as its author keeps it. `uid`: who it is, whatever becomes of it; `id`: as it is written, null where there is none. */
type Kept = {
  readonly uid: number;
  file: string;
  slug: string;
  id: string | null;
  day: number;
  isDraft: boolean;
  embargo: number | null;
  expires: number | null;
  withdrawn: number | null;
  aliases: readonly string[];
};

const NAMES = ['a', 'b', 'c', 'd'] as const;
const name = fc.constantFrom(...NAMES);
const day = fc.integer({ min: -20, max: 12 });
const which = fc.nat(20);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('new' as const), name, slug: name, day, hasId: fc.boolean(), of: fc.option(which) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('slug' as const), which, slug: name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), which, name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('draft' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('day' as const), which, day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('embargo' as const), which, day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expires' as const), which, day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which, day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('alias' as const), which, name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('id' as const), which, of: which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('bare' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 6 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const iso = (days: number): string => new Date(START + days * DAY).toISOString();

function sourceOf({ file, slug, id, day: date, isDraft, embargo, expires, withdrawn, aliases }: Kept) {
  const lines = [
    `title: ${slug}`,
    `date: ${iso(date)}`,
    `slug: ${slug}`,
    `draft: ${isDraft}`,
    `aliases: [${aliases.join(', ')}]`,
    `tags: [${slug}]`,
  ];
  if (id !== null) lines.push(`id: "${id}"`);
  if (embargo !== null) lines.push(`embargo: ${iso(embargo)}`);
  if (expires !== null) lines.push(`expires: ${iso(expires)}`);
  if (withdrawn !== null) lines.push(`withdrawn: { date: ${iso(withdrawn)}, reason: x }`);
  return { path: file, bytes: new TextEncoder().encode(`---\n${lines.join('\n')}\n---\n\nText.\n`) };
}

class Life {
  articles: Kept[] = [];
  now = START;
  lock: string | null = null;
  #uids = 0;
  /** Where each lay, and was ever read. */
  readonly #was = new Map<number, { readonly file: string; readonly urls: ReadonlySet<string> }>();
  /** Where each was read last. */
  readonly #read = new Map<number, string>();
  /** Addresses that were ever read, and who was known by which id. */
  readonly addresses = new Set<string>();
  readonly ids = new Map<number, string>();
  /** Every file that was ever published. */
  readonly #paths = new Set<string>();
  published = 0;
  refused = 0;

  /** What the author does; null where it can't be done. */
  after(step: Step): Kept[] | null {
    const all = this.articles.map((article) => ({ ...article }));
    if (step.do === 'wait') {
      this.now += step.days * DAY;
      return all;
    }
    if (step.do === 'new') return this.#isFree(step.name) ? [...all, this.#born(step)] : null;
    const article = all[step.which % Math.max(1, all.length)];
    if (article === undefined) return null;
    if (step.do === 'delete') return all.filter((other) => other !== article);
    if (step.do === 'slug') article.slug = step.slug;
    else if (step.do === 'draft') article.isDraft = !article.isDraft;
    else if (step.do === 'day') article.day = step.day;
    else if (step.do === 'embargo') article.embargo = article.embargo === null ? step.day : null;
    else if (step.do === 'expires') article.expires = article.expires === null ? step.day : null;
    else if (step.do === 'withdraw') article.withdrawn = article.withdrawn === null ? step.day : null;
    else if (step.do === 'alias') article.aliases = article.aliases.length > 0 ? [] : [`/old/${step.name}/`];
    else if (step.do === 'bare') article.id = article.id === null ? (this.ids.get(article.uid) ?? null) : null;
    else if (step.do === 'id')
      article.id = [...this.ids.values(), ...all.map(({ id }) => id)][step.of] ?? `tag:news.example,2022:new-${step.of}`;
    // A draft without an id whose slug was changed before it moves is known by nothing any more.
    else if (article.id === null && this.ids.has(article.uid) && this.#read.get(article.uid) !== addressOf(article)) return null;
    else if (this.#isFree(step.name)) article.file = fileOf(step.name);
    return all;
  }

  #isFree(wanted: string): boolean {
    return this.articles.every(({ file }) => file !== fileOf(wanted));
  }

  #born({ name: own, slug, day: on, hasId, of }: Extract<Step, { do: 'new' }>): Kept {
    const uid = this.#uids++;
    const rest = { day: on, isDraft: false, embargo: null, expires: null, withdrawn: null, aliases: [] };
    // Without an id, the place or the address of what was deleted means that it is the same article: those are new in both.
    return hasId
      ? { uid, file: fileOf(own), slug, id: [...this.ids.values()][of ?? -1] ?? `tag:news.example,2022:${uid}`, ...rest }
      : { uid, file: fileOf(`bare-${uid}`), slug: `bare-${uid}`, id: null, ...rest };
  }

  /** `sarika build --lock`: nothing happens where there is an error. */
  async build(articles: readonly Kept[]): Promise<void> {
    const sources = articles.map(sourceOf).sort((a, b) => (a.path < b.path ? -1 : 1));
    const register = this.lock === null ? null : readRegister({ path: 'sarika.lock', bytes: new TextEncoder().encode(this.lock) });
    expect(register?.diagnostics ?? []).toEqual([]);
    const newsroom: Newsroom = {
      ...{
        settings: { ...SETTINGS, perPage: 1 },
        sources,
        files: new Map(),
        statics: [],
        templates: [],
        assets: new Map(),
        fonts: [],
        register,
      },
    };
    const { edition, diagnostics, files } = await publish(newsroom, { now: this.now, isPreview: false });
    const faults = [...diagnostics];
    const paths = new Set([...files(faults)].map(({ path }) => path));
    if (faults.some(({ severity }) => severity === 'error')) {
      this.refused++;
      return;
    }
    this.published++;
    this.articles = [...articles];
    for (const address of this.addresses) expect(paths, `${address} answers`).toContain(`${address.slice(1)}index.html`);
    // What the search page loads is told to it anew; what servers read is no address.
    for (const path of this.#paths) expect(paths.has(path) || /^(?:search\/2|_redirects$)/.test(path), `${path} answers`).toBe(true);
    for (const path of paths) this.#paths.add(path);
    this.#checkIds(articles, edition);
    const next = nextRegister(register?.register ?? new Map(), edition);
    for (const [id, entry] of register?.register ?? [])
      expect(next.get(id)?.addresses).toEqual(expect.arrayContaining([...entry.addresses]));
    this.lock = writeRegister(next, nextLists(register?.lists ?? NO_LISTS, edition));
  }

  #checkIds(articles: readonly Kept[], edition: Edition): void {
    const out = new Set(edition.articles);
    for (const card of [...edition.articles, ...edition.ended.map((end) => end.card)]) {
      const own = articles.find(({ file }) => file === card.path) as Kept;
      const urls = [card.url, ...card.meta.aliases];
      expect(card.meta.id).toBe(this.ids.get(own.uid) ?? card.meta.id);
      const before = [...this.ids].find(([, id]) => id === card.meta.id)?.[0] ?? own.uid;
      // What is new at the place or at an address of an article that was deleted, with its id or with none, is that article, brought back.
      const was = this.#was.get(before);
      const isBack = own.id === null || was?.file === card.path || [card.url, ...own.aliases].some((address) => was?.urls.has(address));
      const isLost = articles.every(({ uid }) => uid !== before);
      if (before !== own.uid && isBack && isLost && !this.ids.has(own.uid)) this.ids.delete(before);
      else expect(before).toBe(own.uid);
      this.ids.set(own.uid, card.meta.id);
      this.#was.set(own.uid, { file: card.path, urls: new Set([...(was?.urls ?? []), ...urls]) });
      if (!out.has(card)) continue;
      this.#read.set(own.uid, addressOf(own));
      for (const address of urls) this.addresses.add(address);
    }
  }
}

/** What its address is made of. */
function addressOf({ slug, day: on }: Kept): string {
  return `${slug} ${on}`;
}

function fileOf(own: string): string {
  return `articles/${own}.md`;
}

describe('over any history of a newsroom that keeps a register', () => {
  it('every address that was read answers, and no id is changed or given away without an error', async () => {
    let [published, refused, addresses] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30, size: 'max' }), async (steps) => {
        const life = new Life();
        for (const next of steps) {
          const articles = life.after(next);
          if (articles) await life.build(articles);
        }
        published += life.published;
        refused += life.refused;
        addresses += life.addresses.size;
      }),
      { numRuns: process.env.FUZZ ? 400 : 100 },
    );
    // Of histories in which nothing happens nothing would be learnt.
    expect(published).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(20);
    expect(addresses).toBeGreaterThan(150);
  }, 300_000);
});
