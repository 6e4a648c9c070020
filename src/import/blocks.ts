import { isBlank, type Line, readLines } from './lines.js';
import { follows, type Marker, markerOf } from './markers.js';

/** Lines that Markdown reads as one paragraph. In a list item, the first one starts at the item's text, after the marker. */
export type Passage = readonly Line[];
export type Item = { readonly line: Line; readonly marker: Marker; readonly passage: Passage; readonly lists: readonly List[] };
export type List = { readonly items: readonly Item[] };
type Paragraph = { readonly passage: Passage };
/** A list, or a paragraph. `tight` is true when no blank line stands between it and the block before it. */
export type Block = ({ readonly list: List } | { readonly paragraph: Paragraph }) & { readonly tight: boolean };

type FoundList = { readonly list: List /** The line after it. */; readonly next: number };

/** Deeper lists than these are read as their parents' text. */
const DEEPEST = 3;
/** How many columns further in a line must start to be a list inside an item; less is a slip of the hand. */
const STEP = 2;

/** The blocks of the text from `from` on. Law: every line with something in it stands in exactly one passage. */
export function readBlocks(text: string, from: number): Block[] {
  const lines = readLines(text, from);
  const lists = new ListReader(text, lines);
  const blocks: Block[] = [];
  let open: Line[] | null = null;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const tight = index > 0 && !isBlank(lines[index - 1] as Line);
    const found = lists.listAt(index, 0);
    if (found) {
      blocks.push({ list: found.list, tight });
      open = null;
      index = found.next;
      continue;
    }
    if (isBlank(line)) open = null;
    else if (open) open.push(line);
    else {
      open = [line];
      blocks.push({ paragraph: { passage: open }, tight });
    }
    index++;
  }
  return blocks;
}

/** Every passage of the blocks, in the order of the text. */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  const ofList = (list: List): Passage[] => list.items.flatMap((item) => [item.passage, ...item.lists.flatMap(ofList)]);
  return blocks.flatMap((block) => ('list' in block ? ofList(block.list) : [block.paragraph.passage]));
}

/** Reads lists. Each answer is kept: a failed list is tried again as a part of others, and without this hostile indents cost n⁴. */
class ListReader {
  readonly #lines: readonly Line[];
  readonly #markers: readonly (Marker | null)[];
  readonly #answers = new Map<number, FoundList | null>();

  constructor(text: string, lines: readonly Line[]) {
    this.#lines = lines;
    this.#markers = lines.map((line) => markerOf(text, line));
  }

  /** The list that starts at the line `index`, `depth` lists inside others; null where none does. */
  listAt(index: number, depth: number): FoundList | null {
    const key = index * (DEEPEST + 1) + depth;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#readList(index, depth);
    this.#answers.set(key, answer);
    return answer;
  }

  #readList(index: number, depth: number): FoundList | null {
    const first = this.#markers[index];
    if (!first) return null;
    const items: Item[] = [];
    let next = index;
    for (let at: number | null = index; at !== null; at = this.#itemAfter(next, items.at(-1) as Item)) {
      const found = this.#readItem(at, depth);
      items.push(found.item);
      next = found.next;
    }
    return items.length >= first.least ? { list: { items }, next } : null;
  }

  /** The item at `index` with its wrapped lines and the lists inside it. */
  #readItem(index: number, depth: number): { readonly item: Item; readonly next: number } {
    const line = this.#lines[index] as Line;
    const marker = this.#markers[index] as Marker;
    const passage: Line[] = [{ start: marker.text, content: marker.text, end: line.end }];
    const lists: List[] = [];
    let next = index + 1;
    while (next < this.#lines.length) {
      const deeper = (this.#markers[next]?.indent ?? 0) >= marker.indent + STEP && depth < DEEPEST;
      const found = deeper ? this.listAt(next, depth + 1) : null;
      const wrapped = lists.length > 0 ? next : this.#wrappedUntil(next, line, marker);
      if (found) {
        lists.push(found.list);
        next = found.next;
      } else if (wrapped > next) {
        for (; next < wrapped; next++) passage.push(this.#lines[next] as Line);
      } else break;
    }
    return { item: { line, marker, passage, lists }, next };
  }

  /**
   * The line after the wrapped lines of an item that go on at `index`: one that starts further in than its marker,
   * or all that stand, without a blank line, before the item's next sister. `index` itself where none does.
   */
  #wrappedUntil(index: number, first: Line, marker: Marker): number {
    const line = this.#lines[index] as Line;
    const own = this.#markers[index];
    if (isBlank(line) || own?.kind === marker.kind || own?.least === 1) return index;
    if (line.content - line.start > first.content - first.start) return index + 1;
    let next = index;
    while (next < this.#lines.length && !isBlank(this.#lines[next] as Line) && !this.#markers[next]) next++;
    const sister = this.#markers[next];
    return sister && follows(sister, marker) ? next : index;
  }

  /** Where the list's next item starts, at or after `from`: blank lines may stand before it. Null where the list ends. */
  #itemAfter(from: number, last: Item): number | null {
    let at = from;
    while (at < this.#lines.length && isBlank(this.#lines[at] as Line)) at++;
    const marker = this.#markers[at];
    return marker && follows(marker, last.marker) && marker.indent > last.marker.indent - STEP ? at : null;
  }
}
