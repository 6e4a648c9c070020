import { type DomElement, isElement, within } from './dom.js';
import { escapeProse } from './escape-prose.js';
import { MARKS, placeMarks, withoutMarks } from './place-marks.js';

type Replace = (content: string, node: DomElement) => string;
type Rule = { readonly filter: string | readonly string[] | ((node: DomElement) => boolean); readonly replacement: Replace };
/** What is used of turndown, whose own types are for browsers. */
type Turndown = {
  escape: (text: string) => string;
  readonly addRule: (name: string, rule: Rule) => Turndown;
  readonly turndown: (node: DomElement) => string;
};

/** What writes cleaned HTML as Markdown. The library is loaded when somebody asks for it. */
export async function markdownWriter(): Promise<(element: DomElement) => string> {
  const { default: TurndownService } = (await import('turndown')) as unknown as { default: new (options: object) => Turndown };
  const options = { headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*', hr: '---' };
  const service = new TurndownService(options);
  service.escape = (text) => escapeProse(withoutMarks(text));
  // A rule that comes later is asked first.
  for (const [name, rule] of Object.entries(RULES)) service.addRule(name, rule);
  return (element) => `${placeMarks(service.turndown(element))}\n`.replace(/^\n+$/, '');
}

const isNote = (href: string | null, back = false): boolean =>
  new RegExp(`^#(?:foot|end)note-${back ? 'ref-' : '(?!ref-)'}`).test(href ?? '');

const RULES: Readonly<Record<string, Rule>> = {
  mark: { filter: ['strong', 'em'], replacement: writeMark },
  heading: { filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], replacement: writeHeading },
  list: { filter: ['ul', 'ol'], replacement: writeList },
  item: { filter: 'li', replacement: writeItem },
  break: { filter: 'br', replacement: (_, node) => (within(node, ['TD', 'TH']) ? '<br>' : within(node, HEADINGS) ? ' ' : '\\\n') },
  // JavaScript's ^ stands after U+2028 too.
  quotation: { filter: 'blockquote', replacement: (content) => quote(content.replace(/^\n+|\n+$/g, '')) },
  link: { filter: (node) => node.nodeName === 'A' && node.getAttribute('href') !== null, replacement: writeLink },
  image: { filter: 'img', replacement: writeImage },
  code: { filter: 'pre', replacement: writeCode },
  inlineCode: { filter: 'tt', replacement: (content) => enclose(content, 'code') },
  raw: { filter: ['sup', 'sub', 'q', 'del'], replacement: (content, { nodeName }) => enclose(content, nodeName.toLowerCase()) },
  cell: { filter: ['td', 'th'], replacement: writeCell },
  row: { filter: 'tr', replacement: (content) => `\n${content}` },
  rows: { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content },
  caption: { filter: 'caption', replacement: () => '' },
  table: { filter: 'table', replacement: writeTable },
  htmlTable: { filter: (node) => node.nodeName === 'TABLE' && node.getAttribute('data-html') !== null, replacement: writeHtmlTable },
  noteMark: {
    filter: (node) => node.nodeName === 'SUP' && isElement(node.firstChild) && isNote(node.firstChild.getAttribute('href')),
    replacement: (_, node) =>
      `${MARKS.beforeBracket}[^${numberOf(isElement(node.firstChild) ? node.firstChild.getAttribute('href') : null)}]`,
  },
  noteBack: { filter: (node) => node.nodeName === 'A' && isNote(node.getAttribute('href'), true), replacement: () => '' },
  note: {
    filter: (node) => node.nodeName === 'LI' && isNote(`#${node.getAttribute('id')}`),
    replacement: (content, node) => `\n\n[^${numberOf(node.getAttribute('id'))}]: ${content.trim().replace(/\n(?=[^\n])/g, '\n    ')}\n\n`,
  },
};

const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** `footnote-3` → `3`, `endnote-3` → `e3`: two rows of notes stay two. */
function numberOf(name: string | null): string {
  const match = /(foot|end)note-([\w-]+)$/.exec(name ?? '');
  return `${match?.[1] === 'end' ? 'e' : ''}${match?.[2] ?? ''}`;
}

function enclose(content: string, tag: string): string {
  return content === '' ? '' : `<${tag}>${content}</${tag}>`;
}

function quote(content: string): string {
  return content === '' ? '' : `\n\n> ${content.replaceAll('\n', '\n> ')}\n\n`;
}

/** Bold and italic, to be written when all of the text is there. */
function writeMark(content: string, node: DomElement): string {
  const { open, close } = node.nodeName === 'STRONG' ? MARKS.strong : MARKS.em;
  return content.trim() === '' ? content : open + content + close;
}

