import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, fill, newsroom, PNG, SETTINGS } from '../newsroom.js';
import {
  build,
  canary,
  cleanEdition,
  differences,
  dist,
  type Ended,
  everything,
  expectNoCrash,
  expectSame,
  expectTidy,
  published,
  seeded,
  tempFolder,
  untouched,
} from './ground.js';

// Whatever has become of the files in .sarika/: the next build is right, or refuses and says how to go on. Never is it wrong.

type Tree = ReadonlyMap<string, Buffer>;
const MUTATIONS = 220;
const random = seeded(0xcac4e);
const pick = (below: number) => Math.floor(random() * below);

const ROOM = {
  'sarika.yaml': SETTINGS,
  'articles/a.md': article({ slug: 'a', tags: '[ក, ខ]' }, 'មន្រ្តី **ក** ![រូប](p.png)'),
  'articles/p.png': PNG,
  'articles/b.md': article({ slug: 'b', sections: 's' }, 'ខ'),
  'articles/gone.md': article({ slug: 'gone' }, 'គ'),
  'static/robots.txt': 'User-agent: *\n',
};
/** Another edition of the same newsroom: a page changed, one new, one gone. */
async function change(root: string): Promise<void> {
  await fill(root, {
    'articles/b.md': article({ slug: 'b', sections: 's', title: 'ថ្មី' }, 'អត្ថបទថ្មី'),
    'articles/new.md': article({ slug: 'new' }, 'ង'),
  });
  await rm(join(root, 'articles/gone.md'));
}

type Mutation = { readonly name: string; readonly make: (file: string, bytes: Buffer) => void };
type World = { readonly canaryFile: string; readonly valid: string; readonly others: string };

const write = (make: (bytes: Buffer) => Buffer | string) => (file: string, bytes: Buffer) => writeFileSync(file, make(Buffer.from(bytes)));
const instead = (put: (file: string) => void) => (file: string) => {
  rmSync(file, { recursive: true });
  put(file);
};
const noise = (length: number) => Buffer.from(Array.from({ length }, () => pick(256)));

function flipped(bytes: Buffer, count: number, below = bytes.length): Buffer {
  for (let flip = 0; flip < count && bytes.length > 0; flip += 1) {
    const at = pick(Math.min(below, bytes.length));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
  }
  return bytes;
}

