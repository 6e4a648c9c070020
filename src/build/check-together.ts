import { Archive, NO_NOTES, type Notes } from '../lint/archive.js';
import { checkAgainst, isOddAgainst } from '../lint/check-draft.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Desk } from './desk.js';
import type { Newsroom, Source } from './newsroom.js';
import { draftOf, isTooLarge, prepare } from './prepare.js';
import type { Means } from './prepare-all.js';
import { readSource, sizeOf } from './source.js';
import type { StoredArticle } from './stored-article.js';

/** What all articles say together, and what in each is at odds with that. `articles` were proofread, and stand in the order of the sources. */
export function checkTogether(
  { sources }: Pick<Newsroom, 'sources'>,
  articles: readonly StoredArticle[],
  { bodies, desk }: Pick<Means, 'bodies' | 'desk'>,
): { readonly archive: Archive; readonly diagnostics: readonly Diagnostic[] } {
  // Read twice: all of them at once are as large as the newsroom.
  const notesOf = (index: number): Notes => {
    const { body } = articles[index] as StoredArticle;
    return parseNotes(bodies.read(body)) ?? notesAgain(sources[index] as Source, desk);
  };
  const archive = Archive.of(all(articles.length, notesOf));
  const diagnostics = sources.flatMap((source, index) => {
    const notes = notesOf(index);
    return isOddAgainst(notes, archive) ? checkAgainstArchive(source, archive, desk, notes) : [];
  });
  return { archive, diagnostics };
}

/** What in one article is at odds with all of them; nothing of a file that is too large to be read. */
export function checkAgainstArchive(source: Source, archive: Archive, { setup }: Desk, notes = NO_NOTES): Diagnostic[] {
  const draft = isTooLarge(sizeOf(source)) ? null : draftOf(readSource(source), setup);
  return draft === null ? [] : checkAgainst(draft, archive, notes);
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
