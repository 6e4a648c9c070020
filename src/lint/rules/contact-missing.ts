import { isContactHeading } from '../../khmer/press-phrases.js';
import { type ArticleRule, finding } from '../article-rule.js';
import type { Copy } from '../copy.js';

/** A telephone number (nine digits or more behind 0 or +855, as in the national numbering plan), or a mail address. */
const REACHABLE = /(?<![0-9\u17E0-\u17E9])[0+\u17E0](?:[ .()/-]{0,2}[0-9\u17E0-\u17E9]){8}|[\w.+-]@[\w-]+\.\w/;
/** Links by which somebody is reached. */
const LINK = /^(?:mailto:|tel:|https?:\/\/(?:[\w-]+\.)*(?:t\.me|telegram\.me|facebook\.com|fb\.com|m\.me)\/)/i;

/** A press release that does not say whom journalists can ask: neither it nor the settings of its organisation. */
export const contactMissing: ArticleRule = {
  code: 'contact-missing',
  isGate: false,
  *check(copy) {
    const span = copy.spanOf('type');
    if (!span || copy.meta?.type !== 'press-release' || copy.meta.contacts.length > 0 || copy.meta.withdrawn) return;
    if (!copy.hasContact && !isReachable(copy)) yield finding(copy, 'contact-missing', span, {});
  },
  examples: [{ frontMatter: 'type: press-release\nplace: ភ្នំពេញ', bad: 'ក្រសួងបានប្រកាស។', fixed: null }],
};

/** A heading of contact details is found fault with on its own where nothing follows it. */
function isReachable({ text, body, passages, outline }: Copy): boolean {
  if (outline.blocks.some(({ kind }) => kind === 'contact')) return true;
  if (passages.some((passage) => isContactHeading(passage.text.trim()))) return true;
  return REACHABLE.test(text.slice(body.start, body.end)) || outline.links.some(({ url }) => LINK.test(url));
}
