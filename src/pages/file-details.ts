import { khmerDigits } from '../khmer/digits.js';
import type { ArticleCard, Attachment } from '../model/article.js';
import { type PublishedFiles, sitePathOf } from '../model/file-facts.js';
import type { AttachmentView, ThemeWords } from '../model/views.js';
import { fileUrl, type PageContext, wordsOf } from './page-context.js';

export function attachmentView({ src, title, lang }: Attachment, card: ArticleCard, { settings, files }: PageContext): AttachmentView {
  return { text: title, url: fileUrl(src, card.url, settings), lang, details: fileDetails(src, card, files) };
}

/** What a reader wants to know of a file before it is opened: `PDF · 1.2 MB`. Null for what is not of this site. */
function fileDetails(src: string, { url, meta }: ArticleCard, files: PublishedFiles): string | null {
  const path = sitePathOf(src, url);
  const facts = path === null ? undefined : files.get(path);
  if (path === null || facts === undefined) return null;
  const kind = /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toUpperCase();
  const size = sizeText(facts.bytes, meta.lang);
  return kind === undefined ? size : `${kind} · ${size}`;
}

/** Decimal units (IEC 80000-13), as Windows' users are told by their mail programs and all others by their systems. */
const UNITS = ['bytes', 'kilobytes', 'megabytes', 'gigabytes'] as const satisfies readonly (keyof ThemeWords)[];

/** A size in words: `1.2 MB`, `១,២ មេកាបៃ`; one decimal below ten, none above. */
export function sizeText(bytes: number, lang: string): string {
  let value = bytes;
  let unit = 0;
  // 999.5 would be written as 1000.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const written = unit > 0 && value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
  const number = lang === 'km' ? khmerDigits(written.replace('.', ',')) : written;
  return `${number} ${wordsOf(lang)[UNITS[unit] ?? 'bytes']}`;
}
