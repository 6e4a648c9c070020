/** How many are listed; looking for more would take time for nothing. */
const MOST = 20;

/**
 * The runs of a document whose words stand nowhere in the Markdown made of it: what the converter had no rule for. Letters, marks and digits
 * alone are compared, for punctuation may be escaped.
 */
export function wordsLost(runs: readonly string[], markdown: string): string[] {
  const said = letters(markdown.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  const lost: string[] = [];
  let from = 0;
  for (const run of runs) {
    const words = letters(run);
    // Nearly always the next words are near; notes stand at the end.
    const at = words === '' ? from : said.indexOf(words, from);
    if (at >= 0) from = at;
    else if (!said.includes(words) && lost.push(run) >= MOST) break;
  }
  return lost;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
