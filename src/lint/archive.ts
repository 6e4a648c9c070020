import { clusters } from '../khmer/clusters.js';
import { normalizeKhmer } from '../khmer/normalize.js';
import { type Word, words } from '../khmer/words.js';
import { shiftSpan } from '../model/source.js';
import type { Passage } from './passage.js';

/** What the rules about the whole newsroom want to know of an article. `runs`: see {@link wordRuns}; `silenced`: the codes that comments in it name. */
export type Notes = {
  readonly title: string | null;
  readonly runs: readonly string[];
  readonly tags: readonly string[];
  readonly silenced: readonly string[];
};

/** Of what could not be read. */
export const NO_NOTES: Notes = { title: null, runs: [], tags: [], silenced: [] };

/** How often each word, each tag and each title stands in all articles together. */
export type Counts = {
  readonly words: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, number>;
};

/** So often a word stands in a newsroom that knows how to spell it. */
const USUAL = 5;
/** So often a slip may have happened twice. */
const RARE = 2;
/** Clusters of a word that are enough for a slip in it to be told from another word. Two would make ការ of កាល. */
const LONG = 3;

/** UTF-16 units of a tag in which one other letter is a slip; shorter ones are other words, and other acronyms. */
const LONG_TAG = 6;

/** How the newsroom mostly writes something, and how often. */
type Usual = { readonly word: string; readonly times: number };
/** A tag, and what is left of it without what is easily typed in one way or another. */
type PlainTag = Usual & { readonly plain: string; readonly digits: string };

/** What all articles of a newsroom together have written: how it spells its words, and which tags it has. */
export class Archive {
  /** The usual words by what a slip in the middle leaves as it is: their first and last character; and by their length. */
  readonly #usual = new Map<string, string[]>();
  /** The tags by the length of what is left of them. */
  readonly #tags = new Map<number, PlainTag[]>();
  readonly #usualTags = new Map<string, Usual | null>();

