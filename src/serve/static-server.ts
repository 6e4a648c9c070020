import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { readSource } from '../disk/newsroom-folder.js';
import { SarikaError } from '../model/fault.js';

export type StaticServerOptions = {
  /** The folder that is served, absolute; nothing outside it ever is. */
  readonly folder: string;
  /** The path under which it is served, without a slash at its end. */
  readonly basePath: string;
  /** 0 lets the system choose. */
  readonly port: number;
};
export type StaticServer = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Serves a published folder to this machine alone. Requests that name another host are refused: a page elsewhere on the web
 * could otherwise read drafts through a name of its own that points here (DNS rebinding).
 */
export async function serveFolder({ folder, basePath, port }: StaticServerOptions): Promise<StaticServer> {
  const files = sirv(folder, { dev: true, dotfiles: true });
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isLocalHost(request)) refuse(response, 403, 'This server answers to localhost only.');
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, 'Only GET and HEAD are answered.');
    else answer(request, response);
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/';
    const notFound = () => void answerNotFound(response, folder);
    if (path === '/' && basePath !== '') {
      response.writeHead(302, { Location: `${basePath}/` }).end();
      return;
    }
    if (path !== basePath && !path.startsWith(`${basePath}/`)) {
      notFound();
      return;
    }
    request.url = path.slice(basePath.length) || '/';
    files(request, response, notFound);
  };
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    url: `http://localhost:${address.port}${basePath}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function isLocalHost({ headers }: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(headers.host ?? '');
}

/** With the newspaper's own page for it, as its server will. */
async function answerNotFound(response: ServerResponse, folder: string): Promise<void> {
  const page = await readSource(folder, '404.html').catch(() => null);
  if (page === null) refuse(response, 404, 'Not found');
  else response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page.bytes);
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new SarikaError('port-taken', { port }, 2, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
