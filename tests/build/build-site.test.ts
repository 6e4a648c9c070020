import { cp, readFile, rename, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { article, fill, hashOf, newsroom, PNG, PROJECT, SETTINGS, sarika, treeOf } from '../newsroom.js';

const NOW = Date.UTC(2022, 5, 1);
const build = (root: string, options: Partial<Parameters<typeof buildSite>[0]> = {}) =>
  buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false, ...options });
const page = (root: string, path: string) => readFile(join(root, 'dist', path, 'index.html'), 'utf8');

describe('an edition', () => {
  it('has the same bytes in every folder, time zone and locale, and a second build writes nothing', async () => {
    const folders = await Promise.all([newsroom({}), newsroom({})]);
    const worlds = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'America/New_York', LANG: 'km_KH.UTF-8', LC_ALL: 'km_KH.UTF-8' },
    ];
    for (const [index, root] of folders.entries()) {
      for (const part of ['sarika.yaml', 'articles']) await cp(join(PROJECT, part), join(root, part), { recursive: true });
      const run = await sarika(['build', '--now', '2026-01-01', '--json'], { cwd: root, env: worlds[index] ?? {} });
      expect(run.stderr).toBe('');
      expect(run.code).toBe(0);
    }
    const [first, second] = await Promise.all(folders.map((root) => hashOf(join(root, 'dist'))));
    expect(first).toBe(second);

    const root = folders[0] as string;
    const stamps = async () =>
      Promise.all(
        [...(await treeOf(join(root, 'dist'))).keys()].map(async (path) => `${path} ${(await stat(join(root, 'dist', path))).ctimeMs}`),
      );
    const before = await stamps();
    const again = JSON.parse((await sarika(['build', '--now', '2026-01-01', '--json'], { cwd: root })).stdout);
    expect(again.written).toEqual([]);
    expect(again.removed).toEqual([]);
    expect(again.unchanged.length).toBe(before.length);
    expect(await stamps()).toEqual(before);
  });

  it('keeps every character of an article with flags and emoji', async () => {
    const title = 'មន្រ្តី 🇰🇭 និង 😀 ចុងក្រោយ';
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({ title }, `ដើម 🇰🇭 មន្រ្តី 😀👨\u200D👩\u200D👧 ខែ្មរ **🇰🇭** ចប់។`),
    });
    await build(root);
    const html = await page(root, '2022/01/news');
    expect(html).toContain('<p>ដើម 🇰🇭 មន្ត្រី 😀👨\u200D👩\u200D👧 ខ្មែរ <strong>🇰🇭</strong> ចប់។</p>');
    expect(html).toMatch(/<h1[^>]*>\s*មន្ត្រី 🇰🇭 និង 😀 ចុងក្រោយ\s*<\/h1>/);
    const { feed } = parseFeed(await readFile(join(root, 'dist/feed.xml'), 'utf8'));
    expect(feed).toMatchObject({ items: [{ title: 'មន្ត្រី 🇰🇭 និង 😀 ចុងក្រោយ' }] });
  });

  it('leaves the sources as they were', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}, 'មន្រ្តី'),
      'static/x.txt': 'x',
      'templates/feeds/x.hbs': 'x',
    });
    const before = await treeOf(root);
    await build(root);
    const after = await treeOf(root);
    for (const [path, bytes] of before) expect(after.get(path)).toEqual(bytes);
    expect([...after.keys()].filter((path) => !/^(?:dist|\.sarika)\//.test(path) && !before.has(path))).toEqual([]);
  });

  it('has no broken link under a sub-path', async () => {
    const root = await newsroom({
      'sarika.yaml': 'title: x\nbaseUrl: https://x.github.io/news/\nperPage: 1\n',
      'articles/a.md': article({ tags: '[ក, b]', sections: 's' }, 'see [b](/2022/01/b/) and ![p](p.png)'),
      'articles/p.png': PNG,
      'articles/b.md': article({ slug: 'b' }),
      'articles/c.md': article({ slug: 'ខ្មែរ', id: 'tag:x,2022:c' }),
    });
    const report = await build(root);
    expect(report.diagnostics).toEqual([]);
    const tree = await treeOf(join(root, 'dist'));
    let links = 0;
    for (const [path, bytes] of tree) {
      if (!/\.(?:html|css)$/.test(path)) continue;
      for (const [, address = ''] of bytes.toString().matchAll(/(?:href|src)="([^"]+)"|url\("([^"]+)"\)/g)) {
        if (address === '' || /^(?:#|mailto:|tel:)/.test(address)) continue;
        const url = new URL(address, `https://x.github.io/news/${path}`);
        if (url.origin !== 'https://x.github.io') continue;
        expect(url.pathname.startsWith('/news/'), `${path} → ${address}`).toBe(true);
        const target = decodeURIComponent(url.pathname.slice('/news/'.length));
        expect(tree.has(target) || tree.has(`${target}index.html`), `${path} → ${address}`).toBe(true);
        links++;
      }
    }
    expect(links).toBeGreaterThan(50);
  });

  it('is not published when any file has an error: the last one stands, byte for byte, and all faults are named', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
    await build(root);
    const before = await hashOf(join(root, 'dist'));
    await fill(root, {
      'articles/a.md': article({ title: 'other' }),
      'articles/b.md': article({ slug: 'b', date: '2022-02-30', titel: 'x' }),
      'articles/c.md': '---js\nglobalThis.ran = true\n---\n',
      'articles/d.md': article({ slug: 'd' }, '![x](missing.png)'),
      'templates/pages/home.hbs': '{{#if nothing}}x{{/if}}\n{{> nowhere}}',
    });
    const report = await build(root);
    expect(report.published).toBeNull();
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`);
    expect(errors).toEqual([
      'articles/b.md date-impossible',
      'articles/b.md unknown-key',
      'articles/c.md front-matter-language',
      'articles/d.md file-missing',
      'templates/pages/home.hbs template-unknown-partial',
    ]);
    expect(await hashOf(join(root, 'dist'))).toBe(before);
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });

  it('is held back by a template that names what its view has not, with the template and the line', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}),
      'templates/partials/teaser.hbs': 'a\n{{#if titel}}x{{/if}}',
    });
    await fill(root, { 'articles/b.md': article({ slug: 'b' }) });
    const { published, diagnostics } = await build(root);
    expect(published).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'template-unknown-name', file: 'templates/partials/teaser.hbs', args: { name: 'titel' } }]);
    expect(await treeOf(join(root, 'dist'))).toEqual(new Map());
  });
});

describe('what is withheld', () => {
  const held = { draft: 'true', date: '2022-01-21' };
  const canary = (name: string) => `canary-${name}`;
  const files = {
    'sarika.yaml': SETTINGS,
    'articles/out.md': article({ slug: 'out' }),
    ...Object.fromEntries(
      Object.entries({
        draft: held,
        later: { date: '2022-07-01' },
        scheduled: { publishAt: '2022-06-02 08:00' },
        embargoed: { embargo: '2022-06-03T00:00:00+07:00' },
      }).map(([name, keys]) => [
        `articles/${canary(name)}/index.md`,
        article(
          { title: canary(name), slug: canary(name), tags: `[${canary(name)}]`, sections: canary(name), summary: canary(name), ...keys },
          `${canary(name)} ![${canary(name)}](${canary(name)}.png)`,
        ),
      ]),
    ),
    ...Object.fromEntries(
      ['draft', 'later', 'scheduled', 'embargoed'].map((name) => [
        `articles/${canary(name)}/${canary(name)}.png`,
        Buffer.concat([PNG, Buffer.from(canary(name))]),
      ]),
    ),
  };

  it('leaves no trace in any file or name, and the build says until when', async () => {
    const root = await newsroom(files);
    const { edition, published } = await build(root);
    expect(published).not.toBeNull();
    for (const [path, bytes] of await treeOf(join(root, 'dist'))) {
      expect(path).not.toContain('canary');
      expect(bytes.toString()).not.toContain('canary');
    }
    expect(edition?.withheld.map(({ title, reason, until }) => [title, reason, until && new Date(until).toISOString()]).sort()).toEqual([
      ['canary-draft', 'draft', null],
      ['canary-embargoed', 'embargoed', '2022-06-02T17:00:00.000Z'],
      ['canary-later', 'scheduled', '2022-06-30T17:00:00.000Z'],
      ['canary-scheduled', 'scheduled', '2022-06-02T01:00:00.000Z'],
    ]);
    expect(edition?.nextChange).toBe(Date.UTC(2022, 5, 2, 1));
  });

  it('is out from its instant on, not a millisecond before', async () => {
    const root = await newsroom(files);
    const instant = Date.UTC(2022, 5, 2, 1);
    await build(root, { now: instant - 1 });
    await expect(page(root, `2022/01/${canary('scheduled')}`)).rejects.toThrow();
    await build(root, { now: instant });
    expect(await page(root, `2022/01/${canary('scheduled')}`)).toContain(canary('scheduled'));
  });

  it('shows in a preview, where every page is noindex, but never in the newsroom’s own out folder', async () => {
    const root = await newsroom(files);
    await expect(build(root, { drafts: true })).rejects.toMatchObject({ code: 'drafts-in-out', exitCode: 2 });
    await expect(build(root, { drafts: true, out: 'dist/look' })).rejects.toMatchObject({ code: 'out-unsafe' });
    await symlink('dist', join(root, 'link'));
    await expect(build(root, { drafts: true, out: 'link' })).rejects.toMatchObject({ code: 'out-unsafe' });
    await build(root, { drafts: true, out: 'look' });
    for (const [path, bytes] of await treeOf(join(root, 'look'))) {
      if (path.endsWith('.html')) expect(bytes.toString(), path).toContain('<meta name="robots" content="noindex">');
    }
    expect((await readFile(join(root, `look/2022/01/${canary('draft')}/index.html`))).toString()).toContain(canary('draft'));
  });

  it('leaves a notice where it has ended: of a withdrawn article with its reason, of an expired one without its title', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/gone.md': article({ slug: 'gone', title: 'expired-title', expires: '2022-05-01' }, 'expired-body'),
      'articles/back.md': article(
        { slug: 'back', title: 'withdrawn-title', withdrawn: '{ date: 2022-05-01, reason: wrong-number }' },
        'withdrawn-body',
      ),
    });
    await build(root);
    const all = [...(await treeOf(join(root, 'dist'))).values()].join('\n');
    expect(all).not.toContain('expired-title');
    expect(all).not.toMatch(/expired-body|withdrawn-body/);
    const notice = await page(root, '2022/01/back');
    expect(notice).toContain('withdrawn-title');
    expect(notice).toContain('wrong-number');
    expect(notice).toContain('noindex');
    expect(await page(root, '')).not.toContain('withdrawn-title');
    expect(await page(root, '2022/01/gone')).toContain('noindex');
  });
});

describe('the theme', () => {
  it('is checked where no article reaches it yet, and for templates that nothing uses', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}),
      'templates/partials/figure.hbs': '{{image.ulr}}',
      'templates/pages/hom.hbs': 'x',
    });
    const { diagnostics, published } = await build(root);
    expect(published).toBeNull();
    expect(diagnostics.map(({ file, code, args }) => [file, code, args])).toEqual([
      ['templates/pages/hom.hbs', 'template-not-used', { name: 'pages/hom', nearest: 'pages/home' }],
      ['templates/partials/figure.hbs', 'template-unknown-name', { name: 'image' }],
    ]);
  });

  it('may not make a feed that is no XML', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}),
      'templates/feeds/rss.hbs': '<rss><channel>&nbsp;</rss>',
    });
    const { diagnostics, published } = await build(root);
    expect(published).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'template-failed', file: 'templates/feeds/rss.hbs' }]);
  });
});

describe('what is not there', () => {
  it('takes no page down: a folder of articles that is missing is a fault', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
    await build(root);
    const before = await hashOf(join(root, 'dist'));
    await rename(join(root, 'articles'), join(root, 'articels'));
    await expect(build(root)).rejects.toMatchObject({ code: 'not-found', exitCode: 2 });
    expect(await hashOf(join(root, 'dist'))).toBe(before);
  });
});

describe('paths', () => {
  it('can’t leave the out folder, nor read outside the article’s own, whatever the copy says', async () => {
    const secret = await newsroom({ 'secret.png': 'SECRET', 'secret.txt': 'SECRET' });
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({ slug: '../../escape' }),
      'articles/b.md': article({ slug: 'b', aliases: '[/../../escape/]' }),
      'articles/c.md': article({
        slug: 'c',
        attachments: `[{ src: ../../${'secret.txt'}, title: x }]`,
        image: '{ src: ../secret.png, alt: x }',
      }),
      'articles/d.md': article({ slug: 'd' }, '![x](..%2f..%2fsecret.png) [y](../../../etc/passwd)'),
    });
    await symlink(join(secret, 'secret.txt'), join(root, 'articles/link.txt'));
    await fill(root, { 'articles/e.md': article({ slug: 'e' }, '[x](link.txt)') });
    const { diagnostics, published } = await build(root);
    expect(published).toBeNull();
    const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`);
    expect(codes).toEqual([
      'articles/a.md bad-slug',
      'articles/b.md bad-slug',
      'articles/c.md file-outside',
      'articles/c.md file-outside',
      'articles/d.md file-outside',
      'articles/d.md file-outside',
      'articles/e.md file-missing',
      'articles/link.txt symlink-outside',
    ]);
  });

  it('of two files that come to one address are named, whatever their case', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({ slug: 'Same', id: 'tag:x,2022:a' }),
      'articles/b.md': article({ slug: 'same', id: 'tag:x,2022:b' }),
      'articles/c.md': article({ slug: 'c', id: 'tag:x,2022:a' }),
      'static/index.html': 'mine',
      'static/feed.xml/x': 'mine',
    });
    const { diagnostics } = await build(root);
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'articles/b.md address-clash',
      'articles/c.md id-clash',
      'static/feed.xml/x address-clash',
      'static/index.html address-clash',
    ]);
  });

  it('that come to one address are found, each of them, also where pages are printed before all is planned', async () => {
    const articles = Array.from({ length: 400 }, (_, index): [string, string] => [
      `articles/${index}.md`,
      article({ slug: `n-${index}`, id: `tag:x,2022:${index}` }),
    ]);
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      ...Object.fromEntries(articles),
      'static/index.html': 'mine',
      'static/feed.xml/x': 'mine',
      // A fault that comes to light when a page is printed.
      'templates/partials/versions.hbs': '{{article.nothing}}',
    });
    const { diagnostics, published } = await build(root);
    expect(published).toBeNull();
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'static/feed.xml/x address-clash',
      'static/index.html address-clash',
      'templates/partials/versions.hbs template-unknown-name',
    ]);
    expect([...(await treeOf(root)).keys()].filter((path) => /^(?:dist|\.sarika\/stage)/.test(path))).toEqual([]);
  });

  it('beside an article are published beside its page, and only those that it names', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/x/index.md': article(
        { image: '{ src: cover.png, alt: x }', attachments: '[{ src: "files/របាយការណ៍.pdf", title: r }]' },
        '![a](a.png) <img src="b.png" alt="">',
      ),
      ...Object.fromEntries(
        ['cover.png', 'files/របាយការណ៍.pdf', 'a.png', 'b.png', 'notes-for-the-minister.docx'].map((name) => [
          `articles/x/${name}`,
          name.endsWith('.png') ? PNG : name,
        ]),
      ),
    });
    expect((await build(root)).diagnostics).toEqual([]);
    const tree = [...(await treeOf(join(root, 'dist/2022/01/news'))).keys()];
    expect(tree).toEqual(['a.png', 'b.png', 'cover.png', 'files/របាយការណ៍.pdf', 'index.html']);
    const html = await page(root, '2022/01/news');
    expect(html).toContain('src="/2022/01/news/a.png"');
    expect(html).toContain(encodeURIComponent('របាយការណ៍'));
  });

  it('that are renamed take their old files with them; what others put there stays', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({ slug: 'old' }), 'dist/.gitkeep': '' });
    await build(root);
    await fill(root, { 'dist/2022/01/old/theirs.txt': 'theirs', 'articles/a.md': article({ slug: 'new' }) });
    await build(root);
    const tree = await treeOf(join(root, 'dist'));
    expect(tree.has('2022/01/old/index.html')).toBe(false);
    expect(tree.get('2022/01/old/theirs.txt')?.toString()).toBe('theirs');
    expect(tree.has('2022/01/new/index.html')).toBe(true);
    await rename(join(root, '.sarika'), join(root, 'lost'));
    await expect(build(root)).rejects.toMatchObject({ code: 'out-not-ours', exitCode: 2 });
    expect(await treeOf(join(root, 'dist'))).toEqual(tree);
    expect((await build(root, { adopt: true })).published).not.toBeNull();
  });
});