const isText = (bytes: Buffer) =>
  bytes.length > 0 && !bytes.subarray(0, 4096).includes(0) && /^\s*[[{"]/.test(bytes.toString('utf8', 0, 100));

/** What every file is given. */
function fixedMutations({ canaryFile, valid, others }: World, name: string): Mutation[] {
  return [
    { name: 'emptied', make: write(() => '') },
    { name: 'one byte', make: write((bytes) => bytes.subarray(0, 1)) },
    { name: 'without its last byte', make: write((bytes) => bytes.subarray(0, -1)) },
    { name: 'with a byte more', make: write((bytes) => Buffer.concat([bytes, Buffer.from('x')])) },
    { name: 'twice', make: write((bytes) => Buffer.concat([bytes, bytes])) },
    { name: 'noise', make: write((bytes) => noise(bytes.length)) },
    { name: 'zeros', make: write((bytes) => Buffer.alloc(bytes.length)) },
    {
      name: 'of another newsroom',
      make: write((bytes) => everything(others).get(name) ?? [...everything(others).values()].at(-1) ?? bytes),
    },
    { name: 'gone', make: instead(() => {}) },
    { name: 'a folder', make: instead((file) => mkdirSync(file)) },
    {
      name: 'a folder that is not empty',
      make: instead((file) => {
        mkdirSync(file);
        writeFileSync(join(file, 'x'), 'x');
      }),
    },
    { name: 'a link to a file outside', make: instead((file) => symlinkSync(canaryFile, file)) },
    { name: 'a link to a copy of itself outside', make: instead((file) => symlinkSync(join(valid, name), file)) },
    { name: 'a link to nowhere', make: instead((file) => symlinkSync(`${canaryFile}-new`, file)) },
    { name: 'a link to itself', make: instead((file) => symlinkSync(file, file)) },
    { name: 'its version changed', make: write((bytes) => otherVersion(bytes)) },
  ];
}

/** Digits near the beginning, or the first bytes, where a version stands. */
function otherVersion(bytes: Buffer): Buffer {
  const head = bytes.toString('latin1', 0, 200);
  const found = /(?<=version"?\s*[:=]\s*"?)\d+/i.exec(head) ?? /\d+/.exec(head);
  if (found === null) return flipped(bytes, 1, 4);
  return Buffer.concat([bytes.subarray(0, found.index), Buffer.from('999'), bytes.subarray(found.index + found[0].length)]);
}

/** Hostile content for what is JSON. */
function jsonMutations(text: string): Mutation[] {
  const firstKey = (key: string) => text.replace(/"(?:[^"\\]|\\.)*\/(?:[^"\\]|\\.)*"(?=\s*:)/, JSON.stringify(key));
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
  const texts: Record<string, string> = {
    'a path that leaves': firstKey('../../articles/a.md'),
    'a path that leaves in its middle': firstKey('assets/../../articles/a.md'),
    'an absolute path': firstKey('/etc/passwd'),
    'a path with a NUL byte': firstKey('a\0b'),
    'a path with a backslash': firstKey('..\\..\\articles\\a.md'),
    'the path of git': firstKey('.git/config'),
    '__proto__ as a path': firstKey('__proto__'),
    '__proto__ with values': text.replace('{', '{"__proto__": {"version": 1, "files": {}, "polluted": true}, '),
    'constructor with values': text.replace('{', '{"constructor": {"prototype": {"polluted": true}}, '),
    'a key twice': text.replace('{', '{"version": 99, "files": {"../x": "y"}, '),
    'huge numbers': text.replace(/:\s*\d+/g, ': 1e999'),
    'negative numbers': text.replace(/:\s*\d+/g, ': -9007199254740993'),
    'numbers for texts': text.replace(/:\s*"[^"]*"/g, ': 7'),
    'null for texts': text.replace(/:\s*"[^"]*"/g, ': null'),
    'lists for texts': text.replace(/:\s*"[^"]*"/g, ': [[]]'),
    'texts for texts': text.replace(/:\s*"[^"]*"/g, ': "<script>alert(1)</script>"'),
    'deep lists': deep('[', ']'),
    'deep groups': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    'deep in a value': text.replace(/:\s*(?:"[^"]*"|\d+)/, `: ${deep('[', ']')}`),
    null: 'null',
    'a number': '1e999',
    'a text': '"x"',
    'an empty list': '[]',
    'an empty group': '{}',
    'a BOM': `\uFEFF${text}`,
    'half a surrogate pair': firstKey('x').replace('"x"', '"\\ud800"'),
    'ten megabytes of one text': text.replace(/"(?=\s*:)/, `${'x'.repeat(10_000_000)}"`),
  };
  return Object.entries(texts).map(([name, changed]) => ({ name, make: (file) => writeFileSync(file, changed) }));
}

/** Enough of the random ones that there are {@link MUTATIONS} in all. */
function randomMutations(count: number): Mutation[] {
  const kinds: ((bytes: Buffer) => Buffer)[] = [
    (bytes) => bytes.subarray(0, pick(bytes.length)),
    (bytes) => flipped(bytes, 1),
    (bytes) => flipped(bytes, 1, 64),
    (bytes) => flipped(bytes, 2 + pick(20)),
    (bytes) => {
      const at = pick(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), noise(1 + pick(64)), bytes.subarray(at)]);
    },
    (bytes) => {
      const at = pick(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + pick(64))]);
    },
  ];
  return Array.from({ length: count }, (_, index) => {
    return { name: `random ${index}`, make: write(kinds[index % kinds.length] as (bytes: Buffer) => Buffer) };
  });
}

const filesOf = (dir: string) => [...everything(dir)].filter(([path]) => !/[/@?]$|^lock/.test(path));

/** Right, or refused with the way out: nothing else. */
function expectRight(run: Ended, now: Tree, before: Tree, edition: Tree, what: string): void {
  expectNoCrash(run);
  expect([0, 2], `${what}: ${run.stderr}`).toContain(run.code);
  expectSame(now, run.code === 0 ? edition : before, what);
  if (run.code === 2) expect(run.stderr, what).toContain('--adopt');
}

/** Two newsrooms in one folder each, that can be put back: as they were built, and with other sources. */
async function worlds() {
  const root = await newsroom(ROOM);
  const outside = await tempFolder();
  await published(root);
  const built = dist(root);
  const saved = await tempFolder();
  for (const part of ['dist', '.sarika', 'articles']) await cp(join(root, part), join(saved, part), { recursive: true });
  const other = await newsroom({ ...ROOM, 'articles/a.md': article({ slug: 'elsewhere' }), 'sarika.yaml': `${SETTINGS}perPage: 1\n` });
  await published(other);
  await fill(outside, { canary: 'CANARY', 'valid/x': 'x' });
  await cp(join(root, '.sarika'), join(outside, 'valid'), { recursive: true });
  const restore = async (isChanged: boolean) => {
    for (const part of ['.sarika', 'articles']) await rm(join(root, part), { recursive: true, force: true });
    if (differences(built, dist(root)).length > 0) {
      await rm(join(root, 'dist'), { recursive: true });
      await cp(join(saved, 'dist'), join(root, 'dist'), { recursive: true, preserveTimestamps: true });
    }
    for (const part of ['.sarika', 'articles'])
      await cp(join(saved, part), join(root, part), { recursive: true, preserveTimestamps: true });
    if (isChanged) await change(root);
  };
  await restore(true);
  const changed = await cleanEdition(root);
  const world: World = { canaryFile: join(outside, 'canary'), valid: join(outside, 'valid'), others: join(other, '.sarika') };
  return { root, outside, built, changed, restore, world };
}

describe('a .sarika/ that something has happened to', () => {
  it('is never believed where it is wrong', { timeout: 20 * 60_000 }, async () => {
    const { root, outside, built, changed, restore, world } = await worlds();
    await restore(false);
    const files = filesOf(join(root, '.sarika'));
    expect(files.length).toBeGreaterThan(0);
    const plan = files.flatMap(([name, bytes]) => {
      const all = [...fixedMutations(world, name), ...(isText(bytes) ? jsonMutations(bytes.toString()) : [])];
      return all.map((mutation) => ({ name, mutation }));
    });
    const more = Math.max(6, Math.ceil((MUTATIONS - plan.length) / files.length));
    for (const [name] of files) plan.push(...randomMutations(more).map((mutation) => ({ name, mutation })));
    expect(plan.length).toBeGreaterThanOrEqual(200);

    const ends = { 'built right': 0, 'refused, --adopt': 0 };
    const wrong: string[] = [];
    for (const [index, { name, mutation }] of plan.entries()) {
      const isChanged = index % 2 === 1;
      await restore(isChanged);
      const file = join(root, '.sarika', name);
      mutation.make(file, readFileSync(file));
      const before = [canary(outside), untouched(root), dist(root)] as const;
      const run = await build(root);
      const what = `.sarika/${name}: ${mutation.name}${isChanged ? ', other sources' : ''}`;
      try {
        expectRight(run, dist(root), before[2], isChanged ? changed : built, what);
        expectSame(canary(outside), before[0], what);
        expectSame(untouched(root), before[1], what);
        ends[run.code === 0 ? 'built right' : 'refused, --adopt'] += 1;
      } catch (error) {
        // All of them are told, not only the first.
        wrong.push(`${what}: exit ${run.code}: ${(error as Error).message.slice(0, 500)}`);
      }
    }
    console.log(`hostile .sarika/: ${plan.length} mutations of ${files.length} files: ${JSON.stringify(ends)}, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
  });

  it('that has forgotten a page does not leave it standing when the article is gone', { timeout: 120_000 }, async () => {
    const { root, changed, restore } = await worlds();
    const page = Buffer.from('2022/01/gone/index.html');
    await restore(true);
    const naming = filesOf(join(root, '.sarika')).filter(([, bytes]) => bytes.includes(page));
    expect(naming.length).toBeGreaterThan(0);
    for (const [name, bytes] of naming) {
      for (let index = 0; index < page.length; index += 5) {
        await restore(true);
        const hurt = Buffer.from(bytes);
        const at = hurt.indexOf(page) + index;
        hurt[at] = (hurt[at] ?? 0) ^ 1;
        writeFileSync(join(root, '.sarika', name), hurt);
        const before = dist(root);
        expectRight(await build(root), dist(root), before, changed, `one bit of .sarika/${name} at ${at}`);
      }
    }
  });

  it('of another newsroom is as good as none', { timeout: 120_000 }, async () => {
    const { root, built, changed, restore, world } = await worlds();
    for (const isChanged of [false, true]) {
      await restore(isChanged);
      await rm(join(root, '.sarika'), { recursive: true });
      await cp(world.others, join(root, '.sarika'), { recursive: true });
      const before = dist(root);
      const run = await build(root);
      expectRight(run, dist(root), before, isChanged ? changed : built, 'all of it');
    }
  });

  it('that is lost is refused, and --adopt goes on', { timeout: 60_000 }, async () => {
    const { root, built, restore } = await worlds();
    await restore(false);
    await rm(join(root, '.sarika'), { recursive: true });
    const run = await build(root);
    expect(run.code).toBe(2);
    expectRight(run, dist(root), built, built, 'no .sarika/');
    await published(root, { args: ['--adopt'] });
    expectSame(dist(root), built);
    expectTidy(root);
  });

  it('that has moved with its newsroom is as good as before', { timeout: 60_000 }, async () => {
    const { root, changed, restore } = await worlds();
    await restore(true);
    const moved = join(await tempFolder(), 'room');
    renameSync(root, moved);
    await published(moved);
    expectSame(dist(moved), changed);
  });
});
