import { openMemoFolder } from '../disk/memo-folder.js';
import { ArticleMemo } from './article-memo.js';
import { Crew } from './crew.js';
import { memoKey } from './findings-again.js';
import { deskFor, picturesIn } from './means.js';
import type { Newsroom } from './newsroom.js';
import { type Means, prepareAll } from './prepare-all.js';
import { lockIfFree } from './preview-pictures.js';
import { WarmArticles } from './warm-articles.js';
import { WarmTexts } from './warm-texts.js';

/** The articles of a newsroom in memory, those that builds have prepared taken over from them; where a build is running, all of them made here. */
export async function warmUp(root: string, newsroom: Newsroom): Promise<WarmArticles> {
  const { settings } = newsroom;
  const warm = new WarmArticles(memoKey(settings, 'gate'));
  const crew = new Crew();
  const pictures = picturesIn(root, settings, { isMaking: false });
  const means = { desk: deskFor(newsroom, 'gate'), crew, pictures, progress: () => {} };
  const unlock = await lockIfFree(root);
  try {
    if (unlock === null) await prepareAll(newsroom, { ...means, memo: warm, bodies: new WarmTexts() });
    else await takeOver(root, warm, newsroom, means);
  } finally {
    crew.dismiss();
    await unlock?.();
  }
  return warm;
}

async function takeOver(root: string, warm: WarmArticles, newsroom: Newsroom, means: Omit<Means, 'memo' | 'bodies'>): Promise<void> {
  const memo = ArticleMemo.open(await openMemoFolder(root), warm.key);
  try {
    const { bodies } = memo;
    const articles = await prepareAll(newsroom, { ...means, memo, bodies });
    warm.takeIn(articles, (place) => {
      const text = bodies.read(place);
      return text === null ? null : Buffer.from(text, 'utf16le');
    });
  } finally {
    memo.close();
  }
}
