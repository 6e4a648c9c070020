import type { Notice } from './notice.js';

/** Of a page as it is served: what it is made from, and which edition it belongs to. */
export type Served = { readonly key: string; readonly edition: string };

/**
 * The page with the preview's script behind it. The published page stands before it byte for byte; that the script comes from this server is what
 * the page's own Content-Security-Policy asks for.
 */
export function withClient(page: Uint8Array, { key, edition }: Served): Uint8Array {
  const tag = `<script type="module" src="/__sarika/client.js" data-sarika-key="${escaped(key)}" data-sarika-edition="${escaped(edition)}"></script>\n`;
  return Buffer.concat([page, Buffer.from(tag)]);
}

/** A page that says that there is none. */
export function emptyPage(notice: Notice | null, status: 404 | 500): string {
  const says = status === 404 && notice?.errors.length === 0 ? notice.words.notFound : (notice?.words.nothing ?? '');
  return `<!doctype html>
<html lang="${escaped(notice?.lang ?? 'km')}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'">
<title>sarika</title>
<main><h1>${escaped(says)}</h1></main>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
