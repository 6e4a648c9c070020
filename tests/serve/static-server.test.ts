import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/serve/static-server.js';
import { newsroom } from '../newsroom.js';

function get(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; body: string }> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

async function serve(basePath = '') {
  const root = await newsroom({ 'out/index.html': 'home', 'out/ខ្មែរ/index.html': 'khmer', 'secret.txt': 'secret' });
  const server = await serveFolder({ folder: `${root}/out`, basePath, port: 0 });
  onTestFinished(() => server.close());
  return server;
}

describe('the preview server', () => {
  it('answers with the files of its folder, under the newsroom’s base path', async () => {
    const { url } = await serve('/news');
    expect(await get(url, '/news/')).toEqual({ status: 200, body: 'home' });
    expect(await get(url, `/news/${encodeURIComponent('ខ្មែរ')}/`)).toEqual({ status: 200, body: 'khmer' });
    expect((await get(url, '/')).status).toBe(302);
    expect((await get(url, '/newsroom/')).status).toBe(404);
  });

  it('shows the page for what is not there, where there is one', async () => {
    const { url } = await serve('/news');
    expect(await get(url, '/news/x/y/')).toEqual({ status: 404, body: 'Not found\n' });
    const root = await newsroom({ 'out/404.html': 'nothing here' });
    const server = await serveFolder({ folder: `${root}/out`, basePath: '', port: 0 });
    onTestFinished(() => server.close());
    expect(await get(server.url, '/x/y/')).toEqual({ status: 404, body: 'nothing here' });
  });

  it('never leaves its folder', async () => {
    const { url } = await serve();
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/x/../../secret.txt',
      '/..\\secret.txt',
      '//../secret.txt',
    ]) {
      const { status, body } = await get(url, path);
      expect(body, path).not.toContain('secret\n');
      expect(body, path).not.toBe('secret');
      expect(status, path).not.toBe(200);
    }
  });

  it('refuses requests that name another host, and all methods that write', async () => {
    const { url } = await serve();
    expect((await get(url, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await get(url, '/', { host: 'localhost.evil.example' })).status).toBe(403);
    expect((await get(url, '/', {}, 'POST')).status).toBe(405);
  });

  it('says which port is taken', async () => {
    const { url } = await serve();
    const port = Number(new URL(url).port);
    await expect(serveFolder({ folder: '/', basePath: '', port })).rejects.toMatchObject({ code: 'port-taken', args: { port } });
  });
});
