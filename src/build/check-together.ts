import { Archive, NO_NOTES, type Notes } from '../lint/archive.js';
import { isOddAgainst } from '../lint/check-draft.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Job } from './crew.js';
import type { Desk } from './desk.js';
import type { Newsroom, Source } from './newsroom.js';
import { isTooLarge, prepare } from './prepare.js';
import type { Means } from './prepare-all.js';
import { readSource, sizeOf } from './source.js';
import type { StoredArticle } from './stored-article.js';

/** Articles a batch. */
const BATCH = 16;
/** Articles for which it pays to start another thread. */
const MANY = 500;

/** What all articles say together, and what in each is at odds with that. `articles` were proofread, and stand in the order of the sources. */
export async function checkTogether(
  { sources }: Pick<Newsroom, 'sources'>,
  articles: readonly StoredArticle[],
  { bodies, desk, crew }: Pick<Means, 'bodies' | 'desk' | 'crew'>,
): Promise<{ readonly archive: Archive; readonly diagnostics: readonly Diagnostic[] }> {
  // Read twice: all of them at once are as large as the newsroom.
  const notesOf = (index: number): Notes => {
    const { body } = articles[index] as StoredArticle;
    return parseNotes(bodies.read(body)) ?? notesAgain(sources[index] as Source, desk);
  };
  if (articles.length >= MANY) crew.hire(desk.setup);
  const archive = Archive.of(all(articles.length, notesOf));
  desk.openArchive(archive);
  crew.tell({ kind: 'open-archive', counts: archive.counts });
  const found = new Array<readonly Diagnostic[]>(articles.length).fill([]);
  let at = 0;
  const next = (): Job | null => {
    const odd = new Map<number, Notes>();
    for (; at < articles.length && odd.size < BATCH; at++) {
      const notes = notesOf(at);
      if (isOddAgainst(notes, archive)) odd.set(at, notes);
    }
    if (odd.size === 0) return null;
    const batch = { sources: [...odd.keys()].map((index) => sources[index] as Source), notes: [...odd.values()] };
    const place = (compared: readonly (readonly Diagnostic[])[]): void => {
      for (const [nth, index] of [...odd.keys()].entries()) found[index] = compared[nth] ?? [];
    };
    return {
      task: { kind: 'compare', ...batch },
      here: () => place(desk.compare(batch.sources, batch.notes)),
      take: (answer) => place(answer as Diagnostic[][]),
    };
  };
  await crew.share(next);
  return { archive, diagnostics: found.flat() };
}

function* all<T>(count: number, get: (index: number) => T): Generator<T> {
  for (let index = 0; index < count; index++) yield get(index);
}

function notesAgain(source: Source, { setup }: Desk): Notes {
  return isTooLarge(sizeOf(source)) ? NO_NOTES : (prepare(readSource(source), setup).notes ?? NO_NOTES);
}

/** Null for what is no notes: a cache may be spoilt at any time. */
function parseNotes(text: string | null): Notes | null {
  try {
    const value = JSON.parse(text ?? '') as Partial<Record<keyof Notes, unknown>> | null;
    // Of an article that could not be read.
    if (value === null) return NO_NOTES;
    const { title, runs, tags, silenced } = value;
    const isSound = (title === null || typeof title === 'string') && isTexts(runs) && isTexts(tags) && isTexts(silenced);
    return isSound ? { title, runs, tags, silenced } : null;
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
