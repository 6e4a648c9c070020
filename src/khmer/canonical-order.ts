import { khnormal } from 'khmer-normalizer';
import { BASE } from './characters.js';

/** What becomes of coeng DA (U+17D2 U+178A), which looks like coeng TA: written as it, or left. */
export type CoengDa = 'fold' | 'keep';

/** What real text needs: khmer-normalizer settles a syllable in at most three passes, a few more where a joiner wanders. */
const EXACT_PASSES = 16;
/** Of what no hand has typed, a hundred thousand coengs with a RO in front, each pass moves one sign by one place. */
const MAX_PASSES = 32;

/**
 * A Khmer run, or a syllable of one, as khmer-normalizer gives it when called until nothing changes, with the rule
 * 17BE 17B6 → 17C4 17B8 of UTN #61 v2. The time is linear in the length: what takes many passes is helped along, and what does not
 * settle even then stays as its author typed it.
 */
export function canonicalOrder(run: string, coengDa: CoengDa): string {
  let current = run;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = current
      .split(SYLLABLES)
      .map((syllable) => onePass(syllable, coengDa))
      .join('');
    if (next === current) return current;
    current = pass < EXACT_PASSES ? next : moveAhead(next);
  }
  return run;
}

// Where khmer-normalizer itself begins a new syllable: before a base that no coeng sign or joiner binds. So the parts give what the whole gives.
const SYLLABLES = new RegExp(`(?<![\\u17D2\\u200D])(?=${BASE})`);

function onePass(syllable: string, coengDa: CoengDa): string {
  if (syllable.length < 2) return syllable;
  return coengDa === 'keep' ? keepCoengDa(syllable) : fold(syllable);
}

function fold(syllable: string): string {
  return khnormal(syllable).replace(/\u17BE\u17B6/g, '\u17C4\u17B8');
}

/** StrongBase letters of UTN #61 besides DA and TA, rare ones first: to khmer-normalizer they are all alike, so any can stand for a DA. */
const LIKE_DA = [...'\u179E\u178D\u1788\u178B\u1783\u1787\u1786\u1782\u1781'];

/** In canonical order with each DA left: meanwhile a letter that is not in the syllable stands for it. */
function keepCoengDa(syllable: string): string {
  if (!syllable.includes('\u178A')) return fold(syllable);
  const standIn = LIKE_DA.find((letter) => !syllable.includes(letter));
  return standIn === undefined ? syllable : fold(syllable.replaceAll('\u178A', standIn)).replaceAll(standIn, '\u178A');
}

const COENGS = new RegExp(`(?:\\u17D2${BASE}){3,}`, 'g');
const ROS_BEFORE_OTHERS = /(?:\u17D2\u179A)+(?=\u17D2[^\u179A])/g;
const JOINED_BASES = new RegExp(`\\u200D(?:\\u17D2?${BASE}|\\u200D)+`, 'g');

/**
 * Where the passes lead to. Each pass swaps a coeng RO with the coeng behind it, so that it comes to stand last; but of several in a row each
 * second one is swapped with its own like and stays. A joiner moves behind the base that it binds, then behind the next.
 */
function moveAhead(run: string): string {
  return run.replace(COENGS, rosLast).replace(JOINED_BASES, (joined) => `${joined.replaceAll('\u200D', '')}\u200D`);
}

function rosLast(coengs: string): string {
  let movers = '';
  const stayers = coengs.replace(ROS_BEFORE_OTHERS, (ros) => {
    if ((ros.length / 2) % 2 === 0) return ros;
    movers += '\u17D2\u179A';
    return ros.slice(2);
  });
  return stayers + movers;
}
