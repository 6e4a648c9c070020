import { afterEach, describe, expect, it } from 'vitest';
import { found, foundIn, frontMatter, read } from './source.js';

const seen = (text: string): string[] => {
  const { diagnostics } = read(text);
  return found(diagnostics, text);
};
const world = globalThis as { sarikaWasHere?: boolean };

describe('front matter in another language', () => {
  afterEach(() => {
    delete world.sarikaWasHere;
  });
  const code = 'globalThis.sarikaWasHere = true;';
  const blocks: Readonly<Record<string, string>> = {
    js: `{ title: (() => { ${code} return "x"; })(), date: "2022-01-21" }`,
    javascript: `(() => { ${code} return { title: "x" }; })()`,
    JavaScript: code,
    'js ': code,
    ' js': code,
    ' coffee': 'globalThis.sarikaWasHere = true',
    coffeescript: 'globalThis.sarikaWasHere = true',
    cson: 'title: globalThis.sarikaWasHere = true',
    json: '{ "title": "x", "date": "2022-01-21" }',
    toml: 'title = "x"',
    constructor: code,
    ['__proto__']: code,
    toString: code,
    hasOwnProperty: code,
    'yaml js': code,
    YAML: 'title: x',
    '# js': code,
  };
  for (const [language, block] of Object.entries(blocks)) {
    it(`is refused and not run: ---${language}`, () => {
      const text = `---${language}\n${block}\n---\nbody\n`;
      expect(seen(text)).toEqual([`front-matter-language 1:1 ${JSON.stringify(`---${language}`)}`]);
      expect(read(text).meta).toBeNull();
      expect(read(text).diagnostics[0]?.args).toEqual({ language: language.trim() });
      expect(world.sarikaWasHere).toBeUndefined();
    });
  }
  it('does not run by way of a tag or a second fence', () => {
    const tagged = '---\ntitle: !!js/function "function () { globalThis.sarikaWasHere = true }"\ndate: 2022-01-21\n---\n';
    expect(seen(tagged)).toEqual(['yaml-syntax 2:8 "!!js/function"']);
    seen(`---\ntitle: a\n---js\n${code}\n---\n`);
    seen(`${frontMatter('')}---js\n${code}\n---\n`);
    expect(world.sarikaWasHere).toBeUndefined();
  });
  it('may be called yaml', () => {
    for (const fence of ['---yaml', '--- yaml', '--- yaml ', '---  ']) {
      expect(seen(frontMatter('').replace('---', fence))).toEqual([]);
    }
  });
});

