import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportOptions, importArticle } from '../../src/build/import-article.js';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const PNG = readFileSync(new URL('../fixtures/docx/release.docx', import.meta.url)).subarray(0, 100);
const FORUM = 'articles/2022-01-21-vetika-sdei-pia-phibal-kech-dichithal-leuk-ti-3';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sarika-import-'));
  put('sarika.yaml', 'title: បន្ទប់ព័ត៌មាន\nbaseUrl: https://example.gov.kh\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), contents);
}
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const tree = () =>
  readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => path.startsWith('articles'))
    .sort();
const importing = (file: string, options: Partial<ImportOptions> = {}) =>
  importArticle({ root, cwd: root, file, now: Date.UTC(2026, 0, 1), isDryRun: false, ...options });
const codes = async (file: string, options: Partial<ImportOptions> = {}) =>
  (await importing(file, options)).diagnostics.map(({ code }) => code);

describe('a document of Word', () => {
  it('becomes a folder with its images, and the document itself where it is to be kept', async () => {
    const { draft, diagnostics } = await importing(join(FIXTURES, 'docx/release.docx'), { keepsOriginal: true });
    expect(draft?.path).toBe(`${FORUM}/index.md`);
    expect(tree()).toEqual([
      'articles',
      FORUM,
      ...['image-1.png', 'image-2.png', 'index.md', 'original.docx'].map((name) => `${FORUM}/${name}`),
    ]);
    expect(text(`${FORUM}/index.md`)).toBe(draft?.text);
    expect(readFileSync(join(root, FORUM, 'original.docx'))).toEqual(readFileSync(join(FIXTURES, 'docx/release.docx')));
    const files = diagnostics.flatMap((finding) => (finding.code === 'import-file' ? finding.args.path : []));
    expect(files.toSorted()).toEqual(['image-1.png', 'image-2.png', 'original.docx']);
  });

  it('in an old font that is not to be converted is refused, and nothing is written', async () => {
    const { draft, diagnostics } = await importing(join(FIXTURES, 'docx/limon.docx'), { keepsOriginal: true, isUnconverted: true });
    expect(draft).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'import-legacy-font', severity: 'error', args: { font: 'Limon S1', written: 'RbCaCnkm<úCa' } },
    ]);
    expect(tree()).toEqual([]);
  });

  it('in an old font that is known is converted, and every passage is listed', async () => {
    const { draft, diagnostics } = await importing(join(FIXTURES, 'docx/limon.docx'), {});
    expect(draft?.text).toContain('កម្ពុជា');
    const converted = diagnostics.flatMap((finding) => (finding.code === 'import-legacy-converted' ? finding.args.right : []));
    expect(converted.join(' ')).toContain('កម្ពុជា');
  });

  it('writes nothing on a dry run', async () => {
    expect((await importing(join(FIXTURES, 'docx/release.docx'), { isDryRun: true })).draft).not.toBeNull();
    expect(tree()).toEqual([]);
  });

  it.each([
    ['its folder', `${FORUM}/notes.txt`],
    ['an article of its name', `${FORUM}.md`],
  ])('never overwrites %s', async (_, path) => {
    put(path, 'mine');
    const before = tree();
    await expect(importing(join(FIXTURES, 'docx/release.docx'))).rejects.toMatchObject({ code: 'already-there' });
    expect(tree()).toEqual(before);
    expect(text(path)).toBe('mine');
  });

  it('leaves nothing behind where it can not be written', async () => {
    put('articles', 'a file');
    await expect(importing(join(FIXTURES, 'docx/release.docx'))).rejects.toThrow();
    expect(text('articles')).toBe('a file');
  });
});

describe('a saved page', () => {
  it('has its images beside it, from the folder that was saved with it', async () => {
    cpSync(join(FIXTURES, 'pages/wordpress.html'), join(root, 'saved/page.html'));
    put('saved/page_files/forum.png', PNG);
    const { draft, diagnostics } = await importing('saved/page.html');
    expect(tree()).toEqual(['articles', FORUM, `${FORUM}/forum.png`, `${FORUM}/index.md`]);
    expect(draft?.text).toContain('![អ្នកចូលរួមវេទិកា](forum.png "អ្នកចូលរួមក្នុងវេទិកា")');
    expect(draft?.text).toContain('\nsummary: វេទិកាមួយដែលមន្ត្រី និងនិស្សិតចូលរួម\n');
    expect(diagnostics.flatMap((finding) => (finding.code === 'import-image-elsewhere' ? finding.args : []))).toEqual([
      { url: 'https://mptc.example/wp-content/uploads/2022/01/second.jpg', isMissing: false },
    ]);
  });

  it('keeps an image that does not lie there as a link to the site', async () => {
    cpSync(join(FIXTURES, 'pages/wordpress.html'), join(root, 'page.html'));
    const { draft } = await importing('page.html');
    expect(draft?.path).toBe(`${FORUM}.md`);
    expect(draft?.text).toContain('](https://mptc.example/featured-km/27439/page_files/forum.png "');
  });
});

