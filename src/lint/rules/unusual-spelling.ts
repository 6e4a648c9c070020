import type { Word } from '../../khmer/words.js';
import { type Archive, khmerRuns } from '../archive.js';
import { finding } from '../article-rule.js';
import type { NewsroomRule } from '../newsroom-rule.js';

/** A misspelt word falls apart into what the dictionary knows: into so many words, at the most, in text that was looked at. */
const PIECES = 4;

/** A word that no other article has, one character away from one that the newsroom writes often: អភិវឌ្ប beside អភិវឌ្ឍ. */
export const unusualSpelling: NewsroomRule = {
  code: 'unusual-spelling',
  concerns: ({ runs }, archive) => runs.some((run) => slipsIn(run.split('|'), archive).length > 0),
  *check(copy, archive, { runs }) {
    for (const { passage, words, placed } of khmerRuns(copy.prose, runs)) {
      if (slipsIn(words, archive).length === 0) continue;
      const found = placed();
      for (const { first, last, usual, times } of slipsIn(
        found.map(({ text }) => text),
        archive,
      )) {
        const { start } = (found[first] as Word).span;
        const { end } = (found[last] as Word).span;
        const args = { written: passage.text.slice(start, end), usual, times };
        yield finding(copy, 'unusual-spelling', passage.place(start, end), args);
      }
    }
  },
  examples: [
    {
      bad: 'ការផ្សព្បផ្សាយព័ត៌មាន។',
      fixed: null,
      others: Array.from({ length: 5 }, () => ({ title: null, runs: ['ការ|ផ្សព្វផ្សាយ|ព័ត៌មាន'], tags: [], silenced: [] })),
    },
  ],
};

/** `first` and `last`: which words of the run make the slip together. */
type Slip = { readonly first: number; readonly last: number; readonly usual: string; readonly times: number };

/** No two share a word; of those that begin with one word, the longest. */
function slipsIn(run: readonly string[], archive: Archive): Slip[] {
  const slips: Slip[] = [];
  for (let first = 0; first < run.length; first++) {
    const slip = slipAt(run, first, archive);
    if (slip === null) continue;
    slips.push(slip);
    first = slip.last;
  }
  return slips;
}

function slipAt(run: readonly string[], first: number, archive: Archive): Slip | null {
  for (let last = Math.min(run.length, first + PIECES) - 1; last > first; last--) {
    const pieces = run.slice(first, last + 1);
    // What the newsroom writes more often, piece for piece, are words of its own.
    if (!pieces.some((piece) => archive.isRare(piece))) continue;
    const usual = archive.usualFor(pieces.join(''));
    // The segmenter may have taken a letter of the word before or behind for a part of this one.
    if (
      usual === null ||
      run
        .slice(Math.max(0, first - 1), last + 2)
        .join('')
        .includes(usual.word)
    )
      continue;
    return { first, last, usual: usual.word, times: usual.times };
  }
  return null;
}
