import type { Diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { BEGINNING, found, toDiagnostic } from './ground.js';
import type { LetterPlace, Secret, Suspicion } from './secret.js';
import { SecretNames } from './secret-names.js';
import { SecretTexts } from './secret-texts.js';
import { Squeezer } from './squeeze.js';
import type { TextFile } from './text-file.js';

/**
 * Looks in everything that was published for what must not be there. Each file is read through once, however many articles wait.
 * What also stands in an article that is out is no leak: `excuse` takes those texts, once everything has been looked at.
 */
export class LeakGate {
  readonly #squeezer = new Squeezer();
  readonly #names: SecretNames;
  readonly #texts: SecretTexts;
  /** Each thing once, where it was seen first. */
  readonly #suspicions = new Map<string, Suspicion & { readonly file: string; readonly span: Span }>();

  readonly #isEmpty: boolean;

  constructor(secrets: readonly Secret[]) {
    this.#isEmpty = secrets.length === 0;
    this.#names = new SecretNames(secrets, this.#squeezer);
    this.#texts = new SecretTexts(secrets, this.#squeezer);
  }

  /** A published file. `isPacked`: its text was unpacked, so that a place in it is no place in the file. */
  look(file: TextFile, isPacked = false): void {
    if (this.#isEmpty) return;
    this.#suspect(file.path, this.#names.inPath(file.path), BEGINNING);
    this.#squeezer.squeeze(file.text);
    const { between, inTags } = this.#squeezer;
    const sightings = [between, inTags].flatMap((letters) => [...this.#names.inLetters(letters), ...this.#texts.inLetters(letters)]);
    const fresh = sightings.filter((sighting) => !this.#suspicions.has(keyOf(sighting)));
    if (fresh.length > 0) {
      // Only now, where something was found, is it worth knowing where each letter stands.
      this.#squeezer.squeeze(file.text, true);
      for (const sighting of fresh) {
        const span = spanOf(sighting.place);
        if (sighting.isWhole(file.text, span)) this.#suspect(file.path, [sighting], isPacked ? BEGINNING : span);
      }
    }
    for (const { sighting, span } of this.#names.inSource(file.text)) this.#suspect(file.path, [sighting], isPacked ? BEGINNING : span);
  }

  /** A file of which only the name is looked at. */
  lookAtName(path: string): void {
    this.#suspect(path, this.#names.inPath(path), BEGINNING);
  }

  /** What is left when everything that stands in these texts, which are out by right, is taken away. */
  leaks(published: Iterable<string>): Diagnostic[] {
    const all = [...this.#suspicions.values()];
    const excuses = this.#texts.excuses(all, published);
    return all
      .filter((suspicion) => suspicion.letters === null || !excuses(suspicion))
      .map(({ file, span, what, secret: { reason, article } }) => toDiagnostic(file, found('leak', { what, reason, article }, span)));
  }

  #suspect(file: string, suspicions: Iterable<Suspicion>, span: Span): void {
    for (const suspicion of suspicions) {
      const key = keyOf(suspicion);
      if (!this.#suspicions.has(key)) this.#suspicions.set(key, { ...suspicion, file, span });
    }
  }
}

function keyOf({ secret, what, letters }: Suspicion): string {
  return `${secret.article}\0${what}\0${letters ?? ''}`;
}

function spanOf({ letters: { from, to }, at, count }: LetterPlace): Span {
  return { start: from?.[at] ?? 0, end: to?.[at + count - 1] ?? 0 };
}
