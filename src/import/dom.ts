/** What is used of a document's nodes: the DOM's own names, for the library that makes them has types for browsers only. */
export type DomNode = {
  /** 1 for elements, 3 for text, 8 for comments. */
  readonly nodeType: number;
  /** Upper case for elements. */
  readonly nodeName: string;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  textContent: string;
  readonly ownerDocument: DomDocument;
};
export type DomElement = DomNode & {
  readonly tagName: string;
  readonly children: readonly DomElement[];
  readonly childNodes: readonly DomNode[];
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly innerHTML: string;
  readonly outerHTML: string;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => readonly DomElement[];
  readonly insertBefore: (node: DomNode, before: DomNode | null) => DomNode;
  readonly appendChild: (node: DomNode) => DomNode;
  readonly removeChild: (node: DomNode) => DomNode;
};
export type DomDocument = DomElement & {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
  readonly createElement: (name: string) => DomElement;
  readonly createTextNode: (text: string) => DomNode;
};

export function isElement(node: DomNode | null): node is DomElement {
  return node?.nodeType === 1;
}

export function isText(node: DomNode | null): boolean {
  return node?.nodeType === 3;
}

/** Takes the element out and leaves what stands in it. */
export function unwrap(element: DomElement): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (let child = element.firstChild; child; child = element.firstChild) parent.insertBefore(child, element);
  parent.removeChild(element);
}

/** Puts what stands in `element` into a new element of another name, in its place. */
export function rename(element: DomElement, name: string): DomElement {
  const renamed = element.ownerDocument.createElement(name);
  element.parentNode?.insertBefore(renamed, element);
  for (let child = element.firstChild; child; child = element.firstChild) renamed.appendChild(child);
  element.parentNode?.removeChild(element);
  return renamed;
}

/** True where an element of one of these names stands around the node. */
export function within(node: DomNode, names: readonly string[]): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (names.includes(at.nodeName)) return true;
  return false;
}
