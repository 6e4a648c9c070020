import type { MarkdownIt } from 'markdown-it';

const KHMER = /[\u1780-\u17FF\u19E0-\u19FF]/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/;
// A word boundary or joiner that the author placed belongs to the Khmer it stands beside.
const KHMER_BEFORE = /([\u1780-\u17FF\u19E0-\u19FF])[\u200B-\u200D]{0,2}$/;
const KHMER_AFTER = /^[\u200B-\u200D]{0,2}([\u1780-\u17FF\u19E0-\u19FF])/;

/**
 * Bold and italic beside Khmer letters. CommonMark (§6.2, flanking delimiter runs) expects a space between a word and the quotation mark
 * or full stop that ends an emphasis, so `**«ខ្មែរ»**ជា` stays as typed. Khmer has no such spaces: here a Khmer letter beside the run counts as
 * a space would, and Khmer punctuation as a letter. Only `*` is mended; text without Khmer beside the run is read as before.
 */
export function khmerEmphasis(md: MarkdownIt): void {
  const Base = md.inline.State;
  md.inline.State = class extends Base {
    override scanDelims(start: number, canSplitWord: boolean) {
      const marker = this.src[start];
      let end = start + 1;
      while (end < this.posMax && this.src[end] === marker) end++;
      const left = this.src.slice(Math.max(0, start - 3), start);
      const right = this.src.slice(end, Math.min(end + 3, this.posMax));
      const before = KHMER_BEFORE.exec(left)?.[1] ?? left.at(-1) ?? ' ';
      const after = KHMER_AFTER.exec(right)?.[1] ?? right[0] ?? ' ';
      if (!canSplitWord || !(KHMER.test(before) || KHMER.test(after))) return super.scanDelims(start, canSplitWord);
      return { can_open: canFlank(after, before), can_close: canFlank(before, after), length: end - start };
    }
  };
}

/** True when emphasis may begin (or end) between `outside` and `inside`. */
function canFlank(inside: string, outside: string): boolean {
  if (KHMER.test(inside)) return true;
  if (SPACE.test(inside)) return false;
  return !PUNCTUATION.test(inside) || SPACE.test(outside) || PUNCTUATION.test(outside) || KHMER.test(outside);
}
