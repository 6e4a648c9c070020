import { type Dateline, datelineIn } from '../khmer/dateline.js';
import { startsIn } from '../model/source.js';
import type { Copy } from './copy.js';
import type { Passage } from './passage.js';

/** The dateline that opens the body, with offsets into `text`, the first paragraph with spaces for line ends. */
export type OpeningDateline = Dateline & { readonly passage: Passage; readonly text: string };

/** Null where the body opens with none, or with a heading or a list. */
export function openingDateline({ passages, outline }: Copy): OpeningDateline | null {
  const [passage] = passages;
  if (!passage || [...outline.headings, ...outline.lists].some(({ span }) => startsIn(passage.span, span))) return null;
  const text = passage.text.replaceAll('\n', ' ');
  const [line = ''] = passage.text.split('\n', 1);
  // A dateline stands on a line of its own, or goes on in the next one.
  const dateline = datelineIn(line) ?? (line === text ? null : datelineIn(text));
  return dateline && { ...dateline, passage, text };
}
