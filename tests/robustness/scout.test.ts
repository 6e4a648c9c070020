import { rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { newsroom } from '../newsroom.js';
import { articles, cleanEdition, dist, expectSame, published } from './ground.js';

// With so many articles, another thread looks whether the published files are what they were.

const MANY = 1100;
/** Milliseconds after which times tell files apart. */
const REST = 2200;

describe('a large newsroom', () => {
  it('has again what was edited, deleted or put in the way of by hand, whether anything else has changed or not', async () => {
    const root = await newsroom(articles(MANY));
    await published(root);
    const whole = dist(root);
    for (const isCorrected of [false, true]) {
      await sleep(REST);
      await published(root);
      await sleep(REST);
      if (isCorrected) await appendFile(join(root, 'articles/a7.md'), '\nថ្មី។\n');
      writeFileSync(join(root, 'dist/2022/01/n1/index.html'), 'edited');
      rmSync(join(root, 'dist/feed.xml'));
      rmSync(join(root, 'dist/2022/01/n2'), { recursive: true });
      await published(root);
      expectSame(dist(root), isCorrected ? await cleanEdition(root) : whole, isCorrected ? 'after a correction' : 'with nothing changed');
    }
  });
});
