import { type DomElement, type DomNode, isElement, isText } from './dom.js';

/** Elements whose text runs on in the line around them, among those that `cleanHtml` leaves. */
const INLINE = new Set(['STRONG', 'EM', 'DEL', 'A', 'CODE', 'SUP', 'SUB', 'Q', 'IMG', 'BR']);

/**
 * Line breaks where Markdown can say them: out of bold and links at whose edge they stand, none at the edge of a block, and two or more
 * in a row as the end of a paragraph, which old pages write so.
 */
export function layBreaks(root: DomElement): void {
  for (const br of [...root.querySelectorAll('br')]) {
    let place: DomNode = br;
    for (let side = edgeOf(place); side && place.parentNode; side = edgeOf(place)) {
      const mark: DomElement = place.parentNode;
      if (!INLINE.has(mark.nodeName)) break;
      mark.parentNode?.insertBefore(place, side === 'start' ? mark : mark.nextSibling);
      place = br;
    }
  }
  for (const br of [...root.querySelectorAll('br')]) {
    const before = beside(br, 'previousSibling');
    const after = beside(br, 'nextSibling');
    const parent = br.parentNode;
    if (!isInLine(before) || !isInLine(after)) parent?.removeChild(br);
    else if (
      (after?.nodeName === 'BR' || startsItem(after)) &&
      parent &&
      !INLINE.has(parent.nodeName) &&
      parent.nodeName !== 'TD' &&
      parent.nodeName !== 'TH'
    ) {
      // An empty block ends a paragraph, and is not written itself.
      parent.insertBefore(br.ownerDocument.createElement('div'), br);
      parent.removeChild(br);
    }
  }
}

/** A line with a list marker that was typed by hand is a paragraph of its own, as Word has it. */
function startsItem(node: DomNode | null): boolean {
  return isText(node) && /^\s*(?:[•●▪■□○◦‣·➢✓–—-]|[0-9០-៩]{1,3}[.)]|[ក-អ][.)])/.test(node?.textContent ?? '');
}

function edgeOf(node: DomNode): 'start' | 'end' | null {
  if (beside(node, 'nextSibling') === null) return 'end';
  return beside(node, 'previousSibling') === null ? 'start' : null;
}

/** The node beside it that says something. */
function beside(node: DomNode, side: 'previousSibling' | 'nextSibling'): DomNode | null {
  let at = node[side];
  while (at && isText(at) && /^[ \t\r\n]*$/.test(at.textContent)) at = at[side];
  return at;
}

function isInLine(node: DomNode | null): boolean {
  return node !== null && (!isElement(node) || INLINE.has(node.nodeName));
}
