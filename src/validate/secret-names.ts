import type { Span } from '../model/source.js';
import { decodePath, encodePath } from '../model/url.js';
import { isSame, RollingSearch } from './rolling-search.js';
import type { Secret, SecretKind, Sighting, Suspicion } from './secret.js';
import type { Letters, Squeezer } from './squeeze.js';

/** Letters by which a name is found; shorter ones are looked for as they are written. */
const NAME = 8;
/** A title of fewer letters may be a word of any sentence: it counts where it stands alone. */
const TITLE = 12;

type Name = { readonly secret: Secret; readonly what: SecretKind; readonly written: string; readonly units: Uint16Array };

/** The ids, titles, addresses and file names that must not be found. */
export class SecretNames {
  readonly #search = new RollingSearch<Name>(NAME);
  readonly #short: Name[] = [];
  readonly #parts = new Map<string, Name>();

  constructor(secrets: readonly Secret[], squeezer: Squeezer) {
    for (const secret of secrets) {
      const named: readonly (readonly [SecretKind, readonly (string | null)[]])[] = [
        ['id', [secret.id]],
        ['title', [secret.title]],
        ['address', secret.segments],
        ['file', secret.files],
      ];
      for (const [what, names] of named) for (const written of names) if (written) this.#add({ secret, what, written }, squeezer);
    }
  }

  /** Those that are a part of a published file's path. */
  *inPath(path: string): Generator<Suspicion> {
    for (const part of path.split('/')) {
      const name = this.#parts.get(part);
      if (name) yield suspicionOf(name);
    }
  }

  *inLetters(letters: Letters): Generator<Sighting> {
    if (this.#search.isEmpty) return;
    const seen: Sighting[] = [];
    this.#search.scan(letters.units, letters.length, (at, names) => {
      for (const name of names) {
        const count = name.units.length;
        if (at + count > letters.length || !isSame(letters.units, at, name.units, 0, count)) continue;
        seen.push({ ...suspicionOf(name), place: { letters, at, count }, isWhole: (source, span) => isWhole(name, source, span) });
      }
      return at + 1;
    });
    yield* seen;
  }

  /** Short names, as they are written and as addresses write them. */
  *inSource(source: string): Generator<{ readonly sighting: Suspicion; readonly span: Span }> {
    for (const name of this.#short) {
      for (const form of new Set([name.written, encodePath(name.written)])) {
        for (let start = source.indexOf(form); start >= 0; start = source.indexOf(form, start + 1)) {
          const span = { start, end: start + form.length };
          const isFound = name.what === 'title' ? standsAlone(source, start, span.end) : isBounded(name.what, source, span);
          if (!isFound) continue;
          yield { sighting: suspicionOf(name), span };
          break;
        }
      }
    }
  }

  #add(name: Omit<Name, 'units'>, squeezer: Squeezer): void {
    squeezer.squeeze(name.written);
    const { units, length } = squeezer.between;
    const whole = { ...name, units: units.slice(0, length) };
    if (name.what === 'address' || name.what === 'file') this.#parts.set(name.written, whole);
    if (length < NAME) this.#short.push(whole);
    else this.#search.add(whole.units, 0, whole);
  }
}

function isWhole({ what, written, units }: Name, source: string, { start, end }: Span): boolean {
  if (what === 'title') return units.length >= TITLE || standsAlone(source, start, end);
  const found = decodePath(source.slice(start, end).replaceAll('\\/', '/').replaceAll('&amp;', '&'));
  return found.toLowerCase() === inner(written).toLowerCase() && isBounded(what, source, { start, end });
}

function suspicionOf({ secret, what, units }: Name): Suspicion {
  // A title may be another article's as well; what names one article alone, nothing excuses.
  return { secret, what, letters: what === 'title' ? String.fromCharCode(...units) : null };
}

/** A name from its first letter to its last. */
function inner(name: string): string {
  return name.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** True where no longer name goes on at either end; a part of an address stands behind a slash. */
function isBounded(what: SecretKind, source: string, { start, end }: Span): boolean {
  const [before, after] = [source.slice(Math.max(0, start - 3), start), source.slice(end, end + 3)];
  if (/^(?:[\p{L}\p{M}\p{N}_%-]|\.[\p{L}\p{N}])/u.test(after)) return false;
  return what === 'address' ? /(?:\/|%2f)$/i.test(before) : !/[\p{L}\p{M}\p{N}_-]$/u.test(before);
}

/** True for the whole text of an element, an attribute or a string. */
function standsAlone(source: string, start: number, end: number): boolean {
  return /[>"'[]\s*$/.test(source.slice(Math.max(0, start - 80), start)) && /^\s*[<"'\]\\&]/.test(source.slice(end, end + 80));
}
