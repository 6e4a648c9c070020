const OWN_SCRIPT = 'script[data-sarika-key]';

/** What a page was made from, and in which edition; null where it is none of the preview's. */
export function servedAs(page: Document): { readonly key: string; readonly edition: string } | null {
  const script = page.querySelector<HTMLElement>(OWN_SCRIPT);
  return script && { key: script.dataset.sarikaKey ?? '', edition: script.dataset.sarikaEdition ?? '' };
}

/** Shows the page as it is now, if it is another one, and leaves the reader where he was. */
export async function refreshPage(): Promise<void> {
  const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
  if (answer.redirected) return location.replace(answer.url);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const served = servedAs(next);
  if (served !== null && served.key === servedAs(document)?.key) return;
  if (served === null || needsLoading(document) || needsLoading(next) || sheetsOf(document) !== sheetsOf(next)) location.reload();
  else swap(next);
}

/** Has a script of its own, which runs only where the page is loaded. */
function needsLoading(page: Document): boolean {
  return [...page.scripts].some((script) => !script.matches(OWN_SCRIPT) && script.type !== 'application/ld+json');
}

function sheetsOf(page: Document): string {
  return [...page.querySelectorAll('link[rel~=stylesheet], style')].map(({ outerHTML }) => outerHTML).join('\n');
}

/** Puts another page's contents in the place of this one's. The style sheets stay: without them the page would be bare for a moment. */
function swap(next: Document): void {
  const { scrollX, scrollY } = window;
  const isKept = (node: Element): boolean => node.matches('link[rel~=stylesheet], style');
  for (const node of [...document.head.children]) if (!isKept(node)) node.remove();
  document.head.prepend(...[...next.head.children].filter((node) => !isKept(node)));
  for (const name of ['lang', 'dir', 'class']) copyAttribute(name, next.documentElement, document.documentElement);
  document.body.replaceWith(next.body);
  scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

function copyAttribute(name: string, from: Element, to: Element): void {
  const value = from.getAttribute(name);
  if (value === null) to.removeAttribute(name);
  else to.setAttribute(name, value);
}