describe('what every site has', () => {
  const SAFE = `${SETTINGS}organisation: { name: ក, securityContact: a@news.example }\n`;
  const own = { 'robots.txt': 'own', 'Sitemap.xml': 'own', '404.html': 'own', '.well-known/security.txt': 'own' };
  it("is the newsroom's own file where static/ has one of that name, and sarika's elsewhere", async () => {
    const root = await newsroom({
      'sarika.yaml': SAFE,
      'articles/a.md': article({}),
      ...Object.fromEntries(Object.entries(own).map(([path, text]) => [`static/${path}`, text])),
    });
    const { diagnostics, published } = await build(root);
    expect(diagnostics).toEqual([]);
    for (const [path, text] of Object.entries(own)) expect([path, await readFile(join(root, 'dist', path), 'utf8')]).toEqual([path, text]);
    expect(published?.written).toContain('news-sitemap.xml');
    expect(published?.written).not.toContain('sitemap.xml');

    const other = await newsroom({ 'sarika.yaml': SAFE, 'articles/a.md': article({}) });
    await build(other);
    for (const path of ['robots.txt', 'sitemap.xml', '404.html', '.well-known/security.txt'])
      expect((await readFile(join(other, 'dist', path), 'utf8')).length).toBeGreaterThan(50);
  });
  it('keeps search engines out of a preview', async () => {
    const root = await newsroom({ 'sarika.yaml': SAFE, 'articles/a.md': article({}) });
    const { published } = await build(root, { drafts: true, out: 'preview' });
    expect(published?.written).not.toContain('sitemap.xml');
    expect(await readFile(join(root, 'preview/robots.txt'), 'utf8')).toContain('Disallow: /\n');
  });
  it('says which pictures of the settings are missing', async () => {
    const settings = `${SETTINGS}theme: { icon: icon.png, image: /share.png }\n`;
    const root = await newsroom({ 'sarika.yaml': settings, 'articles/a.md': article({}), 'static/icon.png': PNG });
    expect((await build(root)).diagnostics.map(({ code, file, args }) => [code, file, args])).toEqual([
      ['link-to-nothing', 'sarika.yaml', { path: '/share.png' }],
    ]);
    const html = await page(root, '2022/01/news');
    expect(html).toContain('<link rel="apple-touch-icon" href="/icon.png">');
    expect(html).not.toContain('share.png');
  });
  it('finds a translation of what is not there, in build and check', async () => {
    const text = article({ translationOf: 'tag:news.example,2022:x' });
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': text });
    const [found] = (await build(root)).diagnostics;
    expect([found?.code, found?.severity]).toEqual(['unknown-original', 'warn']);
    expect(text.slice(found?.span.start, found?.span.end)).toContain('tag:news.example,2022:x');
    const run = await sarika(['check', '--format', 'json'], { cwd: root });
    expect(JSON.parse(run.stdout).diagnostics.map(({ code }: { code: string }) => code)).toContain('unknown-original');
  });
});
