import { type DomDocument, type DomElement, type DomNode, isElement, isText } from './dom.js';

/** What may stand in a page's head (HTML, «metadata content»); whatever comes behind other things there is the body's. */
const METADATA = new Set(['TITLE', 'META', 'LINK', 'BASE', 'STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE']);

/** HTML as a document in which nothing runs and nothing is fetched. Only for HTML that `boundHtml` has let through. */
export async function parseDom(html: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  const parse = (text: string): DomDocument => parseHTML(text).document as unknown as DomDocument;
  if (/<html[\s>]/i.test(html)) {
    const page = parse(html);
    if (gatherBody(page)) return page;
  }
  const page = parse(`<!doctype html><html><body>${html}</body></html>`);
  gatherBody(page);
  return page;
}

/**
 * Everything of a page that is no metadata into its one body, in order, as browsers have it: the tags of head and body may be left out, and
 * pages that were put together of several have text before, between and behind them. False where there is no page at all.
 */
function gatherBody(page: DomDocument): boolean {
  const root = page.documentElement;
  if (root?.nodeName !== 'HTML') return false;
  const outside = [...page.childNodes].filter((node) => node !== root && (isElement(node) || says(node)));
  const parts = [...root.childNodes].filter((node) => isElement(node) || says(node));
  const head = parts.find((node) => node.nodeName === 'HEAD');
  const strays = isElement(head ?? null) ? straysOf(head as DomElement) : [];
  const isWhole = parts.length <= 2 && parts.at(-1)?.nodeName === 'BODY' && (parts.length === 1 || head === parts[0]);
  if (isWhole && strays.length === 0 && outside.length === 0) return true;
  const all = [...parts, ...outside].flatMap((node) => {
    if (node === head) return strays;
    return isElement(node) && /^(?:HEAD|BODY|HTML)$/.test(node.nodeName) ? [...node.childNodes] : [node];
  });
  const body = page.createElement('body');
  for (const node of all) {
    node.parentNode?.removeChild(node);
    body.appendChild(node);
  }
  for (const node of [...root.childNodes]) if (node !== head) root.removeChild(node);
  if (!head) root.appendChild(page.createElement('head'));
  root.appendChild(body);
  return true;
}

function straysOf(head: DomElement): readonly DomNode[] {
  const nodes = [...head.childNodes];
  const first = nodes.findIndex((node) => (isElement(node) ? !METADATA.has(node.nodeName) : says(node)));
  return first < 0 ? [] : nodes.slice(first);
}

function says(node: DomNode): boolean {
  return isText(node) && node.textContent.trim() !== '';
}
