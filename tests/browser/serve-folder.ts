import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export type FolderServer = { readonly url: string; readonly close: () => Promise<void> };

/** Serves a published folder as a web server does: under a path (without a slash at its end), and with the newspaper's own page for what is not there. */
export async function serveFolder(folder: string, basePath: string): Promise<FolderServer> {
  const files = sirv(folder, { dev: true, dotfiles: true });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(join(folder, '404.html')));
    };
    if (!path.startsWith(`${basePath}/`)) return notFound();
    request.url = path.slice(basePath.length);
    files(request, response, notFound);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${basePath}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