describe('text for an old font', () => {
  const PAGE = '<p>ok</p>\n<p style="font-family:Limon S1">RksYgéRbsNIy_</p>\n';
  const POST = '---\ntitle: evTika\n---\n\nRksYgéRbsNIy_km<úCa\n\nCati sasna\n';

  it('is converted in a page and in Markdown, and listed at its place', async () => {
    put('page.html', PAGE);
    put('post.md', POST);
    const page = await importing('page.html');
    expect(page.draft?.text).toMatch(/\ntitle: ok\n[\s\S]*\n\nក្រសួងប្រៃសណីយ៍\n$/);
    const [found] = page.diagnostics.filter(({ code }) => code === 'import-legacy-converted');
    expect(page.texts.get('page.html')?.slice(found?.span.start, found?.span.end)).toBe('ក្រសួងប្រៃសណីយ៍');
    const post = await importing('post.md');
    expect(post.draft?.text).toMatch(/^---\ntitle: វេទិកា\n[\s\S]*\nក្រសួងប្រៃសណីយ៍កម្ពុជា\n\nជាតិ សាសនា\n$/);
    const places = post.diagnostics
      .filter(({ code }) => code === 'import-legacy-converted')
      .map(({ span }) => POST.slice(span.start, span.end));
    expect(places.toSorted()).toEqual(['Cati sasna', 'RksYgéRbsNIy_km<úCa', 'evTika']);
    expect(post.edits.map(({ span }) => POST.slice(span.start, span.end))).toEqual(['RksYgéRbsNIy_km<úCa', 'Cati', 'sasna']);
  });

  it('is known by the sheets that were saved with a page, and by no others', async () => {
    put('saved/page.html', '<link rel=stylesheet href="page_files/a.css"><p class=k>kar</p>');
    put('saved/page_files/a.css', '.k { font-family: Limon S1 }');
    expect((await importing('saved/page.html')).draft?.text).toMatch(/\nការ\n$/);
    put(
      'saved/other.html',
      '<link rel=stylesheet href="../above.css"><link rel=stylesheet href="https://a.example/a.css"><p class=k>kar</p>',
    );
    put('above.css', '.k { font-family: Limon S1 }');
    expect((await importing('saved/other.html', { isDryRun: true })).draft?.text).toMatch(/\nkar\n$/);
  });

  it('stops the import where it may not or cannot be converted, at its place in the file', async () => {
    put('page.html', PAGE);
    put('khek.html', PAGE.replace('Limon S1', 'Khek'));
    put('post.md', POST);
    for (const [file, isUnconverted, code, words] of [
      ['page.html', true, 'import-legacy-font', 'RksYgéRbsNIy_'],
      ['khek.html', false, 'import-legacy-font', 'RksYgéRbsNIy_'],
      ['post.md', true, 'legacy-font', 'RksYgéRbsNIy_km<úCa\n\nCati'],
    ] as const) {
      const { draft, diagnostics, texts } = await importing(file, { isUnconverted });
      expect([draft, diagnostics.map((finding) => finding.code)]).toEqual([null, [code]]);
      const { span, file: name } = diagnostics[0] as (typeof diagnostics)[number];
      expect(texts.get(name)?.slice(span.start, span.end)).toBe(words);
    }
    expect(tree()).toEqual([]);
  });
});