describe('fences', () => {
  it('must be there, on the first line', () => {
    expect(seen('កម្ពុជា\n')).toEqual(['front-matter-missing 1:1 "កម្ពុជា"']);
    expect(seen(`\n${frontMatter('')}`)).toEqual(['front-matter-missing 1:1 ""']);
    expect(seen(` ${frontMatter('')}`)).toEqual(['front-matter-missing 1:1 " ---"']);
    expect(seen('----\ntitle: x\n----\n')).toEqual(['front-matter-missing 1:1 "----"']);
    expect(seen('--\ntitle: x\n--\n')).toEqual(['front-matter-missing 1:1 "--"']);
    // Line ends of the first Macintoshes are none to YAML.
    expect(seen('---\rtitle: x\r---\rbody')).toEqual(['front-matter-missing 1:1 "---"']);
  });
  it('must be closed', () => {
    for (const text of ['---', '---\n', '---\ntitle: x\n', '---\ntitle: x\n ---\n', '---\ntitle: x\n----\n']) {
      expect(read(text).diagnostics.map(({ code }) => code)).toEqual(['front-matter-unclosed']);
    }
    expect(seen('---\ntitle: x\n')).toEqual(['front-matter-unclosed 1:1 "---"']);
  });
  it('must not be followed by anything: nobody knows what was meant', () => {
    expect(seen('---\ntitle: x\n---x\ndate: 2022-01-21\n---\n')).toEqual(['front-matter-unclosed 3:1 "---x"']);
    expect(seen('\uFEFF---\r\ntitle: x\r\n---x\r\n---\r\n').at(-1)).toBe('front-matter-unclosed 3:1 "---x"');
  });
  it('may have spaces behind them, and end the file', () => {
    for (const end of ['---', '--- ', '---\t\n', '---\r\n']) {
      const text = `---\ntitle: x\ndate: 2022-01-21\nid: tag:news.example,2022:x\n${end}`;
      const { meta, body } = read(text);
      expect(meta?.title).toBe('x');
      expect(text.slice(body?.start, body?.end)).toBe('');
    }
  });
  it('are not line separators that only Unicode knows', () => {
    const { meta, diagnostics } = read(frontMatter('place: a\u2028---'));
    expect(diagnostics).toEqual([]);
    expect(meta?.place).toBe('a\u2028---');
  });
  it('leave a body that has fences of its own', () => {
    const body = 'a\n\n---\n\ntitle: b\n---\n';
    const text = frontMatter('', body);
    const read1 = read(text);
    expect(read1.diagnostics).toEqual([]);
    expect(text.slice(read1.body?.start, read1.body?.end)).toBe(body);
  });
  it('may have nothing, or comments alone, between them', () => {
    const missing = ['missing-key 1:1 "---"', 'missing-key 1:1 "---"'];
    expect(seen('---\n---\nbody\n')).toEqual(missing);
    expect(seen('---\n# កំណត់ចំណាំ\n\n---\nbody\n')).toEqual(missing);
  });
});