  constructor(readonly counts: Counts) {
    for (const [word, count] of counts.words) {
      if (count < USUAL || [...clusters(word)].length < LONG) continue;
      push(this.#usual, frameOf(word, word.length), word);
    }
    for (const [word, times] of counts.tags) {
      const tag = plainTag(word, times);
      push(this.#tags, tag.plain.length, tag);
    }
  }

  static of(articles: Iterable<Notes>): Archive {
    const counts = { words: new Map<string, number>(), tags: new Map<string, number>(), titles: new Map<string, number>() };
    for (const { title, runs, tags } of articles) {
      if (title !== null) add(counts.titles, title);
      for (const run of runs) for (const word of run.split('|')) add(counts.words, word);
      for (const tag of tags) add(counts.tags, tag);
    }
    return new Archive(counts);
  }

  /** True for a word that hardly any article has. */
  isRare(word: string): boolean {
    return (this.counts.words.get(word) ?? 0) <= RARE;
  }

  /** The commonest of the usual words that differ from what was written by one character in the middle; null where there is none. */
  usualFor(written: string): Usual | null {
    let best: Usual | null = null;
    for (const length of [written.length - 1, written.length, written.length + 1]) {
      for (const word of this.#usual.get(frameOf(written, length)) ?? []) {
        const times = this.counts.words.get(word) ?? 0;
        if (times > (best?.times ?? 0) && isOneSlip(written, word) && isLikely(written, word)) best = { word, times };
      }
    }
    return best;
  }

  /** The commonest of the tags that this one is nearly; null where it is itself as common as any of them. */
  usualTagFor(written: string): Usual | null {
    let best = this.#usualTags.get(written);
    if (best === undefined) {
      best = this.#findUsualTag(plainTag(written, this.counts.tags.get(written) ?? 0));
      this.#usualTags.set(written, best);
    }
    return best;
  }

  #findUsualTag(tag: PlainTag): Usual | null {
    let best: Usual | null = null;
    for (const length of [tag.plain.length - 1, tag.plain.length, tag.plain.length + 1]) {
      for (const other of this.#tags.get(length) ?? []) {
        if (other.times > Math.max(tag.times, best?.times ?? 0) && isNear(tag, other)) best = other;
      }
    }
    return best;
  }
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function plainTag(word: string, times: number): PlainTag {
  const plain = word.toLowerCase().replace(/[\s\u200B_-]+/gu, '');
  return { word, times, plain, digits: plain.replace(/\P{Nd}+/gu, '') };
}

function isNear(tag: PlainTag, other: PlainTag): boolean {
  if (tag.word === other.word) return false;
  if (tag.plain === other.plain) return true;
  // Two years, two conferences: what differs in a number is not the same.
  const isLong = Math.min(tag.plain.length, other.plain.length) >= LONG_TAG;
  return isLong && tag.digits === other.digits && isOneSlip(tag.plain, other.plain);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function frameOf(word: string, length: number): string {
  return `${word.charAt(0)}${word.at(-1)}${length}`;
}

/** True where one character more, one less or another one in its place makes the second of the first. */
function isOneSlip(written: string, right: string): boolean {
  if (written === right || Math.abs(written.length - right.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === right[start]) start++;
  const [left, meant] = [written.slice(start), right.slice(start)];
  return left.slice(1) === meant.slice(1) || left.slice(1) === meant || left === meant.slice(1);
}

/** Letters that are sounded alike: one is easily typed for the other. */
const ALIKE = /^(?:នណ|ណន|លឡ|ឡល)$/;

/** False for another word of three clusters, as សំណង់ of សំណល់: it takes no slip to write one consonant for another. */
function isLikely(written: string, right: string): boolean {
  if (written.length !== right.length || clusters(right).length > LONG) return true;
  const at = Array.from(written).findIndex((character, index) => character !== right[index]);
  const [typed, meant] = [written.charAt(at), right.charAt(at)];
  const isConsonant = /[\u1780-\u17A2]/.test(typed) && written.charAt(at - 1) !== '\u17D2';
  return !isConsonant || ALIKE.test(typed + meant);
}

/** Letters, vowels and signs, with ZWSP between them; no digits, and no ។ ៖ ៗ. */
const RUN = /[\u1780-\u17B3\u17B6-\u17D3\u17DD](?:[\u1780-\u17B3\u17B6-\u17D3\u17DD\u200B]*[\u1780-\u17B3\u17B6-\u17D3\u17DD])?/g;

/**
 * Khmer words that stand one behind the other with nothing, or a ZWSP, between them, in canonical order. `placed` finds them once more, with their
 * places in the passage.
 */
export type KhmerRun = { readonly passage: Passage; readonly words: readonly string[]; readonly placed: () => readonly Word[] };

/**
 * The runs of some passages. `noted`: what {@link wordRuns} gave of them before, which is believed as far as it fits: to find words takes longer
 * than all else.
 */
export function* khmerRuns(passages: readonly Passage[], noted: readonly string[]): Generator<KhmerRun> {
  let nth = 0;
  for (const passage of passages) {
    for (const { 0: run, index } of passage.text.matchAll(RUN)) {
      const known = noted[nth++]?.split('|');
      const isKnown = known?.join('') === (run.includes('\u200B') ? run.replaceAll('\u200B', '') : run);
      const placed = (): Word[] => wordsIn(run).map(({ text, span }) => ({ text, span: shiftSpan(span, index) }));
      yield { passage, words: known && isKnown ? known : wordsOf(run).split('|'), placed };
    }
  }
}

/** What {@link khmerRuns} gives of a passage: the words of each run with `|` between them. */
export function wordRuns({ text }: Passage): string[] {
  return (text.match(RUN) ?? []).map(wordsOf);
}

function wordsIn(run: string): Word[] {
  return words(run).map(({ text, span }) => ({ text: normalizeKhmer(text).text, span }));
}

/** A newsroom says much in the same words, and finding them takes longer than all rules together: some megabytes are remembered. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function wordsOf(run: string): string {
  let joined = known.get(run);
  if (joined === undefined) {
    joined = wordsIn(run)
      .map((word) => word.text)
      .join('|');
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(run, joined);
  }
  return joined;
}
