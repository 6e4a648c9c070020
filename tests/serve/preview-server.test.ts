import { symlink, truncate } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PreviewSession } from '../../src/build/preview-session.js';
import type { Notice } from '../../src/serve/notice.js';
import { type PreviewServer, servePreview } from '../../src/serve/preview-server.js';
import { article, newsroom, SETTINGS } from '../newsroom.js';

type Answer = { readonly status: number; readonly body: string; readonly headers: IncomingMessage['headers'] };
type Asked = { readonly headers?: Record<string, string>; readonly method?: string };

function ask(
  url: string,
  path: string,
  { headers = {}, method = 'GET' }: Asked,
  answered: (response: IncomingMessage) => void,
): ClientRequest {
  const { port } = new URL(url);
  return request({ host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers }, agent: false }, answered);
}

function get(url: string, path: string, asked: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask(url, path, asked, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });
}

/** What a page hears: the texts of the events, as they come; null where it is refused. */
function listenTo(url: string): Promise<{ readonly heard: string[]; readonly next: () => Promise<void> } | null> {
  return new Promise((resolve, reject) => {
    const asked = ask(url, '/__sarika/events', {}, (response) => {
      if (response.statusCode !== 200) return resolve(null);
      const heard: string[] = [];
      let wake = (): void => {};
      response.setEncoding('utf8').on('data', (chunk: string) => {
        for (const [, text = ''] of chunk.matchAll(/^data: (.*)$/gm)) heard.push(text);
        wake();
      });
      response.on('error', () => {});
      resolve({ heard, next: () => new Promise((told) => (wake = told)) });
    });
    asked.on('error', reject).end();
    onTestFinished(() => void asked.destroy());
  });
}

const FILES = {
  'sarika.yaml': SETTINGS.replace('news.example', 'news.example/news'),
  'articles/a.md': article({ slug: 'a' }),
  'articles/ខ្មែរ.md': article({ slug: 'ខ្មែរ', id: 'tag:news.example,2022:khmer' }),
  'static/notes.txt': '0123456789',
  'static/ឯកសារ.txt': 'khmer',
  'secret.txt': 'secret',
};

async function serve(files: Readonly<Record<string, string>> = FILES, prepare: (root: string) => Promise<unknown> = async () => {}) {
  const root = await newsroom(files);
  await prepare(root);
  const session = new PreviewSession({ root, drafts: false, clock: () => '2022-02-01' });
  await session.look();
  const basePath = () => session.state.settings?.basePath ?? '';
  const site = { root, basePath, refresh: async () => {}, file: (path: string) => session.file(path) };
  const server = await servePreview(site, { port: 0, isChosen: true });
  onTestFinished(() => server.close());
  return { url: server.url(), server, session };
}

const NOTICE: Notice = {
  ...{ edition: '7', lang: 'km', otherLang: 'en', errors: [], warnings: [], marks: [] },
  words: { errors: '', warnings: '', more: null, stays: '', close: '', mended: '', nothing: '<b>nothing', notFound: '<i>not found' },
};

