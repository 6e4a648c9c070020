import type { Secret, Sighting, Suspicion } from './leak-gate.js';
import { isSame, RollingSearch } from './rolling-search.js';
import type { Letters, Squeezer } from './squeeze.js';

/** Letters of a text that give it away, and the stretch by which they are found: any 40 hold one whole stretch of those that begin every 20. */
const SHINGLE = 40;
const STRETCH = 20;

type Stretch = { readonly secret: Secret; readonly units: Uint16Array; readonly at: number };

/** The texts that must not be found, as a whole or in part. */
export class SecretTexts {
  readonly #search = new RollingSearch<Stretch>(STRETCH);
  readonly #squeezer: Squeezer;

  constructor(secrets: readonly Secret[], squeezer: Squeezer) {
    this.#squeezer = squeezer;
    for (const secret of secrets) {
      for (const text of secret.texts) {
        squeezer.squeeze(text);
        const units = squeezer.between.units.slice(0, squeezer.between.length);
        for (let at = 0; at + STRETCH <= units.length; at += STRETCH) this.#search.add(units, at, { secret, units, at });
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
        seen.push({ secret: stretch.secret, what: 'text', letters: written, place: { letters, ...run } });
        resume = Math.max(resume, run.at + run.count - STRETCH + 1);
      }
      return resume;
    });
    yield* seen;
  }

  /** Tells of a suspicion whether everything in it stands in texts that are out by right. */
  excuses(suspicions: readonly Suspicion[], published: Iterable<string>): (suspicion: Suspicion) => boolean {
    const unproven = new Map<number, { readonly search: RollingSearch<string>; readonly pieces: Set<string> }>();
    for (const piece of suspicions.flatMap(piecesOf)) {
      const known = unproven.get(piece.length) ?? { search: new RollingSearch<string>(piece.length), pieces: new Set<string>() };
      unproven.set(piece.length, known);
      if (known.pieces.has(piece)) continue;
      known.pieces.add(piece);
      known.search.add(
        Uint16Array.from(piece, (_, index) => piece.charCodeAt(index)),
        0,
        piece,
      );
    }
    for (const text of unproven.size > 0 ? published : []) {
      this.#squeezer.squeeze(text);
      const { units, length } = this.#squeezer.between;
      for (const { search, pieces } of unproven.values()) {
        search.scan(units, length, (at, found) => {
          for (const piece of found) if (stringOf(units, at, piece.length) === piece) pieces.delete(piece);
          return at + 1;
        });
      }
    }
    return (suspicion) => piecesOf(suspicion).every((piece) => !unproven.get(piece.length)?.pieces.has(piece));
  }
}

/** A title is one piece; of a text, every forty letters are one. */
function piecesOf({ what, letters }: Suspicion): string[] {
  if (letters === null) return [];
  if (what !== 'text') return [letters];
  return Array.from({ length: letters.length - SHINGLE + 1 }, (_, at) => letters.slice(at, at + SHINGLE));
}

/** As many letters as are the same in both texts, around a stretch that begins at `at`. */
function runAround({ units, length }: Letters, at: number, stretch: Stretch): { readonly at: number; readonly count: number } | null {
  const { units: own, at: from } = stretch;
  if (!isSame(units, at, own, from, STRETCH)) return null;
  let before = 0;
  while (before < at && before < from && units[at - before - 1] === own[from - before - 1]) before++;
  let behind = STRETCH;
  while (at + behind < length && from + behind < own.length && units[at + behind] === own[from + behind]) behind++;
  return { at: at - before, count: before + behind };
}

function stringOf(units: Uint16Array, at: number, count: number): string {
  let text = '';
  for (let start = at; start < at + count; start += CHUNK)
    text += String.fromCharCode(...units.subarray(start, Math.min(start + CHUNK, at + count)));
  return text;
}

/** As many arguments as every engine takes. */
const CHUNK = 4096;
