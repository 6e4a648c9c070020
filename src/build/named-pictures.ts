import { namedType } from '../media/picture-type.js';
import type { Edition } from '../model/edition.js';
import type { Settings } from '../model/settings.js';
import type { Span } from '../model/source.js';
import { decodePath, isExternal } from '../model/url.js';
import { type Newsroom, SETTINGS_FILE, type Source } from './newsroom.js';
import { staticPath } from './static-path.js';

/**
 * How an image is used: `image`, shown by an article; `file`, only linked to or attached; `site`, a file of `static/` that the settings name;
 * `icon`, one of which only the size matters.
 */
export type PictureUse = 'image' | 'file' | 'site' | 'icon';

/** A file that is, or should be, an image. `places`: where it is named, and under which name. */
export type NamedPicture = {
  readonly source: Source;
  readonly use: PictureUse;
  readonly places: readonly PlaceOfPicture[];
};
export type PlaceOfPicture = { readonly file: string; readonly span: Span; readonly name: string };

type Named = Pick<Newsroom, 'settings' | 'files' | 'statics'>;

/** The images of an edition by their paths in the newsroom: what its articles show or lead to, and what the settings name. */
export function namedPictures(
  { settings, files, statics }: Named,
  edition: Pick<Edition, 'articles' | 'pages'>,
): ReadonlyMap<string, NamedPicture> {
  const named = new Map<string, { source: Source; use: PictureUse; places: PlaceOfPicture[] }>();
  for (const card of [...edition.articles, ...edition.pages]) {
    for (const { from, to, isImage, span } of card.files) {
      const source = files.get(from);
      if (source === undefined || !(isImage || namedType(from) !== null)) continue;
      const picture = named.get(from) ?? { source, use: 'file', places: [] };
      if (isImage) picture.use = 'image';
      picture.places.push({ file: card.path, span, name: to });
      named.set(from, picture);
    }
  }
  const wanted = sitePictures(settings);
  if (wanted.size === 0) return named;
  for (const source of statics) {
    const path = `/${staticPath(source.path)}`;
    const use = wanted.get(path);
    if (use) named.set(source.path, { source, use, places: [{ file: SETTINGS_FILE, span: { start: 0, end: 0 }, name: path }] });
  }
  return named;
}

/** The site paths of the images that the settings name, and how each is used. */
export function sitePictures({ organisation, organisations, letterhead, theme }: Settings): ReadonlyMap<string, PictureUse> {
  const logos = [organisation, ...Object.values(organisations), letterhead].map((owner) => owner?.logo ?? null);
  const uses = [[theme.icon, 'icon'] as const, ...[...logos, theme.image].map((address) => [address, 'site'] as const)];
  return new Map(
    uses.flatMap(([address, use]) =>
      address === null || isExternal(address) ? [] : [[`/${decodePath(address).replace(/^\.?\//, '')}`, use]],
    ),
  );
}