describe('YAML', () => {
  it('is found wrong at its place', () => {
    expect(foundIn('title: a: b')).toEqual(['yaml-syntax 2:8 "a"']);
    expect(foundIn('title: x\n\tplace: a')).toEqual(['yaml-syntax 3:2 ""']);
    expect(foundIn('place: [a, b')[0]).toMatch(/^yaml-syntax /);
    expect(foundIn('place: @a')[0]).toMatch(/^yaml-syntax 2:8 /);
    expect(foundIn('place: "a\\q"')[0]).toMatch(/^yaml-syntax 2:10 /);
  });
  it('says where a quotation mark is missing, before the fence', () => {
    const text = '---\ntitle: "a\n---\n';
    expect(seen(text)).toEqual(['yaml-syntax 2:10 "\\n"']);
  });
  it('is a list of keys', () => {
    expect(seen('---\n- a\n---\n')).toEqual(['yaml-syntax 2:1 "- a\\n"']);
    expect(seen('---\nកម្ពុជា\n---\n')).toEqual(['yaml-syntax 2:1 "កម្ពុជា"']);
    expect(foundIn('? [a, b]\n: c')).toEqual(['yaml-syntax 2:3 "[a, b]"']);
  });
  it('has each key once', () => {
    expect(foundIn('place: a\ntopic: b\nplace: c')).toEqual(['yaml-duplicate-key 4:1 "p"']);
    expect(read(frontMatter('"place": a\n"place": b')).diagnostics[0]?.args).toEqual({ key: 'place' });
    expect(foundIn('image:\n  src: a.jpg\n  alt: b\n  src: c.jpg')).toEqual(['yaml-duplicate-key 5:3 "s"']);
  });
  it('has no anchors, aliases or merge keys', () => {
    expect(foundIn('place: &a x\ntopic: *a\n<<: *a')).toEqual([
      'yaml-alias 2:11 "x"',
      'yaml-alias 3:8 "*a"',
      'yaml-alias 4:5 "*a"',
      'unknown-key 4:1 "<<"',
    ]);
    expect(foundIn('&a place: x')).toEqual(['yaml-alias 2:4 "place"']);
    expect(foundIn('*a : x')).toEqual(['yaml-alias 2:1 "*a"']);
    expect(foundIn('tags: [&a x, *a]')).toEqual(['yaml-alias 2:11 "x"', 'yaml-alias 2:14 "*a"']);
    expect(foundIn('<<: { place: x }')).toEqual(['unknown-key 2:1 "<<"']);
    // What is refused is not missing.
    expect(foundIn('title: *headline')).toEqual(['yaml-alias 2:8 "*headline"']);
  });
  it('does not blow up', () => {
    const laughs = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`)}]`),
    ];
    const codes = new Set(read(frontMatter(laughs.join('\n'))).diagnostics.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['unknown-key', 'yaml-alias']);
  });
  const deep: Readonly<Record<string, string>> = {
    'open brackets': `place: ${'['.repeat(10_000)}`,
    'closed brackets': `place: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    braces: `place: ${'{a: '.repeat(5000)}`,
    dashes: `place:\n${'- '.repeat(10_000)}x`,
    'question marks': `${'? '.repeat(10_000)}x`,
  };
  for (const [name, lines] of Object.entries(deep)) {
    it(`is nested only so deep: ${name}`, () => {
      const { diagnostics } = read(frontMatter(lines));
      expect(diagnostics).toMatchObject([{ code: 'yaml-syntax', args: { detail: 'nested too deeply' } }]);
    });
  }
  it('knows no types: everything is text', () => {
    const lines = {
      place: '0123',
      topic: '14:30',
      series: '1e3',
      reference: 'yes',
      number: '0x1F',
      organisation: '2022-01-21',
      summary: '1_000',
    };
    const { meta, diagnostics } = read(
      frontMatter(
        Object.entries(lines)
          .map(([key, value]) => `${key}: ${value}`)
          .join('\n'),
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(meta).toMatchObject(lines);
    for (const word of ['yes', 'no', 'true', 'off', '.inf', '.nan', '12:30:45', '0o17', '-0', '+1']) {
      expect(read(frontMatter(`title: ${word}`)).meta?.title).toBe(word);
    }
  });
  it('writes nothing as an empty value, ~, null or an empty text', () => {
    for (const nothing of ['', ' ~', ' null', ' ""', " ''", ' "  "', ' # a remark']) {
      expect(read(frontMatter(`place:${nothing}`)).meta?.place).toBeNull();
      expect(foundIn(`title:${nothing}`)).toEqual(['missing-key 2:1 "title"']);
    }
    expect(read(frontMatter('place: "null"')).meta?.place).toBe('null');
    expect(read(frontMatter('tags:\n  - a\n  -\n  - ~\n  - ""\n  - b')).meta?.tags).toEqual(['a', 'b']);
    expect(read(frontMatter('tags: []')).meta?.tags).toEqual([]);
  });
  it('takes names that objects of JavaScript have as names like any other', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(foundIn(`${key}: x`)).toEqual([`unknown-key 2:1 "${key}"`]);
      expect(foundIn(`${key}:`)).toEqual([`unknown-key 2:1 "${key}"`]);
      expect(foundIn(`image: { src: a.jpg, alt: b, ${key}: c }`)).toEqual([`unknown-key 2:30 "${key}"`]);
      expect(foundIn(`draft: ${key}`)).toEqual([`wrong-type 2:8 "${key}"`]);
      expect(foundIn(`type: ${key}`)).toEqual([`bad-choice 2:7 "${key}"`]);
      expect(read(frontMatter(`tags: [${key}]\norganisation: ${key}\nplace: ${key}`)).meta).toMatchObject({
        tags: [key],
        organisation: key,
      });
    }
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
  it('takes very long values in no time to speak of', () => {
    const start = performance.now();
    for (const title of ['កម្ពុជា'.repeat(30_000), 'word '.repeat(60_000).trim(), '"'.repeat(1000), '១'.repeat(50_000)]) {
      const { meta } = read(frontMatter(`title: ${JSON.stringify(title)}`).replace(/^slug:.*\n/m, ''));
      expect(meta?.title).toBe(title);
      expect(meta?.slug.length).toBeLessThanOrEqual(80);
    }
    expect(foundIn(`${'k'.repeat(50_000)}: x`)).toHaveLength(1);
    expect(foundIn(`date: ${'២'.repeat(50_000)}`)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