function writeHeading(content: string, node: DomElement): string {
  const words = content.replace(/\s*\n\s*/g, ' ').trim();
  // A row of # at its end would be taken for the closing of the heading (§4.2).
  const closed = words.replace(/(^|\s)(#+)$/, '$1\\$2');
  return words === '' ? '' : `\n\n${'#'.repeat(Number(node.nodeName.charAt(1)))} ${closed}\n\n`;
}

function startOf(list: DomElement): number {
  const start = Number(list.getAttribute('start') ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1;
}

function writeList(content: string, node: DomElement): string {
  const items = content.replace(/^\n+|\n+$/g, '');
  // Only what begins with 1 may follow a paragraph's line (§5.2).
  const isTight = node.parentNode?.nodeName === 'LI' && /^(?:[-*]|1[.)]) /.test(items);
  return isTight ? `\n${items}\n` : `\n\n${items}\n\n`;
}

/** Of each list, the place of each item: lists may have thousands. */
const places = new WeakMap<DomElement, ReadonlyMap<DomElement, number>>();

function placeIn(list: DomElement, item: DomElement): number {
  const known = places.get(list) ?? new Map(list.children.filter(({ nodeName }) => nodeName === 'LI').map((each, at) => [each, at]));
  places.set(list, known);
  return known.get(item) ?? 0;
}

function writeItem(content: string, node: DomElement): string {
  const list = node.parentNode;
  const before = list?.previousSibling;
  // Beside a list of its kind it would be the same list, and its numbers would go on.
  const isSecond = isElement(before ?? null) && before?.nodeName === list?.nodeName;
  const mark = list?.nodeName === 'OL' ? `${startOf(list) + placeIn(list, node)}${isSecond ? ')' : '.'} ` : isSecond ? '* ' : '- ';
  const words = content.trim();
  return words === '' ? '' : `\n${mark}${words.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}\n`;
}

/** An address between `](` and `)`: what would end it is percent-encoded, which says the same (RFC 3986 §2.1). */
function destination(address: string): string {
  return address.replace(/[\s<>()\\"`*_[\]|{}]/g, (character) =>
    character === '_' || character === '*' ? character : encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
}

function writeLink(content: string, node: DomElement): string {
  const words = content.trim();
  return words === '' || words.includes('\n\n')
    ? content
    : `${MARKS.beforeBracket}[${words}](${destination(node.getAttribute('href') ?? '')})`;
}

function writeImage(_: string, node: DomElement): string {
  const alt = escapeProse(node.getAttribute('alt') ?? '');
  // The title is read twice: as a title (§6.3), and as the Markdown of a caption (`markdown/captions.ts`).
  const caption = escapeProse(node.getAttribute('title') ?? '').replace(/[\\"]|&(?=#?\w+;)/g, '\\$&');
  return `![${alt}](${destination(node.getAttribute('src') ?? '')}${caption === '' ? '' : ` "${caption}"`})`;
}

function writeCode(_: string, node: DomElement): string {
  const code = node.textContent.replace(/^\n|\n$/g, '');
  const longest = Math.max(2, ...Array.from(code.matchAll(/`{3,}/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return code.trim() === '' ? '' : `\n\n${fence}\n${code}\n${fence}\n\n`;
}

function writeCell(content: string, node: DomElement): string {
  const line = content.trim().replace(/\n+/g, '<br>');
  const cell = line.replace(/(\\*)\|/g, (whole, slashes: string) => (slashes.length % 2 === 1 ? whole : `${slashes}\\|`));
  return `${node.previousSibling ? '' : '|'} ${cell} |`;
}

/** The first row is the heading where it says so, or is all bold; else the heading is empty (GFM §4.10 wants one). */
function writeTable(content: string, node: DomElement): string {
  const rows = content.split('\n').filter((row) => row.trim() !== '');
  const count = Math.max(0, ...node.querySelectorAll('tr').map(({ children }) => children.length));
  const first = node.querySelector('tr');
  const isHeading = first?.children.every((cell) => cell.nodeName === 'TH' || isBold(cell)) ?? false;
  const delimiter = `|${' --- |'.repeat(count)}`;
  const lines = isHeading ? [rows[0], delimiter, ...rows.slice(1)] : [`|${'  |'.repeat(count)}`, delimiter, ...rows];
  const caption = escapeProse(node.querySelector('caption')?.textContent.replace(/\s+/g, ' ').trim() ?? '');
  return rows.length === 0 ? '' : `\n\n${caption === '' ? '' : `${caption}\n\n`}${lines.join('\n')}\n\n`;
}

function isBold(cell: DomElement): boolean {
  const strong = cell.querySelector('strong');
  return strong !== null && strong.textContent.trim() === cell.textContent.trim();
}

/** On one line: an empty line would end the table (§4.6). */
function writeHtmlTable(_: string, node: DomElement): string {
  node.removeAttribute('data-html');
  return `\n\n${node.outerHTML.replace(/\s+/g, ' ')}\n\n`;
}
