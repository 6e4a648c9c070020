import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tellHub } from '../../src/ping/tell-hub.js';
import { article, newsroom, SETTINGS, sarika } from '../newsroom.js';

const FEED = 'https://news.example/feed.xml';
type Heard = { readonly method: string | undefined; readonly type: string | undefined; readonly form: Record<string, string> };

/** A hub on this machine that answers so, and what it was told. */
async function hubThat(answers: RequestListener): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    heard.push({ method: request.method, type: request.headers['content-type'], form });
    answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hub`, heard };
}
const yes: RequestListener = (_, response) => void response.writeHead(204).end();

describe('telling a hub', () => {
  it('posts a form with the feed, and takes any 2xx for yes', async () => {
    const hub = await hubThat(yes);
    expect(await tellHub(hub.url, FEED)).toEqual({ feed: FEED, detail: null });
    const type = 'application/x-www-form-urlencoded;charset=UTF-8';
    expect(hub.heard).toEqual([{ method: 'POST', type, form: { 'hub.mode': 'publish', 'hub.url': FEED } }]);
  });
  it('says what the hub said against it, on one line', async () => {
    const hub = await hubThat((_, response) => void response.writeHead(400).end('no such\u001B[31m\n topic'));
    expect((await tellHub(hub.url, FEED)).detail).toBe('HTTP 400: no such [31m topic');
  });
  it('reads no more of an answer than its beginning, though it never ends', async () => {
    const hub = await hubThat((_, response) => {
      response.writeHead(500);
      const pour = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    expect((await tellHub(hub.url, FEED)).detail).toBe(`HTTP 500: ${'x'.repeat(120)}`);
  });
  it('follows no redirect, to another scheme or elsewhere', async () => {
    const other = await hubThat(yes);
    for (const to of ['file:///etc/passwd', 'gopher://x/', other.url]) {
      const hub = await hubThat((_, response) => void response.writeHead(307, { Location: to }).end());
      expect((await tellHub(hub.url, FEED)).detail).toBe(`HTTP 307: Location: ${to}`);
    }
    expect(other.heard).toEqual([]);
  });
  it('waits only so long, for an answer and for its end', async () => {
    const silent = await hubThat(() => {});
    const slow = await hubThat((_, response) => void response.writeHead(500).write('x'));
    for (const { url } of [silent, slow]) expect((await tellHub(url, FEED, 200)).detail).toBe('no answer in 0.2 s');
  });
  it('says where nobody answers', async () => {
    expect((await tellHub('http://127.0.0.1:1/', FEED)).detail).toMatch(/ECONNREFUSED|bad port/);
    expect((await tellHub('http://no-such-host.invalid/', FEED)).detail).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });
});

describe('sarika ping', () => {
  const FEEDS = ['feed.xml', 'atom.xml', 'feed.json', 'en/feed.xml', 'en/atom.xml', 'en/feed.json'].map(
    (path) => `https://news.example/n/${path}`,
  );
  const files = (hub: string | null) => ({
    'sarika.yaml': `${SETTINGS.replace('news.example', 'news.example/n/')}languages: [en]\nlang: km\n${hub ? `feeds: { hub: "${hub}" }\n` : ''}`,
    'articles/a.md': article({}),
    'articles/b.md': article({ slug: 'b', lang: 'en', tags: '[news]' }),
  });
  const en = (root: string, ...args: readonly string[]) => sarika([...args, '--lang', 'en'], { cwd: root });

  it('tells the hub of every main feed that is there; a dry run tells it nothing', async () => {
    const hub = await hubThat(yes);
    const root = await newsroom(files(hub.url));
    expect(await en(root, 'ping')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('no feeds in "dist"') });
    await en(root, 'build');
    const dry = await en(root, 'ping', '--dry-run');
    expect([dry.code, dry.stdout.trim().split('\n'), hub.heard]).toEqual([
      0,
      FEEDS.map((feed) => `Would tell "${hub.url}" of "${feed}"`),
      [],
    ]);
    const told = await en(root, 'ping');
    expect([told.code, told.stderr, told.stdout.trim().split('\n')]).toEqual([
      0,
      '',
      FEEDS.map((feed) => `Told "${hub.url}" of "${feed}"`),
    ]);
    expect(hub.heard.map(({ form }) => form['hub.url'])).toEqual(FEEDS);
  });
  it('says which feed the hub would not take, tells of all others, and ends with 2', async () => {
    let count = 0;
    const hub = await hubThat((_, response) => void response.writeHead(count++ === 0 ? 503 : 202).end());
    const root = await newsroom(files(hub.url));
    await en(root, 'build');
    const run = await en(root, 'ping');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('The hub was not told of "https://news.example/n/feed.xml": HTTP 503');
    expect(run.stdout.trim().split('\n')).toHaveLength(FEEDS.length - 1);
  });
  it('says that there is no hub, or what is wrong with the settings', async () => {
    const root = await newsroom(files(null));
    expect(await en(root, 'ping')).toMatchObject({ code: 2, stderr: expect.stringContaining('name no hub') });
    const broken = await newsroom({ 'sarika.yaml': `${SETTINGS}feeds: { hub: "ftp://x" }\n` });
    expect(await en(broken, 'ping')).toMatchObject({ code: 1, stderr: expect.stringContaining('bad-address') });
  });
});
