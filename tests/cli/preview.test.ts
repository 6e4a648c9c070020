import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article, newsroom, PROJECT, SETTINGS, sarika, treeOf } from '../newsroom.js';

/** A preview that runs, and what it has said. */
async function preview(root: string, ...args: string[]) {
  const flags = ['preview', '--port', '0', '--lang', 'en', ...args];
  const child: ChildProcess = spawn(process.execPath, [join(PROJECT, 'bin/sarika.js'), ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', PATH: '' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let wake = (): void => {};
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
      wake();
    });
  /** Waits until something is said that it has not said before, and gives all up to there. */
  const says = async (text: RegExp): Promise<string> => {
    while (!text.test(said)) await new Promise<void>((told) => (wake = told));
    const until = said;
    said = '';
    return until;
  };
  return { child, says };
}

describe('sarika preview', () => {
  it('tells of faults as they come and go, and ends on Ctrl-C', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
    const { child, says } = await preview(root);
    expect(await says(/Ctrl-C/)).not.toMatch(/error|warning/);
    await writeFile(join(root, 'articles/a.md'), article({ draft: 'maybe' }));
    expect(await says(/1 error/)).toContain('articles/a.md:5:8 error wrong-type');
    await writeFile(join(root, 'articles/a.md'), article({}, '[x](/nothing/)'));
    const second = await says(/1 warning/);
    expect(second).toContain('articles/a.md:8:1 warning link-to-nothing');
    expect(second).not.toContain('wrong-type');
    await writeFile(join(root, 'articles/a.md'), article({}));
    await says(/All is mended/);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
    const tree = await treeOf(root);
    expect([...tree.keys()].filter((path) => !path.startsWith('.sarika/'))).toEqual(['articles/a.md', 'sarika.yaml']);
  });

  it('begins where there are errors, and says what is wrong', async () => {
    const root = await newsroom({ 'sarika.yaml': 'title: x\n', 'articles/a.md': article({}) });
    const { says } = await preview(root);
    expect(await says(/Ctrl-C/)).toContain('missing-key');
    await writeFile(join(root, 'sarika.yaml'), SETTINGS);
    await says(/All is mended/);
  });

  it('says what is not shown, and that the browser can’t be opened', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({ draft: 'true' }) });
    const { says } = await preview(root, '--open');
    await says(
      /1 article withheld and not shown; "npx sarika preview --drafts" shows them[\s\S]*The browser could not be started. Open http/,
    );
  });

  it('can’t run where the port that was chosen is taken, the date is none, or there is no newsroom', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const taken = await sarika(['preview', '--port', String(port), '--lang', 'en'], { cwd: root });
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringMatching(/Port \d+ is in use[\s\S]*--port/)]);
    expect((await sarika(['preview', '--now', 'x'], { cwd: root })).code).toBe(2);
    const none = await newsroom({ 'a.txt': '' });
    expect((await sarika(['preview'], { cwd: none })).code).toBe(2);
    expect([...(await treeOf(none)).keys()]).toEqual(['a.txt']);
  });
});
