import type { FontRun } from './font-run.js';
import { readXmlTags } from './xml-tags.js';

/** `styles`: the font that each style gives its words, those that it is based on asked too; under '' that of the document. */
export type StyleFonts = ReadonlyMap<string, string>;

type Style = { readonly id: string; font: string | null; basedOn: string | null };

/** Which font the styles of `word/styles.xml` stand for (ECMA-376 Part 1 §17.7). */
export async function styleFonts(xml: string): Promise<StyleFonts> {
  const styles = new Map<string, Style>();
  let open: Style | null = null;
  await readXmlTags(xml, {
    open({ name, attributes }) {
      if (name === 'w:docDefaults') open = { id: '', font: null, basedOn: null };
      if (name === 'w:style') open = { id: attributes['w:styleId'] ?? '', font: null, basedOn: null };
      if (open && name === 'w:rFonts') open.font ??= fontOf(attributes);
      if (open && name === 'w:basedOn') open.basedOn = attributes['w:val'] ?? null;
    },
    close({ name }) {
      if (open && (name === 'w:style' || name === 'w:docDefaults')) {
        styles.set(open.id, open);
        open = null;
      }
    },
  });
  const resolve = (id: string | null, seen = 0): string => {
    const style = id === null ? undefined : styles.get(id);
    if (!style || seen > 20) return styles.get('')?.font ?? '';
    return style.font ?? resolve(style.basedOn, seen + 1);
  };
  return new Map([['', styles.get('')?.font ?? ''], ...[...styles.keys()].map((id) => [id, resolve(id)] as const)]);
}

/** What begins a new line, or a new place in it (ECMA-376 Part 1 §17.3.3). */
const LINES = new Set(['w:p', 'w:br', 'w:cr', 'w:tab']);

/** The runs of a part (`word/document.xml`, notes, headers), each with the font that its Latin letters bear: old fonts are fonts for those. */
export async function fontRuns(xml: string, styles: StyleFonts): Promise<FontRun[]> {
  const runs: FontRun[] = [];
  let paragraph = '';
  let run = '';
  let isInRun = false;
  let start = -1;
  let block = 0;
  await readXmlTags(xml, {
    open({ name, attributes, end }) {
      if (LINES.has(name)) block++;
      if (name === 'w:p') paragraph = '';
      if (name === 'w:pStyle') paragraph = attributes['w:val'] ?? '';
      if (name === 'w:r') {
        run = styles.get(paragraph) ?? styles.get('') ?? '';
        isInRun = true;
      }
      if (isInRun && name === 'w:rStyle') run = styles.get(attributes['w:val'] ?? '') ?? run;
      if (isInRun && name === 'w:rFonts') run = fontOf(attributes) ?? run;
      if (name === 'w:t') start = end;
    },
    close({ name, start: stop }, text) {
      if (name === 'w:p') block++;
      if (name === 'w:r') isInRun = false;
      if (name !== 'w:t' || start < 0) return;
      if (text !== '' && stop >= start) runs.push({ font: run, text, span: { start, end: stop }, block });
      start = -1;
    },
  });
  return runs;
}

function fontOf(attributes: Readonly<Record<string, string>>): string | null {
  return [attributes['w:ascii'], attributes['w:hAnsi']].find((name) => name !== undefined && name !== '') ?? null;
}
