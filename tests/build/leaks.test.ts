import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { validateSite } from '../../src/build/validate-site.js';
import { Canaries, disguises } from '../canaries.js';
import { image } from '../media/images.js';
import { article, fill, newsroom, treeOf } from '../newsroom.js';

// Whatever is withheld leaves no trace in any byte that is published: canaries in every field of it, sought in every disguise.

const NOW = Date.UTC(2022, 5, 1);
const SETTINGS = `title: Newsroom
baseUrl: https://news.example/press
languages: [en]
feeds: { content: full }
menu: [about]
images: { widths: [32] }
`;

type Files = Record<string, string | Uint8Array>;
/** How an article is kept back, and what else its front matter says. */
type Kept = { readonly name: string; readonly keys: Readonly<Record<string, string>>; readonly folder?: string };

const KEPT: readonly Kept[] = [
  { name: 'draft', keys: { draft: 'true', pinned: 'true' } },
  { name: 'scheduled', keys: { publishAt: '2022-06-02 08:00', series: 'open-series' } },
  { name: 'later', keys: { date: '2022-07-01', type: 'event' } },
  { name: 'embargoed', keys: { embargo: '2022-06-03T00:00:00+07:00', pinned: 'true', tags: '[open-tag]', sections: '[open-section]' } },
  { name: 'translation', keys: { embargo: '2022-06-03', lang: 'en', translationOf: '"tag:news.example,2022:open"' } },
  { name: 'original', keys: { draft: 'true', id: '"tag:news.example,2022:original"' } },
  // Ended before it was ever out, and a correction to what nobody has read.
  { name: 'ended', keys: { draft: 'true', expires: '2022-03-01', withdrawn: '{ date: 2022-02-01, reason: REASON }' } },
];

/** What shows of an article that is out, and what does not, whatever its state: image files lose what cameras wrote. */
const NEVER_SHOWN = /exif|xmp/;

async function photograph(canaries: Canaries, name: string): Promise<Buffer> {
  const exif = { IFD0: { ImageDescription: canaries.latin(`${name} exif`), Artist: canaries.latin(`${name} exif artist`) } };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description T="${canaries.latin(`${name} xmp`)}"/></rdf:RDF></x:xmpmeta>`;
  return image(48, 48).withExif(exif).withXmp(xmp).jpeg().toBuffer();
}

/** An article with a canary in every field, and its files. */
async function secretArticle({ name, keys }: Kept, canaries: Canaries): Promise<Files> {
  const c = (what: string): string => canaries.latin(`${name} ${what}`);
  const k = (what: string): string => canaries.khmer(`${name} ${what}`);
  const [photo, portrait, scan] = [c('image name'), c('body image name'), c('attachment name')];
  const folder = `articles/${name}`;
  const own: Record<string, string> = {
    ...{ title: `${k('title')} ${c('title')}`, slug: c('slug'), summary: `${k('summary')} ${c('summary')}` },
    ...{ id: `"tag:news.example,2022:${c('id')}"`, place: c('place'), organisation: c('organisation'), supporting: `[${c('supporting')}]` },
    ...{ series: c('series'), number: c('number'), reference: c('reference'), topic: c('topic'), authors: `[${c('author')}]` },
    ...{ tags: `[${c('tag')}, ${k('tag')}]`, sections: `[${c('section')}]`, aliases: `[/old/${c('alias')}/]` },
    people: `[{ honorific: ${c('honorific')}, name: ${k('person')}, role: ${c('role')}, organisation: ${c('of person')} }]`,
    contacts: `[{ name: ${c('contact')}, email: ${c('mail')}@example.gov.kh, address: ${c('address')} }]`,
    event: `{ name: ${c('event')}, start: 2022-08-01, venue: ${c('venue')}, address: ${c('event address')}, online: ["https://${c('online')}.example/"], host: ${c('host')} }`,
    image: `{ src: ${photo}.jpg, alt: ${c('alt')}, caption: ${c('caption')}, credit: ${c('credit')} }`,
    attachments: `[{ src: ${scan}.pdf, title: ${c('attachment')}, lang: km }]`,
    video: `[{ url: "https://video.example/${c('video address')}", title: ${c('video')} }]`,
    corrections: `[{ date: 2022-02-01, note: ${c('correction')} }]`,
    ...Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, value.replace('REASON', `reason-${name}`)])),
  };
  const body = [
    `## ${c('heading')}\n\n${k('body')} **${c('bold')}** [${c('link text')}](https://${c('link')}.example/).`,
    `![${c('body alt')}](${portrait}.jpg "${c('image title')}")`,
    `- ${c('item')}\n\n> ${c('quote')}\n\n| ${c('cell')} | b |\n|--|--|\n| 1 | 2 |\n\n\`${c('code')}\`[^1]\n\n[^1]: ${c('footnote')}`,
  ].join('\n\n');
  return {
    [`${folder}/index.md`]: article(own, body),
    [`${folder}/${photo}.jpg`]: await photograph(canaries, `${name} image`),
    [`${folder}/${portrait}.jpg`]: await photograph(canaries, `${name} body image`),
    [`${folder}/${scan}.pdf`]: `%PDF-1.4 ${c('inside the attachment')}`,
    // Beside it, and named by nobody.
    [`${folder}/notes.txt`]: canaries.latin(`${name} beside`),
  };
}

