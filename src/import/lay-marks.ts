import { type DomElement, type DomNode, isElement, rename, unwrap, within } from './dom.js';

/** Elements whose text runs on in the line around them, among those that `cleanHtml` leaves. */
export const INLINE: ReadonlySet<string> = new Set(['STRONG', 'EM', 'DEL', 'A', 'CODE', 'TT', 'SUP', 'SUB', 'Q', 'IMG', 'BR']);
/** Marks that Markdown ends with the paragraph. */
const SHARED = new Set(['STRONG', 'EM', 'DEL', 'A']);

/**
 * Marks and links around several blocks become marks inside each of them, for in Markdown they end with the paragraph.
 * Code that holds more than text is called TT: between backticks it would show its marks as they are written.
 */
export function layMarks(root: DomElement): void {
  layCode(root);
  layHeadings(root);
  layLists(root);
  for (const mark of [...root.querySelectorAll('strong,em,del,a,sup,sub,q,code,tt')].reverse()) {
    if (!holdsBlock(mark)) continue;
    if (SHARED.has(mark.nodeName)) share(mark, mark);
    unwrap(mark);
  }
}

/** A heading is one line: blocks that somebody put into one, or that nobody closed it before, stand below it. */
function layHeadings(root: DomElement): void {
  for (const heading of [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].reverse()) {
    if (!heading.querySelector('ul,ol,li,h1,h2,h3,h4,h5,h6,blockquote,pre,hr,table')) continue;
    share(heading, heading, false);
    unwrap(heading);
  }
}

/** What stands in a list and in none of its items: a list belongs to the item before it, as it is meant; words are a paragraph. */
function layLists(root: DomElement): void {
  for (const list of [...root.querySelectorAll('ul,ol')]) {
    const item = list.previousSibling && itemBefore(list.previousSibling);
    if (item && /^[UO]L$/.test(list.parentNode?.nodeName ?? '')) item.appendChild(list);
    share(list.ownerDocument.createElement('div'), list, false);
  }
}

function itemBefore(node: DomNode): DomElement | null {
  let at: DomNode | null = node;
  while (at && !isElement(at) && at.textContent.trim() === '') at = at.previousSibling;
  return isElement(at) && at.nodeName === 'LI' ? at : null;
}

function layCode(root: DomElement): void {
  for (const code of [...root.querySelectorAll('pre')]) {
    if (code.querySelector('img,table')) rename(code, 'div');
    else for (const br of [...code.querySelectorAll('br')]) replaceByText(br, '\n');
  }
  for (const code of [...root.querySelectorAll('code')]) {
    if (within(code, ['PRE'])) continue;
    if (within(code, ['TT'])) unwrap(code);
    else if (code.children.length > 0) rename(code, 'tt');
  }
}

function replaceByText(node: DomElement, text: string): void {
  node.parentNode?.insertBefore(node.ownerDocument.createTextNode(text), node);
  node.parentNode?.removeChild(node);
}

function holdsBlock(node: DomNode): boolean {
  return isElement(node) && [...node.querySelectorAll('*')].some(({ nodeName }) => !INLINE.has(nodeName));
}

/** Puts a copy of `mark` around each row of children that run on in one line; blocks are gone into where `goesIn`. */
function share(mark: DomElement, parent: DomElement, goesIn = true): void {
  let copy: DomElement | null = null;
  for (const child of [...parent.childNodes]) {
    if (isElement(child) && (!INLINE.has(child.nodeName) || holdsBlock(child))) {
      copy = null;
      if (goesIn && child.nodeName !== 'PRE') share(mark, child);
      continue;
    }
    if (copy === null) {
      // Between blocks, white space and line breaks say nothing.
      if (child.nodeName === 'BR' || (!isElement(child) && child.textContent.trim() === '')) continue;
      copy = mark.ownerDocument.createElement(mark.nodeName);
      for (const { name, value } of [...mark.attributes]) copy.setAttribute(name, value);
      parent.insertBefore(copy, child);
    }
    copy.appendChild(child);
  }
}
