import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Crew } from '../../src/build/crew.js';
import { withoutRepeats } from '../../src/build/finish-diagnostics.js';
import { meansInMemory } from '../../src/build/means.js';
import type { Newsroom } from '../../src/build/newsroom.js';
import { prepare } from '../../src/build/prepare.js';
import { type Means, prepareAll } from '../../src/build/prepare-all.js';
import type { StoredArticle } from '../../src/build/stored-article.js';
import { readFindings } from '../../src/build/stored-findings.js';
import { readSettings } from '../../src/content/read-settings.js';
import type { Settings } from '../../src/model/settings.js';
import { article, PROJECT, SETTINGS } from '../newsroom.js';

const encode = (text: string) => new TextEncoder().encode(text);
const settings = readSettings({ path: 'sarika.yaml', bytes: encode(SETTINGS) }).settings as Settings;
const photo = { path: 'articles/photo.jpg', bytes: encode('') };
const sources = Array.from({ length: 700 }, (_, index) => ({
  path: `articles/${index}.md`,
  bytes: encode(
    article({ slug: `n${index}`, title: index % 7 === 0 ? 'ខែ្មរ' : 'ព័ត៌មាន' }, index % 5 === 0 ? '![](photo.jpg) **មន្រ្តី**' : 'អត្ថបទ។'),
  ),
}));
const newsroom = (count: number): Newsroom => ({
  ...{ settings, sources: sources.slice(0, count), files: new Map([[photo.path, photo]]), statics: [] },
  ...{ templates: [], assets: new Map(), fonts: [] },
});

/** The articles as `prepare` alone makes them. */
function expected(count: number) {
  return sources.slice(0, count).map((source) => {
    const { notes: _, ...made } = prepare(source, { settings, files: new Set([photo.path]), rules: 'gate' });
    return { ...made, diagnostics: withoutRepeats(made.diagnostics) };
  });
}

function withBodies(articles: readonly StoredArticle[], { bodies }: Pick<Means, 'bodies'>) {
  return articles.map((article) => {
    const { body, findings: _, stamp: __, ...rest } = article;
    return { ...rest, html: bodies.read(body), diagnostics: readFindings([article], bodies) };
  });
}

describe('prepareAll', () => {
  it('gives in workers what one thread gives, in the order of the sources', async () => {
    // Compiled, as users have it: workers load JavaScript.
    const load = (name: string) => import(pathToFileURL(join(PROJECT, `build/build/${name}.js`)).href);
    const compiled = {
      ...((await load('prepare-all')) as { prepareAll: typeof prepareAll }),
      ...((await load('crew')) as { Crew: typeof Crew }),
      ...((await load('means')) as { meansInMemory: typeof meansInMemory }),
    };
    const crew = new compiled.Crew();
    // Before anybody knows what for.
    crew.call();
    expect(crew.count).toBeGreaterThan(0);
    const means = { ...compiled.meansInMemory(newsroom(700)), crew };
    const made = await compiled.prepareAll(newsroom(700), means);
    expect(crew.count).toBeGreaterThan(0);
    crew.dismiss();
    expect(withBodies(made, means)).toEqual(expected(700));
  });

  it('loses nothing where workers cannot start', async () => {
    // Here the worker's file is TypeScript, which Node does not load.
    const crew = new Crew();
    const means = { ...meansInMemory(newsroom(700)), crew };
    expect(withBodies(await prepareAll(newsroom(700), means), means)).toEqual(expected(700));
    crew.dismiss();
  });

  it('needs no worker for a few', async () => {
    const crew = new Crew();
    for (const count of [0, 3]) {
      const means = { ...meansInMemory(newsroom(count)), crew };
      expect(withBodies(await prepareAll(newsroom(count), means), means)).toEqual(expected(count));
    }
    expect(crew.count).toBe(0);
  });
});