describe('the preview server', () => {
  it('shows the published page, and behind it a script of its own', async () => {
    const { url, session } = await serve();
    for (const [address, path] of [
      ['/news/', 'index.html'],
      ['/news/2022/01/a/', '2022/01/a/index.html'],
      [`/news/2022/01/${encodeURIComponent('ខ្មែរ')}/`, '2022/01/ខ្មែរ/index.html'],
    ] as const) {
      const { status, body } = await get(url, address);
      const file = await session.file(path);
      const published = Buffer.from((file as { contents: Uint8Array }).contents).toString();
      expect([status, body.slice(0, published.length)], address).toEqual([200, published]);
      expect(body.slice(published.length)).toMatch(
        /^<script type="module" src="\/__sarika\/client\.js" data-sarika-key="[\w-]+" data-sarika-edition=""><\/script>\n$/,
      );
    }
    expect((await get(url, '/__sarika/client.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await get(url, '/__sarika/khmer.woff2')).status).toBe(200);
    expect((await get(url, '/__sarika/other')).status).toBe(404);
  });

  it('leads to the addresses of the site, and shows the page for what is not there', async () => {
    const { url } = await serve();
    expect(await get(url, '/')).toMatchObject({ status: 302, headers: { location: '/news/' } });
    expect(await get(url, '/news/2022/01/a')).toMatchObject({ status: 302, headers: { location: '/news/2022/01/a/' } });
    expect((await get(url, '//evil.example/%2e%2e')).headers.location).toBeUndefined();
    for (const path of ['/news/x/', '/newsroom/', '/x']) {
      const { status, body } = await get(url, path);
      expect([status, body.includes('<script type="module" src="/__sarika/')], path).toEqual([404, true]);
    }
  });

  it('sends files as they are, in parts, and not again', async () => {
    const { url } = await serve();
    const whole = await get(url, '/news/notes.txt');
    expect(whole).toMatchObject({ status: 200, body: '0123456789', headers: { 'content-type': 'text/plain; charset=utf-8' } });
    expect((await get(url, `/news/${encodeURIComponent('ឯកសារ.txt')}`)).body).toBe('khmer');
    const tag = whole.headers.etag as string;
    expect(await get(url, '/news/notes.txt', { headers: { 'if-none-match': tag } })).toMatchObject({ status: 304, body: '' });
    expect(await get(url, '/news/notes.txt', { method: 'HEAD' })).toMatchObject({ body: '', headers: { 'content-length': '10' } });
    for (const [range, status, body] of [
      ['bytes=2-4', 206, '234'],
      ['bytes=7-', 206, '789'],
      ['bytes=-2', 206, '89'],
      ['bytes=5-100', 206, '56789'],
      ['bytes=10-', 416, ''],
      ['bytes=4-2', 200, '0123456789'],
      ['bytes=x', 200, '0123456789'],
    ] as const)
      expect(await get(url, '/news/notes.txt', { headers: { range } }), range).toMatchObject({ status, body });
  });

  it('streams what is too large for the memory', async () => {
    const { url } = await serve({ ...FILES, 'static/film.mp4': '' }, (root) => truncate(join(root, 'static/film.mp4'), 9_000_000));
    const { status, headers } = await get(url, '/news/film.mp4', { headers: { range: 'bytes=8999990-' } });
    expect([status, headers['content-range'], headers['content-length']]).toEqual([206, 'bytes 8999990-8999999/9000000', '10']);
    expect((await get(url, '/news/film.mp4', { method: 'HEAD' })).headers['content-length']).toBe('9000000');
  });

  it('never shows what is not published', async () => {
    const { url } = await serve({ ...FILES, 'static/in.txt': '' }, (root) =>
      symlink(join(root, 'secret.txt'), join(root, 'static/link.txt')),
    );
    for (const path of [
      ...['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/x/../../secret.txt', '/..\\secret.txt', '//../secret.txt'],
      ...['/news/../../secret.txt', '/news/..%5csecret.txt', '/news/%00', '/news/notes.txt%00.html', '/news/%', '/news/%c0%ae%c0%ae/'],
      ...[
        '/news/secret.txt',
        '/news/sarika.yaml',
        '/news/articles/a.md',
        '/news/.sarika/lock',
        '/news/NOTES.TXT',
        '/news/notes.txt::$DATA',
      ],
      ...['/news/CON', '/news/nul', '/__sarika/../secret.txt', '/__sarika/..%2f..%2fsecret.txt', '/news/static/notes.txt'],
    ]) {
      const { status, body } = await get(url, path);
      expect([status, body.includes('secret')], path).toEqual([404, false]);
    }
    // A link that stays in the newsroom is followed, as a build does; and its name says what it shows.
    expect((await get(url, '/news/link.txt')).body).toBe('secret');
  });

  it.each(['/news/', '/__sarika/events', '/__sarika/client.js', '/news/notes.txt'])('refuses strangers: %s', async (path) => {
    const { url } = await serve();
    const { host } = new URL(url);
    for (const headers of [
      { host: 'evil.example' },
      { host: 'localhost.evil.example' },
      { host: 'localhost@evil.example' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:1' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ])
      expect((await get(url, path, { headers: headers as Record<string, string> })).status, JSON.stringify(headers)).toBe(403);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await get(url, path, { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    if (path.endsWith('events')) return;
    for (const headers of [
      { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      { host: host.replace('localhost', '127.0.0.1') },
    ])
      expect(await get(url, path, { headers: headers as Record<string, string> })).toMatchObject({
        status: 200,
        headers: { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' },
      });
  });

  it('tells every page that listens, and who comes later', async () => {
    const { url, server } = await serve();
    const first = await listenTo(url);
    const told = first?.next();
    server.tell(NOTICE);
    await told;
    expect(JSON.parse(first?.heard[0] ?? '')).toMatchObject({ lang: 'km', edition: expect.stringMatching(/^[\w-]{36}\.7$/) });
    const second = await listenTo(url);
    if (second?.heard.length === 0) await second.next();
    expect(second?.heard).toEqual(first?.heard);
    expect((await get(url, '/news/')).body).toContain(JSON.parse(first?.heard[0] ?? '').edition);
  });

  it('lets no more than some pages listen', async () => {
    const { url } = await serve();
    const all = await Promise.all(Array.from({ length: 40 }, () => listenTo(url)));
    expect(all.filter((stream) => stream === null)).toHaveLength(8);
  });

  it('has a page of its own where there is none, in which nothing runs but its script', async () => {
    const { url, server } = await serve({ 'sarika.yaml': 'title: x\n', 'articles/a.md': article({}) });
    server.tell(NOTICE);
    const { status, body } = await get(url, '/');
    expect([status, body.includes('&#60;i&#62;not found'), body.includes('<i>')]).toEqual([404, true, false]);
    expect(body).toContain("script-src 'self'");
  });

  it('waits with every file until it is known where the site stands', async () => {
    let basePath = '';
    const style = { key: 'style', mediaType: 'text/css', contents: Buffer.from('p {}'), copy: null };
    const asked: boolean[] = [];
    const refresh = async (isPage: boolean) => {
      asked.push(isPage);
      basePath = '/news';
    };
    const site = { root: '/', basePath: () => basePath, refresh, file: async (path: string) => (path === 'style.css' ? style : null) };
    const server = await servePreview(site, { port: 0, isChosen: false });
    onTestFinished(() => server.close());
    const { status, body } = await get(server.url(), '/news/style.css');
    expect([status, body]).toEqual([200, 'p {}']);
    await get(server.url(), '/news/');
    expect(asked).toEqual([false, true]);
  });
});

describe('its port', () => {
  const site = { root: '/', basePath: () => '', refresh: async () => {}, file: async () => null };
  const portOf = (server: PreviewServer): number => Number(new URL(server.url()).port);

  it('is the one that was chosen, or none', async () => {
    const first = await servePreview(site, { port: 0, isChosen: false });
    onTestFinished(() => first.close());
    const port = portOf(first);
    await expect(servePreview(site, { port, isChosen: true })).rejects.toMatchObject({ code: 'port-taken', args: { port } });
  });

  it('is the next that is free where nobody has chosen one', async () => {
    const first = await servePreview(site, { port: 0, isChosen: false });
    onTestFinished(() => first.close());
    const second = await servePreview(site, { port: portOf(first), isChosen: false });
    onTestFinished(() => second.close());
    expect(portOf(second)).toBeGreaterThan(portOf(first));
  });
});
