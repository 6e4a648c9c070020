import { type DomElement, rename, unwrap } from './dom.js';

const BLOCKS = 'ul,ol,h1,h2,h3,h4,h5,h6,blockquote,pre,hr,table';

/**
 * Tables that only lay things out (a single cell, or a table around tables) become their cells, one after the other.
 * Tables that Markdown can't write as lines (cells that span others or hold blocks) are marked to stay HTML.
 */
export function layTables(root: DomElement): void {
  layStrays(root);
  // From the inside out: what is laid out flat no longer stands in the table around it.
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const cells = [...table.querySelectorAll('td,th')];
    if (cells.length <= 1 || table.querySelector('table')) flatten(table);
    else if (cells.some(spansOthers) || cells.some((cell) => cell.querySelector(BLOCKS) !== null)) table.setAttribute('data-html', '');
  }
}

/** What stands where no table has such a part, as a broken page has it, is a block like any other: a row of bars would be text that nobody wrote. */
function layStrays(root: DomElement): void {
  for (const part of [...root.querySelectorAll('caption,thead,tbody,tfoot,tr,td,th')]) {
    if (!PARENTS[part.nodeName]?.includes(part.parentNode?.nodeName ?? '')) rename(part, 'div');
  }
}

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  ...{ CAPTION: ['TABLE'], THEAD: ['TABLE'], TBODY: ['TABLE'], TFOOT: ['TABLE'] },
  ...{ TR: ['TABLE', 'THEAD', 'TBODY', 'TFOOT'], TD: ['TR'], TH: ['TR'] },
};

function flatten(table: DomElement): void {
  const own = (name: string) => [...table.querySelectorAll(name)].filter((part) => tableOf(part) === table);
  for (const cell of [...own('td'), ...own('th'), ...own('caption')]) rename(cell, 'div');
  for (const part of [...own('tr'), ...own('thead'), ...own('tbody'), ...own('tfoot')]) unwrap(part);
  unwrap(table);
}

function tableOf(part: DomElement): DomElement | null {
  let at = part.parentNode;
  while (at && at.nodeName !== 'TABLE') at = at.parentNode;
  return at;
}

function spansOthers(cell: DomElement): boolean {
  return ['colspan', 'rowspan'].some((name) => Number(cell.getAttribute(name) ?? 1) > 1);
}
