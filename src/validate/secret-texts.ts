import type { Span } from '../model/source.js';
import { isSame, RollingSearch } from './rolling-search.js';
import type { Secret, Sighting, Suspicion } from './secret.js';
import { BOUNDARY, type Letters, type Squeezer } from './squeeze.js';

/** Letters of a text that give it away, and the stretch by which they are found: any 40 hold one whole stretch of those that begin every 20. */
const SHINGLE = 40;
const STRETCH = 20;

type Stretch = { readonly secret: Secret; readonly units: Uint16Array; readonly at: number };

/** The texts that must not be found, as a whole or in part: forty letters of one block, which a paragraph or a heading is. */
export class SecretTexts {
  readonly #search = new RollingSearch<Stretch>(STRETCH);
  readonly #squeezer: Squeezer;

  constructor(secrets: readonly Secret[], squeezer: Squeezer) {
    this.#squeezer = squeezer;
    for (const secret of secrets) {
      for (const text of secret.texts) {
        squeezer.squeeze(text);
        const units = squeezer.between.units.slice(0, squeezer.between.length);
        for (const { start, end } of blocksOf(units)) {
          for (let at = start; at + STRETCH <= end; at += STRETCH) this.#search.add(units, at, { secret, units, at });
        }
      }
    }
  }

  *inLetters(letters: Letters): Generator<Sighting> {
    if (this.#search.isEmpty) return;
    const seen: Sighting[] = [];
    this.#search.scan(letters.units, letters.length, (at, stretches) => {
      let resume = at + 1;
      for (const stretch of stretches) {
        const run = runAround(letters, at, stretch);
        if (run === null || run.count < SHINGLE) continue;
        const written = stringOf(letters.units, run.at, run.count);
        seen.push({ secret: stretch.secret, what: 'text', letters: written, place: { letters, ...run }, isWhole: () => true });
        resume = Math.max(resume, run.at + run.count - STRETCH + 1);
      }
      return resume;
    });
    yield* seen;
  }

  /** Tells of a suspicion whether everything in it stands in texts that are out by right. */
  excuses(suspicions: readonly Suspicion[], published: Iterable<string>): (suspicion: Suspicion) => boolean {
    const searches = new Map<number, RollingSearch<Piece>>();
    const pieces = new Map(suspicions.map((suspicion) => [suspicion, piecesOf(suspicion, searches)]));
    for (const text of searches.size > 0 ? published : []) {
      this.#squeezer.squeeze(text);
      const { units, length } = this.#squeezer.between;
      for (const search of searches.values()) {
        search.scan(units, length, (at, found) => {
          for (const piece of found) piece.isExcused ||= isSame(units, at, piece.units, piece.at, search.window);
          return at + 1;
        });
      }
    }
    return (suspicion) => pieces.get(suspicion)?.every(({ isExcused }) => isExcused) ?? false;
  }
}

/** Letters that stand in a text, as many as its search has in its window. */
type Piece = { readonly units: Uint16Array; readonly at: number; isExcused: boolean };

/** A title is one piece; of a text, every forty letters are one. The same letters are one piece, wherever they were found. */
function piecesOf({ what, letters }: Suspicion, searches: Map<number, RollingSearch<Piece>>): readonly Piece[] {
  if (letters === null) return [];
  const units = Uint16Array.from({ length: letters.length }, (_, index) => letters.charCodeAt(index));
  const window = what === 'text' ? SHINGLE : units.length;
  const search = searches.get(window) ?? new RollingSearch<Piece>(window);
  searches.set(window, search);
  const pieces: Piece[] = [];
  for (let at = 0; at + window <= units.length; at++) {
    const known = search.at(units, at).find((piece) => isSame(units, at, piece.units, piece.at, window));
    const piece = known ?? { units, at, isExcused: false };
    if (!known) search.add(units, at, piece);
    pieces.push(piece);
  }
  return pieces;
}

/** The blocks of a text that are long enough to give it away. */
function* blocksOf(units: Uint16Array): Generator<Span> {
  let start = 0;
  for (let end = 0; end <= units.length; end++) {
    if (end < units.length && units[end] !== BOUNDARY) continue;
    if (end - start >= SHINGLE) yield { start, end };
    start = end + 1;
  }
}

/** As many letters as are the same in both texts, around a stretch that begins at `at`. */
function runAround({ units, length }: Letters, at: number, stretch: Stretch): { readonly at: number; readonly count: number } | null {
  const { units: own, at: from } = stretch;
  if (!isSame(units, at, own, from, STRETCH)) return null;
  let before = 0;
  while (before < at && before < from && isSameLetter(units[at - before - 1], own[from - before - 1])) before++;
  let behind = STRETCH;
  while (at + behind < length && from + behind < own.length && isSameLetter(units[at + behind], own[from + behind])) behind++;
  return { at: at - before, count: before + behind };
}

function isSameLetter(one: number | undefined, other: number | undefined): boolean {
  return one === other && one !== BOUNDARY;
}

function stringOf(units: Uint16Array, at: number, count: number): string {
  let text = '';
  for (let start = at; start < at + count; start += CHUNK)
    text += String.fromCharCode(...units.subarray(start, Math.min(start + CHUNK, at + count)));
  return text;
}

/** As many arguments as every engine takes. */
const CHUNK = 4096;
