import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { PreviewFile } from '../build/preview-session.js';
import { openPlaced } from '../disk/open-placed.js';
import { byteRange } from './byte-range.js';

export function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** A page. */
export function isReallyHtml({ mediaType }: Pick<PreviewFile, 'mediaType'>): boolean {
  return mediaType === 'text/html';
}

/** Bytes of the preview's own, or of a page: they are never asked for in parts. */
export function sendBytes(
  { method }: IncomingMessage,
  response: ServerResponse,
  { mediaType, bytes, status = 200 }: { readonly mediaType: string; readonly bytes: Uint8Array; readonly status?: number },
): void {
  response.writeHead(status, { 'Content-Type': typed(mediaType), 'Content-Length': bytes.length, 'Cache-Control': 'no-cache' });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** A file as it is, or the part of it that was asked for; nothing of it where the browser has it already. */
export async function send(file: PreviewFile, request: IncomingMessage, response: ServerResponse, status: number): Promise<void> {
  const tag = `"${file.key}"`;
  response.setHeader('Cache-Control', 'no-cache');
  if (/^[\w-]+$/.test(file.key)) {
    response.setHeader('ETag', tag);
    if (status === 200 && request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  }
  const open = file.copy === null ? null : await openPlaced(file.copy);
  const size = open?.size ?? file.contents?.length ?? 0;
  const range = status === 200 ? byteRange(request.headers.range, size) : null;
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    await open?.close();
    return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(range ? 206 : status, { 'Content-Type': typed(file.mediaType), 'Content-Length': end + 1 - start });
  if (request.method === 'HEAD' || open === null) {
    await open?.close();
    return void response.end(request.method === 'HEAD' ? undefined : file.contents?.subarray(start, end + 1));
  }
  // Whoever stops a film in the middle does no wrong.
  await pipeline(open.read(start, end), response).catch(() => response.destroy());
}

/** Everything that sarika publishes as text is UTF-8. */
function typed(mediaType: string): string {
  return /^text\/|[/+](?:xml|json|javascript)$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}
