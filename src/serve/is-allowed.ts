import type { IncomingMessage } from 'node:http';

/** Why a request is refused; null where it is answered. */
export type Refusal = { readonly status: 403 | 405; readonly says: string };

/**
 * Who may read a newsroom that is not out yet: pages of this server, and whoever opens an address of it. A page elsewhere on the web could else
 * read drafts through a name of its own that points here (DNS rebinding), or embed them (Fetch Metadata, W3C).
 */
export function refusalOf({ method, headers }: IncomingMessage): Refusal | null {
  const host = headers.host ?? '';
  if (!LOCAL_HOST.test(host)) return { status: 403, says: 'This server answers to localhost only.' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, says: 'Only GET and HEAD are answered.' };
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, says: 'This server answers to its own pages only.' };
  return isOwn(headers) || isOpened(headers) ? null : { status: 403, says: 'This server answers to its own pages only.' };
}

const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** Asked for by a page of this server, by a person in the address bar, or by a program that is no browser. */
function isOwn(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** A link that somebody has followed to here. */
function isOpened(headers: IncomingMessage['headers']): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
