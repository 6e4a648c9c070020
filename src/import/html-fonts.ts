import { escapeMarkup } from '../model/markup.js';
import type { Span } from '../model/source.js';
import { type FontRules, firstFont, fontRules, type StyledElement, styleFont } from './css-fonts.js';
import type { FontRun } from './font-run.js';

/** Elements that stand within a line of text; each other one begins a new one. */
const WITHIN_LINES = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'mark',
    'nobr',
  ],
  ...['q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);
/** What stands in these is not read as text. */
const NO_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
  'xmp',
  'noembed',
  'noframes',
]);
/** Browsers give these a font of their own (HTML §15.3.4, §15.5). */
const OWN_FONT = new Set(['code', 'kbd', 'pre', 'samp', 'tt', 'input', 'select', 'textarea', 'button']);

/** Elements around one that selectors are asked about (`boundHtml` lets no more through). */
const MOST_PATH = 100;

/** More of a class or a font's name is not looked at. */
const LONGEST = 1000;

/** The sheet at an address of the page, where it lies beside it; null: it does not. */
export type ReadSheet = (href: string) => Promise<string | null>;

type Open = { readonly element: StyledElement; readonly font: string; readonly isText: boolean };

/**
 * The texts of a page in the order of its source, each with the font that its elements ask for first: `<font face>`, `style` and the simpler rules of its
 * sheets. Descriptions of images and of the page itself are texts, too. The time is in
 * proportion to the length.
 */
export async function htmlRuns(html: string, readSheet: ReadSheet = async () => null): Promise<FontRun[]> {
  const { Parser } = await import('htmlparser2');
  const rules = fontRules(/<style|<link/i.test(html) ? await sheetsOf(html, readSheet) : '');
  const runs: FontRun[] = [];
  const open: Open[] = [];
  const pending: { readonly key: string; readonly text: string; readonly span: Span }[] = [];
  let block = 0;
  const parser = new Parser(
    {
      onattribute(name, value, quote) {
        if (value === '' || (name !== 'alt' && name !== 'content')) return;
        const { startIndex, endIndex } = parser;
        const end = endIndex - (quote ? 1 : 0);
        const start = startIndex + (/^[^=]*=\s*["']?/.exec(html.slice(startIndex, end))?.[0].length ?? 0);
        pending.push({ key: name, text: value, span: { start, end } });
      },
      onopentag(name, attributes) {
        for (const { key, text, span } of pending.splice(0)) {
          if (isTold(name, key, attributes)) runs.push({ font: '', text, span, block: ++block, isBare: true });
        }
        if (!isWithinLine(name)) block++;
        open.push(opened(name, attributes, open, rules));
      },
      onclosetag(name) {
        if (!isWithinLine(name)) block++;
        open.pop();
      },
      ontext(text) {
        const { font = '', isText = true, element } = open.at(-1) ?? {};
        const isBare = element?.name === 'title';
        if (isText)
          runs.push({ font: isBare ? '' : font, text, span: { start: parser.startIndex, end: parser.endIndex + 1 }, block, isBare });
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.write(html);
  parser.end();
  return runs;
}

/** Elements of other makers (`o:p` and `st1:place` of Word) stand where text does. */
function isWithinLine(name: string): boolean {
  return WITHIN_LINES.has(name) || /[:-]/.test(name);
}

/** What images show, and what a page says of itself where it is looked for (`page-facts`). */
function isTold(name: string, key: string, attributes: Readonly<Record<string, string>>): boolean {
  if (key === 'alt') return name === 'img';
  return name === 'meta' && /^(?:og:)?(?:title|description)$/i.test(attributes.property ?? attributes.name ?? '');
}

function opened(name: string, attributes: Readonly<Record<string, string>>, open: readonly Open[], rules: FontRules): Open {
  const above = open.at(-1);
  const classes = (attributes.class ?? '')
    .slice(0, LONGEST)
    .split(/\s+/)
    .filter((known) => known !== '');
  const element = { name, id: (attributes.id ?? '').slice(0, LONGEST), classes };
  const isText = (above?.isText ?? true) && !NO_TEXT.has(name);
  const path = [...open.slice(-MOST_PATH).map((around) => around.element), element];
  const [own, rule] = [styleFont(attributes.style ?? ''), rules.fontOf(path)];
  const styled = rule?.isImportant && !own?.isImportant ? rule : (own ?? rule);
  const face = name === 'font' ? firstFont((attributes.face ?? '').slice(0, LONGEST)) : null;
  return { element, isText, font: styled?.font ?? face ?? (OWN_FONT.has(name) ? '' : (above?.font ?? '')) };
}

/** Linked sheets of one page, and UTF-16 units of one of them. */
const MOST_SHEETS = 20;
const LONGEST_SHEET = 1_000_000;

/** The rules of the page's own sheets and of those that it links, in the order of the page. */
async function sheetsOf(html: string, readSheet: ReadSheet): Promise<string> {
  const { Parser } = await import('htmlparser2');
  const sheets: { css: string; readonly href: string | null }[] = [];
  let isIn = false;
  const parser = new Parser({
    onopentag(name, { rel = '', href = '' }) {
      isIn = name === 'style';
      if (isIn) sheets.push({ css: '', href: null });
      if (name === 'link' && /\bstylesheet\b/i.test(rel) && href !== '') sheets.push({ css: '', href });
    },
    onclosetag() {
      isIn = false;
    },
    ontext(text) {
      const last = sheets.at(-1);
      if (isIn && last) last.css += text;
    },
  });
  parser.write(html);
  parser.end();
  const linked = sheets.filter(({ href }) => href !== null).slice(0, MOST_SHEETS);
  for (const sheet of linked) sheet.css = (await readSheet(sheet.href ?? ''))?.slice(0, LONGEST_SHEET) ?? '';
  return sheets.map(({ css }) => css).join('\n');
}

/** Words as HTML has them, in a text or in an attribute. */
export function writtenInHtml(words: string): string {
  return escapeMarkup(words).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