describe('Markdown', () => {
  const POST = `---\ntitle: "វេទិកា: ថ្មី"\ndate: 2022-01-21T09:00:00+07:00\nlayout: post\ncategories: [news]\nimage: img/រូប ១.png\ntags:\n  - ក\n---\n# វេទិកា: ថ្មី\n\n`;

  it('keeps the front matter that articles have, and lists the rest', async () => {
    put('post.md', `${POST}អត្ថបទ។\n`);
    put('img/រូប ១.png', PNG);
    const { draft, diagnostics } = await importing('post.md');
    expect(draft?.text).toBe(
      '---\ntitle: "វេទិកា: ថ្មី"\ndate: 2022-01-21T09:00:00+07:00\nslug: vetika-thmei\nid: tag:example.gov.kh,2022-01-21:2022-01-21-vetika-thmei\n' +
        'sections:\n  - news\nimage:\n  src: រូប%20១.png\n  alt: ""\ntags:\n  - ក\ndraft: true\n---\n\nអត្ថបទ។\n',
    );
    expect(diagnostics.filter(({ code }) => code === 'import-key').map(({ args }) => args)).toEqual([{ key: 'layout', value: 'post' }]);
    expect(tree()).toContain('articles/2022-01-21-vetika-thmei/រូប ១.png');
  });

  it.skipIf(process.platform === 'win32')('gives no file a name that Windows has for a device', async () => {
    put('in/aux.png', PNG);
    put('in/post.md', '# ក\n\n![ក](aux.png)\n');
    const { draft } = await importing('in/post.md');
    expect(draft?.text).toContain('![ក](file-aux.png)');
  });

  it('takes images from beside it alone', async () => {
    put('secret.png', PNG);
    put('in/ok.png', PNG);
    put('in/other/OK.png', `${PNG}x`);
    symlinkSync(join(root, 'secret.png'), join(root, 'in/link.png'));
    put('in/post.md', '# ក\n\n![ក](../secret.png) ![ខ](link.png) ![គ](ok.png) ![ឃ](other/OK.png) ![ង](..%2fsecret.png) ![ច](ok.png)\n');
    const { draft, diagnostics } = await importing('in/post.md');
    expect(draft?.text).toContain('![ក](../secret.png) ![ខ](link.png) ![គ](ok.png) ![ឃ](OK-2.png) ![ង](..%2fsecret.png) ![ច](ok.png)');
    expect(diagnostics.filter(({ code }) => code === 'import-image-elsewhere')).toHaveLength(3);
    expect(tree().filter((path) => path.endsWith('.png'))).toHaveLength(2);
  });

  it('is not published as it was: the kept file is no article', async () => {
    put('post.md', '# ក\n\nអត្ថបទ។\n');
    await importing('post.md', { keepsOriginal: true });
    expect(
      tree()
        .filter((path) => /\.[a-z]+$/.test(path))
        .map((path) => path.replace(/.*\//, '')),
    ).toEqual(['index.md', 'original.md.txt']);
  });

  it('with front matter that can not be read is refused', async () => {
    put('a.md', '+++\ntitle = "x"\n+++\n');
    expect(await codes('a.md')).toEqual(['front-matter-language']);
    put('b.md', '---\ntitle: [x\n---\nx\n');
    expect(await codes('b.md')).toContain('yaml-syntax');
    expect(tree()).toEqual([]);
  });

  it('tells all places in the file', async () => {
    put('post.md', `${POST}![](none.png)\n`);
    const { diagnostics, texts } = await importing('post.md');
    const missing = diagnostics.find(({ code }) => code === 'import-image-elsewhere');
    expect(texts.get('post.md')?.slice(missing?.span.start, missing?.span.end)).toBe('none.png');
  });
});

describe('what Notepad calls Unicode', () => {
  const release = readFileSync(join(FIXTURES, 'press-release-2022-01-21.txt'), 'utf8');
  const wide = Buffer.from(`\uFEFF${release}`, 'utf16le');

  it('is read as it is, in either order of its bytes, and that is said', async () => {
    put('u.txt', release);
    put('le.txt', wide);
    put('be.txt', Buffer.from(wide).swap16());
    const { draft } = await importing('u.txt', { isDryRun: true });
    for (const file of ['le.txt', 'be.txt']) {
      const told = await importing(file, { isDryRun: true });
      expect(told.draft?.text).toBe(draft?.text);
      expect(told.diagnostics.map(({ code }) => code)).toContain('import-utf16');
    }
  });

  it('is refused where it is cut off in the midst of a character', async () => {
    put('cut.txt', wide.subarray(0, 101));
    expect(await codes('cut.txt')).toContain('not-utf8');
    expect(tree()).toEqual([]);
  });
});

describe('what is no text', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'pdf'],
    ['a.rtf', '{\\rtf1', 'rtf'],
    ['a.docx', 'PK\u0003\u0004broken', 'broken'],
  ])('%s is refused with the way out', async (name, contents, reason) => {
    put(name, contents);
    const { draft, diagnostics } = await importing(name);
    expect(draft).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'import-unreadable', args: { reason } }]);
    expect(existsSync(join(root, 'articles'))).toBe(false);
  });
});
