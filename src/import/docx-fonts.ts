import type { FontRun } from './font-run.js';

/** `styles`: the font that each style gives its words, those that it is based on asked too; under '' that of the document. */
export type StyleFonts = ReadonlyMap<string, string>;

type Style = { readonly id: string; font: string | null; basedOn: string | null };

/** Which font the styles of `word/styles.xml` stand for (ECMA-376 Part 1 §17.7). */
export async function styleFonts(xml: string): Promise<StyleFonts> {
  const styles = new Map<string, Style>();
  let open: Style | null = null;
  await readTags(xml, {
    open(name, attributes) {
      if (name === 'w:docDefaults') open = { id: '', font: null, basedOn: null };
      if (name === 'w:style') open = { id: attributes['w:styleId'] ?? '', font: null, basedOn: null };
      if (open && name === 'w:rFonts') open.font ??= fontOf(attributes);
      if (open && name === 'w:basedOn') open.basedOn = attributes['w:val'] ?? null;
    },
    close(name) {
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
  await readTags(xml, {
    open(name, attributes, end) {
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
    close(name, end, text) {
      if (name === 'w:p') block++;
      if (name === 'w:r') isInRun = false;
      if (name !== 'w:t' || start < 0) return;
      const stop = xml.lastIndexOf('<', end - 1);
      if (text !== '' && stop >= start) runs.push({ font: run, text, span: { start, end: stop }, block });
      start = -1;
    },
  });
  return runs;
}

function fontOf(attributes: Readonly<Record<string, string>>): string | null {
  return [attributes['w:ascii'], attributes['w:hAnsi']].find((name) => name !== undefined && name !== '') ?? null;
}

type Reader = {
  /** `end`: behind the tag. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, end: number) => void;
  /** `text`: what stood directly before the closing tag. */
  readonly close: (name: string, end: number, text: string) => void;
};

/** Throws for XML that is not well-formed, and for a DTD, which these documents never have (ECMA-376 Part 2 §9.1.4). */
async function readTags(xml: string, reader: Reader): Promise<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ position: true });
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    reader.open(name, attributes as Readonly<Record<string, string>>, parser.position);
  });
  parser.on('text', (words) => {
    text += words;
  });
  parser.on('closetag', ({ name }) => {
    reader.close(name, parser.position, text);
    text = '';
  });
  parser.write(xml).close();
}