const OPEN: Files = {
  'sarika.yaml': SETTINGS,
  'pages/about.md': '---\ntitle: About\nslug: about\n---\n\nOpen.\n',
  'articles/open.md': article(
    {
      title: 'Open',
      slug: 'open',
      id: '"tag:news.example,2022:open"',
      series: 'open-series',
      tags: '[open-tag]',
      sections: '[open-section]',
    },
    'Open text. [ខ](notes.pdf)',
  ),
  'articles/notes.pdf': 'open',
  'articles/unofficial.md': article({
    ...{
      title: 'Unofficial',
      slug: 'unofficial',
      lang: 'en',
      translationOf: '"tag:news.example,2022:original"',
      unofficialTranslation: 'true',
    },
    ...{ tags: '[open-tag]', series: 'open-series' },
  }),
  'articles/older.md': article({ title: 'Older', slug: 'older', date: '2022-01-02', tags: '[open-tag]', sections: '[open-section]' }),
};

async function secretPage(canaries: Canaries): Promise<Files> {
  const c = (what: string): string => canaries.latin(`page ${what}`);
  const src = c('image name');
  const head = `title: ${c('title')}\nslug: hidden-page\nsummary: ${c('summary')}\ndraft: true\nimage: { src: ${src}.jpg, alt: ${c('alt')} }`;
  return { 'pages/hidden.md': `---\n${head}\n---\n\n${c('body')}\n`, [`pages/${src}.jpg`]: await photograph(canaries, 'page image') };
}

async function ground(kept = KEPT): Promise<{ readonly files: Files; readonly canaries: Canaries }> {
  const canaries = new Canaries();
  const files: Files = { ...OPEN, ...(await secretPage(canaries)), 'sarika.yaml': SETTINGS.replace('[about]', '[about, hidden-page]') };
  for (const each of kept) Object.assign(files, await secretArticle(each, canaries));
  return { files, canaries };
}

const build = async (root: string, { out = null as string | null, drafts = false, now = NOW } = {}) => {
  const report = await buildSite({ root, out, now, drafts, adopt: false, clean: false });
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report;
};
/** Every file below a folder, hidden ones too. */
async function published(root: string, dir = 'dist'): Promise<Map<string, Buffer>> {
  const tree = await treeOf(join(root, dir));
  expect(tree.size).toBeGreaterThan(20);
  return tree;
}
/** The files of an article with what holds it back taken out. */
const released = (files: Files, name: string): Files => {
  const path = `articles/${name}/index.md`;
  return {
    [path]: String(files[path])
      .replace(/^(?:draft|publishAt|embargo|expires|withdrawn): .*\n/gm, '')
      .replace('date: 2022-07-01', 'date: 2022-01-21'),
  };
};

