import { ArticleMemo } from './article-memo.js';
import { BodiesInMemory } from './bodies.js';
import type { CheckMemory, Found } from './check-memory.js';
import { checkTogether } from './check-together.js';
import { Crew } from './crew.js';
import { memoKey } from './findings-again.js';
import { deskFor, picturesIn } from './means.js';
import type { Newsroom } from './newsroom.js';
import { publish } from './publish.js';
import { checkOutside, readNewsroom } from './read-newsroom.js';
import type { Snapshot } from './snapshot.js';

/** A newsroom as it lies on disk, and the moment of its edition in milliseconds since the epoch. */
export type Whole = Pick<Newsroom, 'settings' | 'spanOf'> & { readonly root: string; readonly snapshot: Snapshot; readonly now: number };

/** Every rule over every article, what only all of them together can show, and the theme. */
export async function checkEverything({ root, settings, spanOf, snapshot, now }: Whole, memory: CheckMemory | null): Promise<Found> {
  const newsroom: Newsroom = { ...(await readNewsroom(root, settings, snapshot)), ...(spanOf && { spanOf }) };
  const memo = memory && ArticleMemo.open(memory.dir, memoKey(settings, 'all'));
  const crew = new Crew();
  try {
    const pictures = picturesIn(root, settings, { isMaking: false });
    const means = {
      desk: deskFor(newsroom, 'all'),
      bodies: memo?.bodies ?? new BodiesInMemory(),
      memo,
      crew,
      pictures,
      progress: () => {},
    };
    const { articles, foundUntil, diagnostics } = await publish(newsroom, { now, isPreview: true, means });
    const together = await checkTogether(newsroom, articles, means);
    memory?.keep(together.archive);
    const report: Found = { diagnostics: [...checkOutside(snapshot), ...diagnostics, ...together.diagnostics], leftOut: [] };
    memory?.last.write({ snapshot, how: 'check', from: now, until: foundUntil, files: newsroom.fonts, report });
    return report;
  } finally {
    crew.dismiss();
    memo?.close();
  }
}
