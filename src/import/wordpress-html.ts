/** What WordPress makes of an article's text before it shows it, as HTML; `shortcodes`: those that stay in the text, for nobody here knows what they stand for. */
export type WordpressHtml = { readonly html: string; readonly shortcodes: readonly string[] };

const CAPTION = /\[caption\b[^\]]{0,1000}\]\s*((?:<a\b[^>]{0,4000}>)?\s*<img\b[^>]{0,4000}>\s*(?:<\/a>)?)([^[]{0,4000})\[\/caption\]/gi;
const EMBED = /\[embed\b[^\]]{0,1000}\]\s*(https?:\/\/[^\s[\]<>"]{1,2000})\s*\[\/embed\]/gi;
const SHORTCODE = /\[\/?([a-z][a-z0-9_-]{2,40})(?:\s[^\]]{0,2000})?\/?\]/g;

/**
 * The text of an article of WordPress as HTML: captions as figures, embedded addresses as links, the comments of its block editor left out, and, where
 * it was written in the classic editor, paragraphs at its blank lines (`wpautop`). Pure; the time is linear in the length.
 */
export function wordpressHtml(content: string): WordpressHtml {
  const isBlocks = /<!--\s*wp:/.test(content);
  const text = content
    .replace(/<!--\s*\/?(?:wp:[^>]{0,10000}|more|nextpage)\s*-->/g, '')
    .replace(CAPTION, (_, image: string, words: string) => `<figure>${image.trim()}<figcaption>${words.trim()}</figcaption></figure>`)
    .replace(EMBED, (_, url: string) => `<p><a href="${url}">${url}</a></p>`);
  const shortcodes = [...new Set([...text.matchAll(SHORTCODE)].map(([, name = '']) => name))];
  return { html: isBlocks || /<p[\s>]/i.test(text) ? text : withParagraphs(text), shortcodes };
}

const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|div|dl|dt|dd|figure|figcaption|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)\b/i;

function withParagraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replace(/\n/g, '<br>\n')}</p>`))
    .join('\n\n');
}