describe('what is withheld', () => {
  it('is nowhere in what is published, in no disguise, whatever else was built before', async () => {
    const { files, canaries } = await ground();
    const root = await newsroom(files);
    await build(root);
    expect(canaries.seenIn(await published(root))).toEqual([]);
    // A look at the drafts elsewhere leaves nothing behind: not in the cache, not in the next edition.
    await build(root, { out: 'look', drafts: true });
    expect(canaries.seenIn(await published(root, 'look')).length).toBeGreaterThan(300);
    await build(root);
    expect(canaries.seenIn(await published(root))).toEqual([]);
    expect((await readdir(join(root, 'dist'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  // Shows that the search above can find: a test that can't fail says nothing.
  for (const kept of KEPT) {
    it(`shows all of itself once it is out (${kept.name}), and nothing again when it is taken back`, async () => {
      const { files, canaries } = await ground([kept]);
      const root = await newsroom(files);
      await build(root);
      expect(canaries.seenIn(await published(root))).toEqual([]);
      await fill(root, released(files, kept.name) as Record<string, string>);
      await build(root);
      const shown = canaries.all.filter((what) => what.startsWith(kept.name) && !NEVER_SHOWN.test(what) && !what.endsWith('beside'));
      const overwritten = Object.keys(kept.keys)
        .flatMap((key) => [key, key.replace(/s$/, '')])
        .map((key) => `${kept.name} ${key}`);
      expect(canaries.seenIn(await published(root))).toEqual(shown.filter((what) => !overwritten.includes(what)));
      await fill(root, { [`articles/${kept.name}/index.md`]: files[`articles/${kept.name}/index.md`] ?? '' });
      await build(root);
      expect(canaries.seenIn(await published(root))).toEqual([]);
    });
  }

  it('is no name that a list of an ended article has by right, be it the title of that article, or of one that waits', async () => {
    const title = 'ការប្រកាសរដ្ឋបាលថ្មីៗរបស់សារព័ត៌មាន';
    const files = {
      'articles/gone.md': article({ title, slug: 'gone', tags: `[${title}]`, expires: '2022-05-01' }),
      'articles/waits.md': article({ title, slug: 'waits', draft: 'true' }),
    };
    const root = await newsroom({ ...OPEN, ...files });
    await build(root);
    expect((await validateSite({ root, dir: null, now: NOW })).diagnostics.filter(({ code }) => code === 'leak')).toEqual([]);
    await writeFile(join(root, 'articles/gone.md'), article({ title: 'x', slug: 'gone' }));
    await writeFile(join(root, 'dist/x.html'), `<p>${title}</p>`);
    const { diagnostics } = await validateSite({ root, dir: null, now: NOW });
    expect(diagnostics.filter(({ code }) => code === 'leak').length).toBeGreaterThan(0);
  });

  it('is not told of by an article that ended, but for the reason of a withdrawal and its title', async () => {
    const canaries = new Canaries();
    const [gone, back] = await Promise.all([
      secretArticle({ name: 'gone', keys: { expires: '2022-05-01' } }, canaries),
      secretArticle({ name: 'back', keys: { withdrawn: '{ date: 2022-05-01, reason: REASON }' } }, canaries),
    ]);
    const root = await newsroom({ ...OPEN, ...gone, ...back });
    await build(root);
    const files = await published(root);
    const seen = canaries.seenIn(files);
    // Its address answers, with a notice; subscribers are told under the id that they know, with the subjects that they follow.
    const elsewhere = new Map([...files].filter(([path]) => !/^(?:tags|sections)\//.test(path)));
    expect(canaries.seenIn(elsewhere).filter((what) => what.startsWith('gone'))).toEqual(['gone alias', 'gone slug']);
    // The lists that it stood in answer, too, and say what they were.
    expect(seen.filter((what) => what.startsWith('gone'))).toEqual(['gone alias', 'gone section', 'gone slug', 'gone tag']);
    expect((await validateSite({ root, dir: null, now: NOW })).diagnostics.filter(({ code }) => code === 'leak')).toEqual([]);
    expect(seen.filter((what) => what.startsWith('back'))).toEqual(
      ['alias', 'author', 'id', 'section', 'slug', 'tag', 'tag', 'title', 'title']
        .map((what) => `back ${what}`)
        .filter((what, at, all) => all.indexOf(what) === at),
    );
  });
});

describe('.sarika/', () => {
  it('is never published', async () => {
    const { files, canaries } = await ground();
    const root = await newsroom(files);
    await build(root);
    await build(root, { out: 'look', drafts: true });
    await validateSite({ root, dir: null, now: NOW });
    await build(root);
    for (const path of (await published(root)).keys()) expect(path).not.toMatch(/(?:^|\/)\.?sarika/);
    // It knows the secrets: that is why it stays where it is.
    const kept = await treeOf(join(root, '.sarika'));
    expect(canaries.seenIn(kept).length).toBeGreaterThan(100);
  });
});

describe('validate', () => {
  it('finds each planted trace of what is withheld, packed and escaped ones too', async () => {
    const { files } = await ground(KEPT.slice(3, 4));
    const root = await newsroom(files);
    await build(root);
    const text = String(files['articles/embargoed/index.md']);
    const value = (key: string): string => new RegExp(`^${key}: "?([^"\\n]+)`, 'm').exec(text)?.[1] ?? '';
    const paragraph = (/^\S+ \*\*.*$/m.exec(text)?.[0] ?? '').replace(/\(.*?\)|[*[\]]/g, '');
    const plants: Record<string, string | Uint8Array> = {
      'id.txt': value('id'),
      'title.html': `<p>${[...value('title')].map((letter) => `&#${letter.codePointAt(0)};`).join('')}</p>`,
      'slug.json': JSON.stringify({ url: `/2022/01/${value('slug')}/` }),
      'percent.txt': `https://news.example/2022/01/${encodeURIComponent(value('slug'))}/`,
      'text.html': `<p>… ${paragraph} …</p>`,
      'packed.txt.gz': gzipSync(value('title')),
      [`${value('slug')}/x.txt`]: 'x',
    };
    expect(paragraph.length).toBeGreaterThan(40);
    for (const [path, contents] of Object.entries(plants)) {
      await fill(root, { [`dist/${path}`]: contents });
      const { diagnostics, areLeaksChecked } = await validateSite({ root, dir: null, now: NOW });
      expect(areLeaksChecked).toBe(true);
      const leaks = diagnostics.filter(({ code }) => code === 'leak').map(({ file }) => file);
      expect(leaks, path).toContain(`dist/${path}`);
      await fill(root, { [`dist/${path}`]: 'x' });
      if (path.includes('/')) await rm(join(root, 'dist', path.split('/')[0] ?? ''), { recursive: true });
    }
    expect((await validateSite({ root, dir: null, now: NOW })).diagnostics.filter(({ code }) => code === 'leak')).toEqual([]);
  });

  it('finds the address that another article’s author has let out, which a build warns of', async () => {
    const { files } = await ground(KEPT.slice(3, 4));
    const slug = /^slug: (.*)$/m.exec(String(files['articles/embargoed/index.md']))?.[1] ?? '';
    const root = await newsroom({ ...files, 'articles/older.md': article({ title: 'Older', slug: 'older' }, `[ខ](/2022/01/${slug}/)`) });
    const { diagnostics } = await build(root);
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toContain('link-to-nothing articles/older.md');
    const leaks = (await validateSite({ root, dir: null, now: NOW })).diagnostics.filter(({ code }) => code === 'leak');
    expect(new Set(leaks.map(({ args }) => JSON.stringify(args)))).toEqual(
      new Set([JSON.stringify({ what: 'address', reason: 'embargoed', article: 'articles/embargoed/index.md' })]),
    );
  });

  it('says that it did not look for leaks in a folder that is not the newsroom’s own', async () => {
    const { files } = await ground(KEPT.slice(3, 4));
    const root = await newsroom(files);
    await build(root);
    await build(root, { out: 'elsewhere' });
    await writeFile(join(root, 'elsewhere/title.txt'), String(files['articles/embargoed/index.md']));
    const { areLeaksChecked, diagnostics, folder } = await validateSite({ root, dir: 'elsewhere', now: NOW });
    expect([areLeaksChecked, folder]).toEqual([false, 'elsewhere']);
    expect(diagnostics.filter(({ code }) => code === 'leak')).toEqual([]);
  });
});

describe('the search for canaries', () => {
  it('sees through every disguise', () => {
    const canaries = new Canaries();
    const [latin, khmer] = [canaries.latin('latin'), canaries.khmer('khmer')];
    const text = `${latin} ${khmer}`;
    const entities = [...text].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('');
    const json = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const forms = [text, text.toUpperCase(), entities, json, encodeURIComponent(text), Buffer.from(text).toString('base64')];
    const bytes = [...forms.map((form) => Buffer.from(`<p>${form}</p>`)), gzipSync(text), Buffer.from(text, 'utf16le')];
    for (const each of bytes) expect(canaries.seenIn(new Map([['a', each]])), each.toString()).toEqual(['khmer', 'latin']);
    expect(canaries.seenIn(new Map([[encodeURIComponent(text), Buffer.from('')]]))).toEqual(['khmer', 'latin']);
    expect(canaries.seenIn(new Map([['a', Buffer.from(text.slice(1, -1))]]))).toEqual([]);
    expect(disguises(Buffer.from('a')).length).toBeGreaterThan(3);
  });
});
