import type { Span } from '../model/source.js';
import { canDelete } from './can-delete.js';
import type { Passage } from './passage.js';

/** Why a joiner has no business where it stands: see `stray-joiner` in the arguments of diagnostics. */
export type StrayPlace = 'cluster' | 'twice' | 'edge' | 'word';
/** A stray joiner: an invisible character that does nothing good; `span`: its place. */
export type StrayJoiner = { readonly character: string; readonly place: StrayPlace; readonly span: Span };

/** Soft hyphen, ZWSP, ZWNJ, ZWJ, word joiner, and the byte order mark that once was a zero width no-break space. */
const RUN = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/g;
/** What no line may begin with (W3C, Southeast Asian layout requirements), and what none may end with. */
const CLOSING = /[\u17D4-\u17DA,.;:!?)}»”’%]/;
const OPENING = /[({«“‘]/;
const KHMER_LETTER = /[\u1780-\u17D3\u17DD]/;
const KHMER_MARK = /[\u17B4-\u17D3\u17DD]/;
const SHIFTER = /[\u17C9\u17CA]/;
/** The source goes on with a mark of Markdown, YAML or HTML: what stands behind it is not looked at. */
const UNKNOWN = '\uFFFD';

type Sides = { readonly before: string; readonly behind: string };

/** The joiners of a passage that stand in a cluster, twice, at an edge or in a word that needs none. */
export function* strayJoiners(passage: Passage, source: string): Generator<StrayJoiner> {
  for (const { 0: run, index } of passage.text.matchAll(RUN)) {
    const places = Array.from(run, (_, offset) => passage.place(index + offset, index + offset + 1));
    const sides = { before: sideOf(source.charAt((places[0]?.start ?? 0) - 1)), behind: sideOf(source.charAt(places.at(-1)?.end ?? 0)) };
    const seen = new Set<string>();
    for (const [offset, character] of Array.from(run).entries()) {
      const place = strayPlace(character, sides) ?? (seen.has(character) ? 'twice' : null);
      seen.add(character);
      const span = places[offset];
      if (place !== null && span) yield { character, place, span };
    }
  }
}

/** The joiners of a title or a tag that have no business there: all that say where a line may break, and the stray ones of the others. */
export function joinersInName(passage: Passage, source: string): StrayJoiner[] {
  const breakers = Array.from(passage.text.matchAll(/[\u00AD\u200B\u2060\uFEFF]/g), ({ 0: character, index }) => {
    return { character, place: 'word' as const, span: passage.place(index, index + 1) };
  });
  return [...breakers, ...[...strayJoiners(passage, source)].filter(({ character }) => /[\u200C\u200D]/.test(character))];
}

type Group = Pick<StrayJoiner, 'character' | 'place'> & { readonly spans: [Span, ...Span[]]; readonly isFixable: boolean };

/** Those of one kind in one group each. */
export function inGroups(joiners: Iterable<StrayJoiner>, source: string): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const { character, place, span } of joiners) {
    const isFixable = canDelete(source, span);
    const key = `${character} ${place} ${isFixable}`;
    const group = groups.get(key);
    if (group) group.spans.push(span);
    else groups.set(key, { character, place, spans: [span], isFixable });
  }
  return groups.values();
}

function sideOf(character: string): string {
  return /[*_~`[\]<>&#|\\"']/.test(character) ? UNKNOWN : character || '\n';
}

function strayPlace(character: string, sides: Sides): StrayPlace | null {
  const { before, behind } = sides;
  const isJoiner = /[\u200C\u200D]/.test(character);
  if (isJoiner && (SHIFTER.test(before) || SHIFTER.test(behind))) return null;
  if (KHMER_LETTER.test(before) && (KHMER_MARK.test(behind) || (before === '\u17D2' && KHMER_LETTER.test(behind)))) return 'cluster';
  if (isJoiner) return strayInWord(sides);
  if (character === '\uFEFF') return 'word';
  const isLineEdge = before === '\n' || behind === '\n';
  // Beside a space a word joiner forbids to break the line there (UAX #14, LB11).
  if (character === '\u2060') return isLineEdge ? 'edge' : null;
  return isLineEdge || /\s/.test(before + behind) || CLOSING.test(behind) || OPENING.test(before) ? 'edge' : null;
}

/** ZWNJ and ZWJ change the shape of letters in other scripts and join emoji; Khmer needs them behind a register shifter alone (UTN #61 §5.4). */
function strayInWord({ before, behind }: Sides): StrayPlace | null {
  const isKhmerOrGap = (side: string): boolean => /[\u1780-\u17FF\s\u17D4-\u17DA]/.test(side);
  const isKhmer = KHMER_LETTER.test(before) || KHMER_LETTER.test(behind);
  return isKhmer && isKhmerOrGap(before) && isKhmerOrGap(behind) ? 'word' : null;
}
