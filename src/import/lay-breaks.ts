import { type DomElement, type DomNode, isElement, isText } from './dom.js';
import { INLINE } from './lay-marks.js';

/**
 * Line breaks where Markdown can say them: out of bold and links at whose edge they stand, none at the edge of a block, and two or more
 * in a row as the end of a paragraph, which old pages write so.
 */
export function layBreaks(root: DomElement): void {
  const breaks = [...root.querySelectorAll('br')];
  for (const br of breaks) moveOut(br, 'start');
  // The last one first: what stands before it stands at the edge then.
  for (const br of breaks.toReversed()) moveOut(br, 'end');
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

/** Out of every mark at whose edge it stands. */
function moveOut(br: DomNode, side: 'start' | 'end'): void {
  for (let mark = br.parentNode; mark && INLINE.has(mark.nodeName); mark = br.parentNode) {
    if (beside(br, side === 'start' ? 'previousSibling' : 'nextSibling') !== null) return;
    mark.parentNode?.insertBefore(br, side === 'start' ? mark : mark.nextSibling);
  }
}

/** The node beside it that says something. */
function beside(node: DomNode, side: 'previousSibling' | 'nextSibling'): DomNode | null {
  let at = node[side];
  while (at && isText(at) && /^\s*$/.test(at.textContent)) at = at[side];
  return at;
}

function isInLine(node: DomNode | null): boolean {
  return node !== null && (!isElement(node) || INLINE.has(node.nodeName));
}
