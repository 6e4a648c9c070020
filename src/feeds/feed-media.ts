import type { ArticleCard, Picture as ArticleImage, Attachment } from '../model/article.js';
import { type FileFacts, type PublishedFiles, sitePathOf } from '../model/file-facts.js';
import type { Settings } from '../model/settings.js';
import { encodeAddress, siteAddress } from '../model/url.js';
import type { EnclosureView, FeedImageView } from '../model/views.js';

/** Whose files, and what is known of all that are published. */
type Owner = { readonly card: ArticleCard; readonly settings: Settings; readonly files: PublishedFiles };
/** A file that an article names: its address for the world outside, and what is known of it where it is published here. */
type NamedFile = { readonly url: string; readonly facts: FileFacts | null };

/** The article's attachments. Of those elsewhere on the web neither size nor type is known, and nothing is made up. */
export function enclosuresOf(owner: Owner): EnclosureView[] {
  return owner.card.meta.attachments.map(({ src, title, lang }: Attachment) => {
    const { url, facts } = fileNamed(src, owner);
    return { url, title, lang, type: facts?.mediaType ?? null, bytes: facts && String(facts.bytes) };
  });
}

/** The article's image; null where it has none. */
export function feedImage(owner: Owner): FeedImageView | null {
  const { image } = owner.card.meta;
  return image && imageView(image, owner);
}

function imageView({ src, alt, caption, credit }: ArticleImage, owner: Owner): FeedImageView {
  const { url, facts } = fileNamed(src, owner);
  const picture = facts?.picture ?? null;
  // Every reader can show the format that the newsroom chose; a smaller one of another format may be a gap.
  const small = picture?.variants.filter(({ mediaType }) => mediaType === facts?.mediaType).sort((a, b) => a.width - b.width)[0];
  const size = { width: picture && String(picture.width), height: picture && String(picture.height) };
  return {
    url,
    alt,
    caption,
    credit,
    width: size.width,
    height: size.height,
    type: facts?.mediaType ?? null,
    bytes: facts && String(facts.bytes),
    thumbnail: small ? { url: siteAddress(small.path, owner.settings), width: String(small.width), height: null } : { url, ...size },
  };
}

function fileNamed(src: string, { card, settings, files }: Owner): NamedFile {
  const site = sitePathOf(src, card.url);
  if (site === null) return { url: encodeAddress(src), facts: null };
  const rest = /[?#].*$/s.exec(src)?.[0] ?? '';
  return { url: siteAddress(site, settings) + encodeAddress(rest), facts: files.get(site) ?? null };
}
