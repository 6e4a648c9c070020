import { isSettled } from '../disk/stamp.js';
import type { PlacedFile } from '../model/source.js';
import type { Memo } from './prepare-all.js';
import type { StoredArticle } from './stored-article.js';
import { articlesIn, type BlockedBatch } from './stored-articles.js';
import { WarmTexts } from './warm-texts.js';

/** An article as its source has it, and as it is shown: while it has errors, as it was before them. */
type Kept = { readonly own: StoredArticle; readonly shown: StoredArticle };

/** Reads texts that lie elsewhere; null where one is not there whole. */
type Reader = (place: StoredArticle['body']) => Uint8Array | null;

/** The prepared articles of a newsroom that stays open, in memory. `key` stands for all that their preparation depends on. */
export class WarmArticles implements Memo {
  readonly texts = new WarmTexts();
  readonly #kept = new Map<string, Kept>();

  constructor(readonly key: string) {}

  readonly find = (file: PlacedFile, isThere: (path: string) => boolean, keyOf: () => string): StoredArticle | null => {
    const kept = this.#kept.get(file.path);
    if (kept === undefined) return null;
    const { own, shown } = kept;
    for (const [path, wasThere] of Object.entries(own.names)) if (isThere(path) !== wasThere) return null;
    if (own.stamp !== null && own.stamp === file.stamp) return shown;
    // To read a file that has just been written takes a rest of some milliseconds: one of another size says something else.
    if (sizeIn(own.stamp) !== sizeIn(file.stamp) || keyOf() !== own.key) return null;
    this.#kept.set(file.path, { shown, own: { ...own, stamp: isSettled(file.stamp, Date.now()) ? file.stamp : null } });
    return shown;
  };

  readonly add = ({ block, bodies }: BlockedBatch): readonly StoredArticle[] =>
    this.takeIn(articlesIn(block) ?? [], ({ at, length }) => bodies.subarray(at, at + length));

  /** Takes in what was prepared, in the order of `articles`. */
  takeIn(articles: readonly StoredArticle[], read: Reader): readonly StoredArticle[] {
    return articles.map((article) => {
      const { body, findings } = article;
      const [html, found] = [read(body), read(findings.place)];
      // A body that is spoilt has a place where nothing lies: whoever wants it makes it again.
      const bodyAt = html === null ? -1 : this.texts.appendBody(html);
      const place = { ...findings.place, at: found === null ? -1 : this.texts.append(found) };
      return this.#put({ ...article, body: { ...body, at: bodyAt }, findings: { ...findings, place } });
    });
  }

  #put(own: StoredArticle): StoredArticle {
    const before = this.#kept.get(own.path);
    const shown = isSound(own) ? own : (this.#standIn(own, before?.shown) ?? own);
    this.#kept.set(own.path, { own, shown });
    for (const old of before ? [before.own, before.shown] : []) {
      if (old.body !== shown.body) this.texts.forget(old.body.at);
      if (old.findings !== own.findings) this.texts.forget(old.findings.place.at);
    }
    return shown;
  }

  /** The article as it was last sound, with what is found in it now; null where nothing is left of that. */
  #standIn({ findings }: StoredArticle, before: StoredArticle | undefined): StoredArticle | null {
    return before && isSound(before) && this.texts.read(before.body) !== null ? { ...before, findings } : null;
  }

  /** Forgets all but these. */
  readonly save = (articles: readonly StoredArticle[]): void => {
    const paths = new Set(articles.map(({ path }) => path));
    for (const [path, { own, shown }] of this.#kept) {
      if (paths.has(path)) continue;
      this.#kept.delete(path);
      for (const { body, findings } of [own, shown]) for (const { at } of [body, findings.place]) this.texts.forget(at);
    }
  };
}

/** The bytes that a stamp counts; of none, nobody knows. */
function sizeIn(stamp: string | null): string | null {
  return stamp?.slice(0, stamp.indexOf('.')) ?? null;
}

/** Its front matter could be read: without that, there is nothing to show. */
function isSound({ card, page }: StoredArticle): boolean {
  return card !== null || page !== null;
}
