import { describe, expect, it } from 'vitest';
import { publishAssets } from '../../src/build/assets.js';
import { checkMenu } from '../../src/build/check-menu.js';
import { checkSiteLinks } from '../../src/build/check-site-links.js';
import { prepare } from '../../src/build/prepare.js';
import { readArticle } from '../../src/content/read-article.js';
import { readRegister } from '../../src/content/read-register.js';
import { readSettings } from '../../src/content/read-settings.js';
import { checkAddresses } from '../../src/edition/addresses.js';
import { applyRegister } from '../../src/edition/apply-register.js';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { checkRegistered } from '../../src/edition/next-register.js';
import { checkTranslations } from '../../src/edition/translations.js';
import type { RuleSet } from '../../src/lint/check-draft.js';
import { explanations } from '../../src/messages/explanations.js';
import type { DiagnosticCode } from '../../src/model/diagnostic.js';
import { compileTheme } from '../../src/templating/compile-theme.js';
import { TemplateFault } from '../../src/templating/template-fault.js';
import { findingsIn } from '../validate/good-site.js';

// What `sarika explain` shows as wrong must be reported under that code, and what it shows instead must be clean.

const OF_WHOLE_FILES: readonly DiagnosticCode[] = ['empty-file', 'front-matter-missing', 'front-matter-unclosed', 'front-matter-language'];
const OF_FRONT_MATTER: readonly DiagnosticCode[] = [
  ...(['yaml-syntax', 'yaml-duplicate-key', 'yaml-alias', 'unknown-key', 'key-given-twice', 'missing-key', 'wrong-type'] as const),
  ...([
    'bad-choice',
    'date-unreadable',
    'date-impossible',
    'weekday-mismatch',
    'bad-slug',
    'slug-too-long',
    'bad-id',
    'id-missing',
  ] as const),
  ...(['unknown-section', 'unknown-language'] as const),
];
const OF_SETTINGS: readonly DiagnosticCode[] = ['bad-number', 'bad-address', 'bad-time-zone', 'bad-folder', 'bad-permalink'];
const OF_BODIES: readonly DiagnosticCode[] = [
  ...(['not-canonical', 'discouraged-code-point', 'html-removed', 'text-not-shown'] as const),
  ...(['unknown-block', 'block-unclosed', 'block-not-open', 'block-empty', 'unknown-organisation'] as const),
  ...(['file-missing', 'file-outside', 'link-to-source', 'link-to-nothing'] as const),
];
/** Found by the rules of `sarika check`. */
const OF_RULES: readonly DiagnosticCode[] = [
  ...(['invalid-cluster', 'mixed-script', 'look-alike-sequence', 'legacy-font'] as const),
  ...(['doubled-sign', 'foreign-digit', 'colon-for-sign', 'misspelt-word', 'two-spellings', 'count-mismatch', 'number-spacing'] as const),
  ...(['sign-spacing', 'bracket-spacing', 'khan-spacing', 'lek-too-spacing', 'wrapped-word', 'ascii-quotes', 'la-sign'] as const),
  ...(['blank-left', 'double-space', 'contact-empty', 'image-without-alt', 'heading-skips', 'silencer-without-reason'] as const),
  ...(['impossible-date', 'dateline-mismatch', 'link-empty', 'link-insecure', 'link-relative', 'relative-date', 'mixed-digits'] as const),
];
/** Found by those that look at the front matter, too: whole articles, or front matter alone above a short text. */
const OF_RULES_OF_ARTICLES: readonly DiagnosticCode[] = [
  'place-mismatch',
  'event-date-mismatch',
  'place-missing',
  'title-lines',
  'title-sentences',
  'contact-missing',
  'never-shown',
  'before-date',
  'embargo-idle',
];
/** Found in an article that another one stands beside. */
const OF_NEWSROOMS: readonly DiagnosticCode[] = [
  ...(['address-clash', 'id-clash', 'tag-clash', 'reserved-address', 'menu-without-page', 'unknown-original'] as const),
];
/** Those whose examples are lines of the settings. */
const OF_MENUS_AND_PATHS: readonly DiagnosticCode[] = ['reserved-address', 'menu-without-page'];
/** Found where the publication register knows an article. */
const OF_REGISTERS: readonly DiagnosticCode[] = ['id-changed', 'id-reused', 'address-published', 'address-case', 'unpublished-again'];
/** Those whose examples are of another file than the one that was published. */
const OF_OTHER_FILES: readonly DiagnosticCode[] = ['id-reused', 'address-published'];
const OF_TEMPLATES: readonly DiagnosticCode[] = [
  ...([
    'template-syntax',
    'template-unknown-name',
    'template-unknown-helper',
    'template-unknown-partial',
    'template-missing-asset',
  ] as const),
];
/** Found by `sarika validate`: pieces of a published page. */
const OF_PAGES: readonly DiagnosticCode[] = [
  ...(['dead-link', 'dead-anchor', 'double-id', 'inline-script', 'picture-without-alt', 'picture-without-size'] as const),
];
/** A name of a file, and guesses about foreign texts: shown by the tests of their rooms. */
const ELSEWHERE = /^(?:import-.*|template-not-used)$/;

