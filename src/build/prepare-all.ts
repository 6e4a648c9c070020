import { breathe } from '../disk/breathe.js';
import type { ArticleMemo } from './article-memo.js';
import type { Bodies } from './bodies.js';
import type { Crew, Job } from './crew.js';
import type { Desk } from './desk.js';
import type { Newsroom, Source } from './newsroom.js';
import { isTooLarge, sourceKey } from './prepare.js';
import type { Progress } from './progress.js';
import { readSource, sizeOf } from './source.js';
import type { StoredArticle } from './stored-article.js';
import { articlesIn, type BlockedBatch, blockOf } from './stored-articles.js';
import type { PictureMeans } from './take-pictures.js';

/** Articles a batch: some 10 ms of work, so that nobody waits long for the last one, and signals are heard. */
const BATCH = 16;
/** Articles for which it pays to start another thread. */
const MANY = 500;

/** What is known of articles that were prepared before. */
export type Memo = Pick<ArticleMemo, 'find' | 'add' | 'save'>;

/** What an edition is made with. `memo`: what earlier builds prepared, null where nothing is kept; `crew`: threads to work with. */
export type Means = {
  readonly desk: Desk;
  readonly bodies: Bodies;
  readonly memo: Memo | null;
  readonly crew: Crew;
  readonly pictures: PictureMeans;
  /** Is told what is being done, and how much of it is. */
  readonly progress: Progress;
};

/**
 * The articles of a newsroom: those that an earlier build has prepared, and the rest of them now, on as many cores as pay.
 * Laws: they stand in the order of the sources, and do not depend on the memo or on how many threads there are.
 */
export async function prepareAll({ sources, files }: Pick<Newsroom, 'sources' | 'files'>, means: Means): Promise<readonly StoredArticle[]> {
  const articles = new Array<StoredArticle>(sources.length);
  const left: number[] = [];
  const isThere = (path: string): boolean => files.has(path);
  for (const [index, source] of sources.entries()) {
    await breathe();
    const keyOf = (): string => {
      means.progress('read', index + 1, sources.length);
      if (isTooLarge(sizeOf(source))) return '';
      return sourceKey(readSource(source).bytes);
    };
    const known = 'bytes' in source ? null : means.memo?.find(source, isThere, keyOf);
    if (known) articles[index] = known;
    else left.push(index);
  }
  const { crew, memo, progress } = means;
  if (left.length >= MANY) crew.hire(means.desk.setup);
  let at = 0;
  let done = 0;
  const next = (): Job | null => {
    if (at >= left.length) return null;
    const indexes = left.slice(at, at + BATCH);
    at += BATCH;
    const batch = indexes.map((index) => sources[index] as Source);
    const place = (made: readonly StoredArticle[]): void => {
      for (const [nth, article] of made.entries()) articles[indexes[nth] as number] = article;
      done += made.length;
      progress('prepare', done, left.length);
    };
    return {
      task: { kind: 'prepare', sources: batch },
      here: () => {
        const { articles: made, bodies } = means.desk.prepare(batch);
        place(takeIn({ block: blockOf(made), bodies }, means));
      },
      take: (answer) => place(takeIn(answer as BlockedBatch, means)),
    };
  };
  await crew.share(next);
  memo?.save(articles);
  return articles;
}

/**
 * What a thread of ours prepared, read from its block, this thread's own too: the texts in what was just prepared are cut from the whole
 * source, which would stay in memory with them.
 */
function takeIn(batch: BlockedBatch, { memo, bodies: kept }: Means): readonly StoredArticle[] {
  return memo ? memo.add(batch) : (articlesIn(batch.block, kept.append(batch.bodies)) ?? []);
}
