import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { PreviewSession } from '../../src/build/preview-session.js';
import { article, fill, newsroom, PNG, SETTINGS, treeOf } from '../newsroom.js';

const NOW = '2022-02-01';

const LANGUAGES = `${SETTINGS}languages: [en]\n`;

const FILES = {
  'sarika.yaml': `${LANGUAGES}menu: [about]\n`,
  'articles/a.md': article({ slug: 'a', title: 'ទីមួយ', tags: '[ព័ត៌មាន]' }, 'អត្ថបទ។\n\n![រូប](photo.png)'),
  'articles/photo.png': PNG,
  'articles/ខ្មែរ/index.md': article({ slug: 'ខ្មែរ', id: 'tag:news.example,2022:khmer', title: 'ទីពីរ', sections: '[news]' }),
  'articles/draft.md': article({ slug: 'draft', title: 'ព្រាង', draft: 'true' }),
  'articles/later.md': article({ slug: 'later', title: 'ពេលក្រោយ', embargo: '2022-03-01T10:00:00+07:00' }),
  'articles/en.md': article({ slug: 'en', title: 'In English', lang: 'en' }),
  'pages/about.md': '---\ntitle: អំពីយើង\n---\n\nយើង។\n',
  'static/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

function open(root: string, drafts = true, clock: () => number | string = () => NOW): PreviewSession {
  return new PreviewSession({ root, drafts, clock });
}

/** Every file that a build makes, as the session shows it; those that differ, and those that it shows besides. */
async function differences(session: PreviewSession, root: string, drafts = true): Promise<string[]> {
  const out = join(root, '..', `${createHash('sha256').update(root).digest('hex').slice(0, 8)}-out`);
  const { published } = await buildSite({ root, out, now: NOW, drafts, adopt: false, clean: false });
  expect(published).not.toBeNull();
  const tree = await treeOf(out);
  expect(tree.size).toBeGreaterThan(20);
  const found: string[] = [];
  for (const [path, bytes] of tree) {
    const file = await session.file(path);
    if (file === null || file === 'faulty' || file.contents === null || Buffer.compare(file.contents, bytes) !== 0) found.push(path);
  }
  await rm(out, { recursive: true });
  return found;
}

async function textAt(session: PreviewSession, path: string): Promise<string> {
  const file = await session.file(path);
  return file === null || file === 'faulty' || file.contents === null ? String(file) : Buffer.from(file.contents).toString();
}

describe('a newsroom that stays open', () => {
  it.each([true, false])('shows the bytes that a build writes, with drafts: %s', async (drafts) => {
    const root = await newsroom(FILES);
    const session = open(root, drafts);
    await session.look();
    expect(await differences(session, root, drafts)).toEqual([]);
    expect(await session.file('2022/01/draft/index.html')).toEqual(drafts ? expect.objectContaining({ mediaType: 'text/html' }) : null);
    for (const path of ['nothing', '../sarika.yaml', 'sarika.yaml', '', 'articles/a.md']) expect(await session.file(path)).toBeNull();
  });

  it('does so after each change of the newsroom', async () => {
    const root = await newsroom(FILES);
    const session = open(root);
    await session.look();
    const changes: (() => Promise<unknown>)[] = [
      () => fill(root, { 'articles/a.md': article({ slug: 'a', title: 'ទីមួយ កែរួច' }, 'អត្ថបទថ្មី។') }),
      () => fill(root, { 'articles/new/index.md': article({ slug: 'new', title: 'អត្ថបទថ្មី' }) }),
      () => rename(join(root, 'articles/ខ្មែរ'), join(root, 'articles/ថតថ្មី')),
      () => rm(join(root, 'articles/draft.md')),
      () => fill(root, { 'articles/b.md': article({ slug: 'b' }, '![រូប](other.png)'), 'articles/other.png': PNG }),
      () => fill(root, { 'static/robots.txt': 'User-agent: *\n', 'pages/about.md': '---\ntitle: អំពី\n---\n\nថ្មី។\n' }),
      () => fill(root, { 'templates/partials/footer.hbs': '<footer>ចុងទំព័រ</footer>\n' }),
      () => fill(root, { 'sarika.yaml': `${LANGUAGES}perPage: 2\npermalink: /:slug/\n` }),
    ];
    for (const [index, change] of changes.entries()) {
      await change();
      const before = session.state.edition;
      const state = await session.look();
      expect(state.edition, `change ${index}`).toBeGreaterThan(before);
      expect(await differences(session, root), `change ${index}`).toEqual([]);
    }
    expect((await session.look('none')).edition).toBe(session.state.edition);
  });

  it('looks at nothing else than the files that somebody names, and at all where one has come or gone', async () => {
    const root = await newsroom(FILES);
    const session = open(root);
    await session.look();
    await fill(root, { 'articles/a.md': article({ slug: 'a', title: 'កែ' }), 'articles/.a.md.swp': 'x' });
    await rm(join(root, 'articles/.a.md.swp'));
    await session.look(new Set(['articles/a.md', 'articles/.a.md.swp']));
    expect(await textAt(session, '2022/01/a/index.html')).toContain('<title>កែ –');
    await rename(join(root, 'articles/en.md'), join(root, 'articles/fr.md'));
    await session.look(new Set(['articles/en.md']));
    expect(await differences(session, root)).toEqual([]);
  });

  it('notices what nobody has told of when a file is asked for that is not there as it was', async () => {
    const root = await newsroom(FILES);
    const session = open(root);
    await session.look();
    await rm(join(root, 'static/logo.svg'));
    expect(await session.file('logo.svg')).toBeNull();
  });

  it('shows an article with errors as it was before, all else as it is, and tells of the errors until they are mended', async () => {
    const root = await newsroom(FILES);
    const session = open(root);
    expect((await session.look()).findings).toEqual([]);
    await fill(root, { 'articles/a.md': '---\ntitle: "\n---\n', 'articles/en.md': article({ slug: 'en', title: 'Changed', lang: 'en' }) });
    const { findings, settings, texts } = await session.look();
    expect(findings.map(({ file, severity }) => [file, severity])).toContainEqual(['articles/a.md', 'error']);
    expect([settings?.title, texts.get('articles/a.md')]).toEqual(['បន្ទប់ព័ត៌មាន', '---\ntitle: "\n---\n']);
    expect(await textAt(session, '2022/01/a/index.html')).toContain('<title>ទីមួយ –');
    expect(await textAt(session, 'en/2022/01/en/index.html')).toContain('<title>Changed –');
    await fill(root, { 'articles/a.md': FILES['articles/a.md'] });
    expect((await session.look()).findings).toEqual([]);
    expect(await differences(session, root)).not.toContain('2022/01/a/index.html');
  });

  it('keeps the last theme that was sound', async () => {
    const root = await newsroom(FILES);
    const session = open(root);
    await session.look();
    const before = await textAt(session, 'index.html');
    await fill(root, { 'templates/partials/footer.hbs': '{{nothing}}{{#if}}' });
    const { findings } = await session.look();
    expect(findings[0]).toMatchObject({ file: 'templates/partials/footer.hbs', severity: 'error' });
    expect(await textAt(session, 'index.html')).toBe(before);
    await fill(root, { 'templates/partials/footer.hbs': '<footer>ថ្មី</footer>' });
    expect((await session.look()).findings).toEqual([]);
    expect(await textAt(session, 'index.html')).toContain('<footer>ថ្មី</footer>');
  });

  it('begins with settings that can’t be read, and keeps the last that could', async () => {
    const root = await newsroom({ ...FILES, 'sarika.yaml': 'title: ខ្មែរ\n' });
    const session = open(root);
    const first = await session.look();
    expect(first).toMatchObject({ settings: null, findings: [{ code: 'missing-key', file: 'sarika.yaml' }] });
    expect(await session.file('index.html')).toBeNull();
    await fill(root, { 'sarika.yaml': LANGUAGES });
    expect(await session.look()).toMatchObject({ findings: [], settings: { title: 'បន្ទប់ព័ត៌មាន' } });
    await rm(join(root, 'sarika.yaml'));
    expect(await session.look()).toMatchObject({ fault: { code: 'no-settings' }, settings: { title: 'បន្ទប់ព័ត៌មាន' } });
    expect(await textAt(session, 'index.html')).toContain('ទីមួយ');
    await rm(join(root, 'articles'), { recursive: true });
    await fill(root, { 'sarika.yaml': LANGUAGES });
    expect(await session.look()).toMatchObject({ fault: { code: 'not-found' } });
    await mkdir(join(root, 'articles'));
    expect(await session.look()).toMatchObject({ fault: null, findings: [] });
  });

  it('is no newsroom where there are no settings', async () => {
    const root = await newsroom({ 'articles/a.md': article({}) });
    await expect(open(root).look()).rejects.toMatchObject({ code: 'no-settings' });
    expect(await treeOf(root)).toHaveProperty('size', 1);
  });

  it('tells what is shown before its time, until when, and how much is not shown', async () => {
    const root = await newsroom({ ...FILES, 'pages/plan.md': '---\ntitle: ផែនការ\ndraft: true\n---\n\nយើង។\n' });
    const until = Date.parse('2022-03-01T10:00:00+07:00');
    const { early, withheld } = await open(root).look();
    expect(withheld).toBe(0);
    expect([...early].sort((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
      { url: '/2022/01/draft/', reason: 'draft', until: null },
      { url: '/2022/01/later/', reason: 'embargoed', until },
      { url: '/plan/', reason: 'draft', until: null },
    ]);
    expect(await open(root, false).look()).toMatchObject({ early: [], withheld: 3, until });
  });

  it('is another edition when its time has come', async () => {
    const root = await newsroom(FILES);
    let now = Date.parse('2022-02-01');
    const session = open(root, false, () => now);
    await session.look();
    expect(await session.file('2022/01/later/index.html')).toBeNull();
    now = session.state.until ?? 0;
    await session.look('none');
    expect(await textAt(session, '2022/01/later/index.html')).toContain('ពេលក្រោយ');
  });

  it('finds two files for one address when it has planned all of them', async () => {
    const root = await newsroom({ ...FILES, 'static/2022/01/a/index.html': 'x' });
    const session = open(root);
    expect((await session.look()).findings).toEqual([]);
    const before = session.state.edition;
    const { findings, edition } = await session.finish();
    expect(findings).toMatchObject([{ code: 'address-clash' }]);
    expect(edition).toBeGreaterThan(before);
  });

  it('writes nothing but what builds keep, and takes over what they have prepared', async () => {
    const root = await newsroom(FILES);
    // What is younger than a tick of the disk's clock is looked at once more, and noted then.
    await setTimeout(200);
    await buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false });
    const before = await treeOf(root);
    const session = open(root);
    await session.look();
    await writeFile(join(root, 'articles/a.md'), article({ slug: 'a' }));
    await session.look();
    await session.file('index.html');
    before.set('articles/a.md', await readFile(join(root, 'articles/a.md')));
    expect(await treeOf(root)).toEqual(before);
    const { published } = await buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false });
    expect(published).not.toBeNull();
  });
});
