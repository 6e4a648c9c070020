import mime from 'mime';
import type { Edition } from '../model/edition.js';
import type { FileFacts, PublishedFiles } from '../model/file-facts.js';
import type { Newsroom, Source } from './newsroom.js';
import { sizeOf } from './source.js';

/** What no table knows (RFC 2046 §4.5.1). */
const UNKNOWN = 'application/octet-stream';

/** The files that an edition publishes as they are: those of `static/` and those of its articles. */
export function publishedFiles({ statics, files }: Newsroom, edition: Edition): PublishedFiles {
  const found = new Map<string, FileFacts>();
  for (const source of statics) found.set(source.path.slice('static'.length), factsOf(source));
  for (const card of [...edition.articles, ...edition.pages]) {
    for (const { from, to } of card.files) {
      const source = files.get(from);
      if (source) found.set(card.url + to, factsOf(source));
    }
  }
  return found;
}

function factsOf(source: Source): FileFacts {
  return { bytes: sizeOf(source), mediaType: mime.getType(source.path) ?? UNKNOWN, picture: null };
}
