import { execFile, execFileSync } from 'node:child_process';
import { appendFile, cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { article, newsroom, PROJECT } from '../newsroom.js';

// The Nu Html Checker is the strictest reader of HTML that there is: it has nothing to say of any page.

/** Where the checker lies. */
const JAR = createRequire(import.meta.url)('vnu-jar') as string;
const hasJava = findJava();

function findJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch (cause) {
    if (process.env.CI) throw new Error('The Nu Html Checker needs Java, which CI must have.', { cause });
    return false;
  }
}

/** Folders of this repository, and where they are in a newsroom. */
const OWN = { 'sarika.yaml': 'sarika.yaml', pages: 'pages' };
const OF_BROWSER = { ...OWN, 'tests/browser/articles': 'articles', 'tests/browser/static': 'static' };
/** An article of the browser tests names it. */
const GOVTECH = '\norganisations: { GovTech: { name: GovTech, contact: { phone: "023 000 001" }, boilerplate: ក } }\n';
type Room = { readonly folders: Readonly<Record<string, string>>; readonly more: string };
const NEWSROOMS: Readonly<Record<string, Room>> = {
  'this repository': { folders: { ...OWN, articles: 'articles' }, more: '' },
  'the golden tree': { folders: { 'tests/golden/release/newsroom': '.' }, more: '' },
  'the browser tests': { folders: OF_BROWSER, more: GOVTECH },
};

describe.skipIf(!hasJava)('the Nu Html Checker', () => {
  for (const [name, { folders, more }] of Object.entries(NEWSROOMS)) {
    it(`has nothing to say of the newsroom of ${name}`, async () => {
      const root = await newsroom({});
      for (const [from, to] of Object.entries(folders)) await cp(join(PROJECT, from), join(root, to), { recursive: true });
      await appendFile(join(root, 'sarika.yaml'), more);
      expect(await complaints(await publishedIn(root))).toEqual([]);
    });
  }

  it('would say something', async () => {
    const root = await newsroom({
      'sarika.yaml': 'title: ក\nbaseUrl: https://news.example\n',
      'articles/a.md': article({}),
      'templates/pages/list.hbs': '<p>',
      'templates/pages/home.hbs': '<!doctype html><html><p id="a"><i id="a">',
    });
    expect((await complaints(await publishedIn(root))).length).toBeGreaterThan(2);
  });
});

async function publishedIn(root: string): Promise<string> {
  const out = join(root, 'dist');
  const options = { root, out, now: '2022-07-01', drafts: false, adopt: false, clean: false };
  const { published, diagnostics } = await buildSite(options);
  if (published === null) throw new Error(JSON.stringify(diagnostics));
  return out;
}

type Message = { readonly url: string; readonly lastLine?: number; readonly message: string };

/** What the checker says of all HTML files below a folder. */
async function complaints(folder: string): Promise<string[]> {
  const args = ['-jar', JAR, '--stdout', '--exit-zero-always', '--format', 'json', '--skip-non-html', folder];
  const { stdout } = await promisify(execFile)('java', args, { maxBuffer: 1 << 26 });
  const { messages } = JSON.parse(stdout) as { readonly messages: readonly Message[] };
  return messages.map(({ url, lastLine, message }) => `${url.split('/dist/').at(-1)}:${lastLine ?? 0} ${message}`);
}