const SETTINGS = {
  title: 'title: Newsroom',
  baseUrl: 'baseUrl: https://www.example.gov.kh',
  languages: 'languages: [en]',
  rules: 'rules: { wrapped-word: info }',
  sections: 'sections: [{ slug: digital, title: { km: ឌីជីថល } }]',
};
const ARTICLE = { title: 'title: Lecture', date: 'date: 2022-01-21', id: 'id: tag:example.gov.kh,2022-01-21:lecture' };

function source(path: string, text: string) {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** The lines of `whole` whose keys the example does not give, and the example. */
function completed(example: string, whole: Readonly<Record<string, string>>, left: readonly string[] = []): string {
  const names: Readonly<Record<string, RegExp>> = { title: /^(?:title|titel|ចំណងជើង):/m };
  const isGiven = (key: string) => left.includes(key) || (names[key] ?? new RegExp(`^${key}:`, 'm')).test(example);
  const missing = Object.keys(whole).filter((key) => !isGiven(key));
  return [...missing.map((key) => whole[key]), example, ''].join('\n');
}

const { settings } = readSettings(source('sarika.yaml', completed('perPage: 20', SETTINGS)));

function codesIn(code: DiagnosticCode, example: string): string[] {
  if (OF_SETTINGS.includes(code)) {
    return readSettings(source('sarika.yaml', completed(example, SETTINGS))).diagnostics.map((finding) => finding.code);
  }
  if (settings === null) throw new Error('the settings of this test are wrong');
  const isWhole = OF_WHOLE_FILES.includes(code);
  const text = isWhole ? example : `---\n${completed(example, ARTICLE, code === 'id-missing' ? ['id'] : [])}---\n`;
  const found = readArticle(source('articles/lecture.md', text), settings).diagnostics.map((finding) => finding.code);
  return isWhole ? found.filter((other) => other !== 'id-missing') : found;
}

describe('the examples of explanations', () => {
  for (const code of [...OF_WHOLE_FILES, ...OF_FRONT_MATTER, ...OF_SETTINGS]) {
    it(`show ${code}, and how it is mended`, () => {
      const { bad, good } = explanations[code];
      // A key that is misspelt is missing as well.
      expect(codesIn(code, bad ?? '').filter((other) => other !== 'missing-key' || code === 'missing-key')).toEqual([code]);
      expect(codesIn(code, good ?? '')).toEqual([]);
    });
  }
});

/** The newsroom that the examples speak of: this article, last month's, a picture beside them and a report in `static/`. */
function codesInNewsroom(frontMatter: string, body: string, lines = '', rules: RuleSet = 'gate'): string[] {
  const { settings: own } = readSettings(source('sarika.yaml', completed(lines, SETTINGS)));
  if (own === null) throw new Error('the settings of this test are wrong');
  const files = new Set(['articles/lecture.jpg']);
  const other = {
    title: 'title: Lecture 1',
    date: 'date: 2021-12-17',
    slug: 'slug: lecture-1',
    id: 'id: tag:example.gov.kh,2021-12-17:lecture-1',
  };
  // Of the same month, so that its address can be taken.
  const third = {
    title: 'title: Lecture',
    date: 'date: 2022-01-07',
    slug: 'slug: lecture',
    id: 'id: tag:example.gov.kh,2022-01-07:lecture',
  };
  const articles = [other, third].map((whole, index) =>
    prepare(source(`articles/other-${index}.md`, `---\n${completed('', whole)}---\n`), { settings: own, files, rules }),
  );
  const text = `---\n${completed(frontMatter, { ...ARTICLE, slug: 'slug: this' })}---\n\n${body}\n`;
  articles.push(prepare(source('articles/lecture.md', text), { settings: own, files, rules }));
  articles.push(prepare(source('pages/about.md', '---\ntitle: About\n---\n'), { settings: own, files, rules }));
  const cards = articles.flatMap(({ card }) => card ?? []);
  const edition = compileEdition(cards, own, Date.UTC(2026, 0, 1));
  const links = checkSiteLinks(articles, edition, [source('static/report-2021.pdf', '')], publishAssets(new Map(), ''), own);
  const found = [
    ...articles.flatMap(({ diagnostics }) => diagnostics),
    ...checkAddresses(cards, own),
    ...checkTranslations(cards),
    ...checkMenu({ settings: own }, articles),
    ...links,
  ];
  return [...new Set(found.map((finding) => finding.code))];
}

describe('the examples of explanations, in the newsroom that they speak of', () => {
  for (const code of OF_BODIES) {
    it(`show ${code}, and how it is mended`, () => {
      expect(codesInNewsroom('', explanations[code].bad ?? '')).toEqual([code]);
      expect(codesInNewsroom('', explanations[code].good ?? '')).toEqual([]);
    });
  }
  for (const code of OF_RULES) {
    it(`show ${code}, and how it is mended`, () => {
      expect(codesInNewsroom('', explanations[code].bad ?? '', '', 'all')).toEqual([code]);
      expect(codesInNewsroom('', explanations[code].good ?? '', '', 'all')).toEqual([]);
    });
  }
  for (const code of OF_RULES_OF_ARTICLES) {
    it(`show ${code}, and how it is mended`, () => {
      const codes = (example: string): string[] => {
        const [, frontMatter = example, body = 'ក្រសួងបានប្រកាស។'] = /^---\n(.*)\n---\n\n(.*)$/s.exec(example) ?? [];
        return codesInNewsroom(frontMatter, body, '', 'all');
      };
      expect(codes(explanations[code].bad ?? '')).toEqual([code]);
      expect(codes(explanations[code].good ?? '')).toEqual([]);
    });
  }
  for (const code of OF_NEWSROOMS) {
    it(`show ${code}, and how it is mended`, () => {
      const { bad, good } = explanations[code];
      const codes = (example: string): string[] => {
        return OF_MENUS_AND_PATHS.includes(code) ? codesInNewsroom('', '', example) : codesInNewsroom(example, '');
      };
      expect(codes(bad ?? '')).toEqual([code]);
      expect(codes(good ?? '')).toEqual([]);
    });
  }
});

describe('the examples of explanations of templates', () => {
  const codes = (example: string): string[] => {
    const templates = Object.entries({ page: example, header: '' }).map(([name, text]) => ({ name, file: `templates/${name}.hbs`, text }));
    const { theme, diagnostics } = compileTheme(templates, {
      assetUrl: (name) => (name === 'style.css' ? '/style.css' : null),
      prose: (text) => text,
    });
    if (diagnostics.length > 0) return diagnostics.map((finding) => finding.code);
    try {
      theme.render('page', { summary: 'a', article: { title: 'b', summary: 'c' } });
      return [];
    } catch (error) {
      if (error instanceof TemplateFault) return [error.finding.code];
      throw error;
    }
  };
  for (const code of OF_TEMPLATES) {
    it(`show ${code}, and how it is mended`, () => {
      expect(codes(explanations[code].bad ?? '')).toEqual([code]);
      expect(codes(explanations[code].good ?? '')).toEqual([]);
    });
  }
});

describe('the examples of explanations about the publication register', () => {
  const line =
    '{"id":"tag:example.gov.kh,2022-01-21:lecture","published":"2022-01-20T17:00:00Z","lang":"km","file":"articles/lecture.md","addresses":["/2022/01/lecture/"]}';
  const { register } = readRegister(source('sarika.lock', `{"version":1}\n${line}\n`));
  for (const code of OF_REGISTERS) {
    const name = OF_OTHER_FILES.includes(code) ? 'other' : 'lecture';
    const codes = (example: string): string[] => {
      if (settings === null || register === null) throw new Error('the settings of this test are wrong');
      const id = `id: tag:example.gov.kh,2022-01-21:${name}`;
      const text = `---\n${completed(example, { ...ARTICLE, id, slug: `slug: ${name}` })}---\n`;
      const { card } = prepare(source(`articles/${name}.md`, text), { settings, files: new Set(), rules: 'gate' });
      const { cards, diagnostics } = applyRegister(card ? [card] : [], register, new Set());
      const found = [...diagnostics, ...checkRegistered(cards, Date.UTC(2022, 5, 1))];
      return found.map((finding) => finding.code).filter((other) => other !== 'article-gone');
    };
    it(`show ${code}, and how it is mended`, () => {
      expect(codes(explanations[code].bad ?? '')).toEqual([code]);
      expect(codes(explanations[code].good ?? '')).toEqual([]);
    });
  }
});

describe('the examples of explanations of what was published', () => {
  const codes = (example: string): string[] => {
    const files = { 'index.html': example, 'seal.png': '', '2021/12/lecture-1/index.html': '' };
    return findingsIn(files, { basePath: '' }).map((finding) => finding.code);
  };
  for (const code of OF_PAGES) {
    it(`show ${code}, and how it is mended`, () => {
      expect(codes(explanations[code].bad ?? '')).toEqual([code]);
      expect(codes(explanations[code].good ?? '')).toEqual([]);
    });
  }
});

it('no example goes untested', () => {
  const shown = Object.entries(explanations).flatMap(([code, { bad }]) => (bad === null || ELSEWHERE.test(code) ? [] : [code]));
  const tested = [
    ...OF_WHOLE_FILES,
    ...OF_FRONT_MATTER,
    ...OF_SETTINGS,
    ...OF_BODIES,
    ...OF_RULES,
    ...OF_RULES_OF_ARTICLES,
    ...OF_NEWSROOMS,
    ...OF_REGISTERS,
    ...OF_TEMPLATES,
    ...OF_PAGES,
  ];
  expect(shown.sort()).toEqual([...tested].sort());
});
