import type { FeedItemView, FeedView } from '../model/views.js';
import { legalXml } from '../templating/escape-xml.js';

/** A feed as JSON Feed 1.1 (https://jsonfeed.org/version/1.1). The keys stand in the order of the specification: equal views, equal bytes. */
export function jsonFeed(view: FeedView): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: view.title,
    home_page_url: view.siteUrl,
    feed_url: view.selfUrl,
    ...(view.description === '' ? {} : { description: view.description }),
    authors: [view.author],
    language: view.lang,
    ...(view.hubUrl === null ? {} : { hubs: [{ type: 'WebSub', url: view.hubUrl }] }),
    items: view.items.map((item) => jsonItem(item, view.lang)),
  };
  // The characters that XML has no place for mean nothing here either: all three formats say the same.
  return `${JSON.stringify(feed, (_, value: unknown) => (typeof value === 'string' ? legalXml(value) : value), 1)}\n`;
}

function jsonItem(item: FeedItemView, language: string): object {
  const attachments = item.enclosures.flatMap(({ url, type, title, bytes }) =>
    // A type must be there; a file elsewhere has none that we know.
    type === null ? [] : [{ url, mime_type: type, title, ...(bytes === null ? {} : { size_in_bytes: Number(bytes) }) }],
  );
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    ...(item.contentHtml === null ? { content_text: item.summary } : { content_html: item.contentHtml, summary: item.summary }),
    ...(item.image ? { image: item.image.url } : {}),
    date_published: item.published,
    date_modified: item.updated,
    authors: item.creators.map((name) => ({ name })),
    ...(item.categories.length > 0 ? { tags: item.categories } : {}),
    language,
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}
