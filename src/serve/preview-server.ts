import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PreviewFile } from '../build/preview-session.js';
import { readOwnScript, readSource, resolvePackageFile } from '../disk/newsroom-folder.js';
import { SarikaError } from '../model/fault.js';
import { EventStreams } from './event-streams.js';
import { refusalOf } from './is-allowed.js';
import type { Notice } from './notice.js';
import { emptyPage, withClient } from './preview-page.js';
import { requestPath } from './request-path.js';
import { isReallyHtml, refuse, send, sendBytes } from './send-file.js';

/** What is shown. Nothing but the files that it names can be asked for. */
export type PreviewSite = {
  readonly root: string;
  /** The path under which the site stands, without a slash at its end. */
  readonly basePath: () => string;
  /** Sees to it that the newsroom has been read, and that a page is no older than what lies on the disk. */
  readonly refresh: (isPage: boolean) => Promise<unknown>;
  /** `path` is relative to the out folder. */
  readonly file: (path: string) => Promise<PreviewFile | 'faulty' | null>;
};
/** `tell`: what every open page hears, and every other one when it is opened. */
export type PreviewServer = { readonly url: () => string; readonly tell: (notice: Notice) => void; readonly close: () => Promise<void> };

/** Ports that are tried, one after the other, where nobody has chosen one. */
const ATTEMPTS = 20;

/** Addresses of the preview's own; no site has them, for no name in one begins so. */
const OWN = '/__sarika/';
const FONT = '@fontsource/battambang/files/battambang-khmer-400-normal.woff2';

/** Shows a newsroom to this machine alone. `port`: 0 lets the system choose; `isChosen`: no other one will do. Throws `port-taken`. */
export async function servePreview(site: PreviewSite, { port, isChosen }: { port: number; isChosen: boolean }): Promise<PreviewServer> {
  const answers = new Answers(site);
  const server = createServer((request, response) => {
    answers.answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, error instanceof Error ? error.message : String(error));
    });
  });
  await listen(server, port, isChosen || port === 0 ? 1 : ATTEMPTS);
  const { port: own } = server.address() as AddressInfo;
  return {
    url: () => `http://localhost:${own}${site.basePath()}/`,
    tell: answers.tell,
    close: () =>
      new Promise((resolve, reject) => {
        answers.close();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

class Answers {
  readonly #streams = new EventStreams();
  /** Tells the pages of one server from those of another that had its port before. */
  readonly #run = randomUUID();
  #notice: Notice | null = null;

  constructor(readonly site: PreviewSite) {}

  readonly tell = (notice: Notice): void => {
    this.#notice = { ...notice, edition: `${this.#run}.${notice.edition}` };
    this.#streams.tell(JSON.stringify(this.#notice));
  };

  close(): void {
    this.#streams.close();
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    const refusal = refusalOf(request);
    if (refusal?.status === 405) response.setHeader('Allow', 'GET, HEAD');
    if (refusal !== null) return refuse(response, refusal.status, refusal.says);
    const path = requestPath(request.url ?? '/');
    if (path?.startsWith(OWN)) return this.#answerOwn(path.slice(OWN.length), request, response);
    await this.#answerFile(path, request, response);
  }

  async #answerOwn(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (name === 'events' && request.method === 'GET') {
      const isOpen = this.#streams.open(response, this.#notice && JSON.stringify(this.#notice));
      return isOpen ? undefined : refuse(response, 503, 'Too many pages of this preview are open.');
    }
    if (name === 'client.js') return sendBytes(request, response, { mediaType: 'text/javascript', ...(await readOwnScript('preview.js')) });
    const font = name === 'khmer.woff2' ? resolvePackageFile(FONT, this.site.root) : null;
    if (font === null) return refuse(response, 404, 'Not found');
    const [, folder = '', file = ''] = /^(.*)[\\/](.*)$/.exec(font) ?? [];
    sendBytes(request, response, { mediaType: 'font/woff2', ...(await readSource(folder, file)) });
  }

  /** As the servers answer that such sites stand on: a folder by its index, and an address that lacks its slash by the one that has it. */
  async #answerFile(path: string | null, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isPage = path !== null && /(?:\/[^./]*|\.html)$/.test(path);
    await this.site.refresh(isPage);
    const basePath = this.site.basePath();
    if (path === '/' && basePath !== '') return redirect(response, `${basePath}/`);
    const below = path === basePath ? '' : path?.startsWith(`${basePath}/`) ? path.slice(basePath.length + 1) : null;
    if (below === null) return this.#answerNothing(request, response);
    const isFolder = below === '' || below.endsWith('/');
    const file = await this.site.file(isFolder ? `${below}index.html` : below);
    if (file === 'faulty') return this.#answerEmpty(request, response, 500);
    if (file !== null) return this.#send(file, request, response, 200);
    if (!isFolder && (await this.site.file(`${below}/index.html`)) !== null)
      return redirect(response, `${(request.url ?? '').split(/[?#]/)[0]}/`);
    await this.#answerNothing(request, response);
  }

  /** With the newspaper's own page for it, as its server will. */
  async #answerNothing(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = await this.site.file('404.html');
    if (page === null || page === 'faulty') this.#answerEmpty(request, response, 404);
    else await this.#send(page, request, response, 404);
  }

  #answerEmpty(request: IncomingMessage, response: ServerResponse, status: 404 | 500): void {
    const page = Buffer.from(emptyPage(this.#notice, status));
    const bytes = withClient(page, { key: `${status}`, edition: this.#notice?.edition ?? '' });
    sendBytes(request, response, { mediaType: 'text/html', bytes, status });
  }

  async #send(file: PreviewFile, request: IncomingMessage, response: ServerResponse, status: 200 | 404): Promise<void> {
    if (file.contents === null || !isReallyHtml(file)) return send(file, request, response, status);
    const bytes = withClient(file.contents, { key: file.key, edition: this.#notice?.edition ?? '' });
    sendBytes(request, response, { mediaType: file.mediaType, bytes, status });
  }
}

function redirect(response: ServerResponse, location: string): void {
  // One slash at the beginning: two would lead to another host.
  response.writeHead(302, { Location: location.replace(/^\/+/, '/') }).end();
}

async function listen(server: Server, port: number, attempts: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await listenOn(server, port + attempt);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (attempt + 1 >= attempts || port + attempt >= 65_535) throw new SarikaError('port-taken', { port }, 2, { cause: error });
    }
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
