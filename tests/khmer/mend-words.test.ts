import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSound, mendWords } from '../../src/khmer/mend-words.js';
import { mixed, soup } from '../arbitraries/khmer.js';

it('has nothing to say of words that are sound', () => {
  let sound = 0;
  const place = { file: 'a.md', span: { start: 0, end: 0 }, isLiteral: true };
  fc.assert(
    fc.property(fc.oneof(mixed, soup), fc.constantFrom('fold', 'keep'), (words, coengDa) => {
      if (!isSound(words)) return;
      sound++;
      expect(mendWords(words, place, { coengDa })).toEqual({ text: words, diagnostics: [] });
    }),
    { numRuns: 5000 },
  );
  expect(sound).toBeGreaterThan(500);
});
