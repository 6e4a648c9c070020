import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { km } from '../../src/messages/km.js';
import { PROJECT } from '../newsroom.js';
import { type ViewTable, viewTables } from './view-tables.js';

const FILE = join(PROJECT, 'docs/templates.md');
const VIEWS = ['views', 'theme-words', 'feed-views'].map((name) => join(PROJECT, 'src/model', `${name}.ts`));
const BEGIN =
  '<!-- What follows is made from src/model/views.ts: UPDATE_GOLDEN=1 npx vitest run tests/docs. Descriptions that the source lacks are kept. -->';

/** What the page says of keys, by `View.key`: written there by hand for keys that the source says nothing of. */
function descriptionsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let view = '';
  for (const line of text.split('\n')) {
    view = /^### `(\w+)`/.exec(line)?.[1] ?? view;
    const [, key, says] = /^\| `([^`]+)` \| [^|]* \| (.*) \|$/.exec(line) ?? [];
    if (key && says) found.set(`${view}.${key}`, says.trim());
  }
  return found;
}

function tableText({ name, says, also, keys }: ViewTable, known: ReadonlyMap<string, string>): string {
  const head = [`### \`${name}\``, says, also.length > 0 ? `All keys of ${also.map((other) => `\`${other}\``).join(', ')}, and:` : ''];
  const rows = keys.map(
    (key) =>
      `| \`${key.path}\` | ${key.type.replaceAll('|', '\\|')} | ${key.says.replaceAll('|', '\\|') || (known.get(`${name}.${key.path}`) ?? '')} |`,
  );
  const table = ['| key | what it is | |', '|---|---|---|', ...rows].join('\n');
  return [...head.filter((part) => part !== ''), table].join('\n\n');
}

function wordsText({ name, says }: ViewTable): string {
  const rows = Object.entries(en.theme).map(([key, word]) => `| \`${key}\` | ${km.theme[key as keyof typeof km.theme]} | ${word} |`);
  return [`### \`${name}\``, says, ['| key | Khmer | English |', '|---|---|---|', ...rows].join('\n')].join('\n\n');
}

async function read(): Promise<{ text: string; tables: ViewTable[] }> {
  const sources = await Promise.all(VIEWS.map((file) => readFile(file, 'utf8')));
  return { text: await readFile(FILE, 'utf8'), tables: viewTables(sources.join('\n')) };
}

/** The templates that a page or feed begins with. */
async function entries(): Promise<string[]> {
  const folders = await Promise.all(
    ['pages', 'feeds'].map(async (dir) => (await readdir(join(PROJECT, 'templates', dir))).map((name) => `${dir}/${name}`)),
  );
  return folders.flat().sort();
}

/** With a row for each template that has none yet, to be completed by hand. */
function withTemplates(text: string, names: readonly string[]): string {
  const rows = names.filter((name) => !text.includes(`\`${name}\``)).map((name) => `| \`${name}\` | | |\n`);
  return text.replace('| `assets/*` |', (last) => rows.join('') + last);
}

// UPDATE_GOLDEN=1 writes it.
it('docs/templates.md says every key of every view', async () => {
  const { text, tables } = await read();
  const [own = ''] = text.split(BEGIN);
  const known = descriptionsIn(text);
  const made = tables.map((table) => (table.name === 'ThemeWords' ? wordsText(table) : tableText(table, known))).join('\n\n');
  const wanted = `${withTemplates(own, await entries())}${BEGIN}\n\n${made}\n`;
  if (process.env.UPDATE_GOLDEN) await writeFile(FILE, wanted);
  expect(await readFile(FILE, 'utf8')).toBe(wanted);
});

it('docs/templates.md names every template of the default theme that a page or feed begins with, and every view', async () => {
  const { text, tables } = await read();
  for (const name of await entries()) expect(text).toContain(`\`${name}\``);
  for (const { name } of tables) expect(text).toContain(`### \`${name}\``);
});

describe('viewTables', () => {
  const SOURCE = `
    export type A = { readonly a: string;
      /** Says | so. */
      readonly b: readonly B[]; readonly c: { readonly d: 'x' | null } | null };
    /** Is B. */
    export type B = A & { readonly e: readonly (A & { readonly f: boolean })[] };`;
  it('finds every key, in groups and lists too', () => {
    const [a, b] = viewTables(SOURCE);
    expect(a?.keys.map(({ path, type }) => [path, type])).toEqual([
      ['a', 'text'],
      ['b', 'list of `B`'],
      ['c', 'group or null'],
      ['c.d', '`x` or null'],
    ]);
    expect(a?.keys[1]?.says).toBe('Says | so.');
    expect(b).toMatchObject({ name: 'B', says: 'Is B.', also: ['A'] });
    expect(b?.keys.map(({ path, type }) => [path, type])).toEqual([
      ['e', 'list of `A` and group'],
      ['e[].f', 'true or false'],
    ]);
  });
});
