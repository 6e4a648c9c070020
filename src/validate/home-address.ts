import { readPage } from './html-page.js';
import { linksOf } from './page-addresses.js';
import { isAbsolute } from './site-address.js';

/** Where a site says that it is published, by the canonical address of its home page; null where it does not say. */
export function homeAddress(home: string): { readonly origin: string; readonly basePath: string } | null {
  const url = linksOf(readPage('index.html', home, 'http://site.invalid/'), 'canonical')[0]?.attributes.href ?? '';
  if (!isAbsolute(url) || !URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/(?:index\.html)?$/, '').replace(/\/+$/, '');
  try {
    return { origin, basePath: decodeURIComponent(path) };
  } catch {
    return { origin, basePath: path };
  }
}
