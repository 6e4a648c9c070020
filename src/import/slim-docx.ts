import { readXmlTags, type XmlTag } from './xml-tags.js';

/** What says how words look, how a page is laid out, or where Word's own tools found something: no words, and nothing that Markdown can say. */
const DROPPED = new Set([
  ...['w:proofErr', 'w:lastRenderedPageBreak', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd', 'w:sectPr', 'w:tblGrid', 'w:tblPrEx'],
  ...['w:commentRangeStart', 'w:commentRangeEnd'],
]);
/** Of these properties, what the converter looks at. */
const PROPERTIES: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:rPr': new Set(['w:rStyle', 'w:b', 'w:i', 'w:strike', 'w:vertAlign', 'w:del']),
  'w:pPr': new Set(['w:pStyle', 'w:numPr', 'w:rPr']),
  'w:tblPr': new Set(['w:tblStyle']),
  'w:trPr': new Set(['w:del', 'w:tblHeader']),
  'w:tcPr': new Set(['w:gridSpan', 'w:vMerge']),
};
/** Their attributes say in which session of Word they were typed. */
const BARE = new Set(['w:p', 'w:r', 'w:t', 'w:tr', 'w:tc']);
/** What a run may hold and be one with the run behind it. */
const PLAIN = new Set(['w:t', 'w:tab', 'w:br', 'w:noBreakHyphen', 'w:softHyphen', 'w:cr']);

/** Elements whose values the converter names when it does not know them. */
const NAMED = /:(?:[prt]Style|tblStyle|br|sym|fldChar)$/;

export type SlimXml = {
  readonly xml: string;
  /** Tags that open, and entities: of each, readers make a node. */
  readonly nodes: number;
  /** The names of its elements, those of styles and the like with what they name. */
  readonly kinds: ReadonlySet<string>;
  /** What its marks of notes name, one for each mark. */
  readonly noteMarks: readonly string[];
};

/**
 * The XML of a part without what the converter does not look at, and with neighbouring runs of equal properties as one run. Word cuts a
 * sentence into dozens of runs, and the converter takes kilobytes of memory for each.
 * Law: the words are the same, in their order, with the same properties.
 */
export async function slimDocx(xml: string): Promise<SlimXml> {
  const slim = new Slim(xml);
  await readXmlTags(xml, { open: (tag) => slim.open(tag), close: (tag) => slim.close(tag) });
  const slimmed = slim.end();
  return { xml: slimmed, nodes: nodesIn(slimmed), kinds: slim.kinds, noteMarks: slim.noteMarks };
}

function nodesIn(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) if (xml.charAt(at + 1) !== '/') count++;
  for (let at = xml.indexOf('&'); at >= 0; at = xml.indexOf('&', at + 1)) count++;
  return count;
}

type Run = { readonly properties: string[]; readonly content: string[]; isInProperties: boolean };

class Slim {
  readonly kinds = new Set<string>();
  readonly noteMarks: string[] = [];
  readonly #out: string[] = [];
  readonly #above: string[] = [];
  /** Behind the last tag that was seen. */
  #at = 0;
  /** How deep the parser is in an element that is dropped. */
  #dropped = 0;
  /** The run that is being read, as long as it holds nothing but words. */
  #run: Run | null = null;
  /** The run before it, to which it may belong. */
  #before: Run | null = null;

  constructor(readonly xml: string) {}

  open(tag: XmlTag): void {
    this.#text(tag);
    const { name, attributes } = tag;
    const above = this.#above.at(-1) ?? '';
    this.kinds.add(NAMED.test(name) ? [name, ...Object.values(attributes)].join(' ') : name);
    if (name.endsWith('noteReference')) this.noteMarks.push(attributes['w:id'] ?? '');
    this.#above.push(name);
    if (this.#dropped > 0 || DROPPED.has(name) || PROPERTIES[above]?.has(name) === false) this.#dropped++;
    else if (name === 'w:r') this.#startRun(tag);
    else this.#write(this.#written(tag), name, above);
  }

  close(tag: Omit<XmlTag, 'attributes'>): void {
    if (!tag.isSelfClosing) this.#text(tag);
    const { name } = tag;
    this.#above.pop();
    if (this.#dropped > 0) this.#dropped--;
    else if (name === 'w:r' && this.#run) this.#endRun();
    else if (this.#run && name === 'w:rPr') {
      if (!tag.isSelfClosing) this.#run.properties.push('</w:rPr>');
      this.#run.isInProperties = false;
    } else if (!tag.isSelfClosing || name === 'w:r') this.#write(`</${name}>`, name, this.#above.at(-1) ?? '');
  }

  end(): string {
    this.#flush();
    this.#out.push(this.xml.slice(this.#at));
    return this.#out.join('');
  }

  /** What stands before the tag. */
  #text({ start, end }: { readonly start: number; readonly end: number }): void {
    const text = this.xml.slice(this.#at, start);
    this.#at = end;
    if (text === '' || this.#dropped > 0) return;
    // Between elements, white space says nothing.
    if (this.#above.at(-1) !== 'w:t' && text.trim() === '') return;
    if (this.#run) (this.#run.isInProperties ? this.#run.properties : this.#run.content).push(text);
    else this.#put(text);
  }

  #written({ name, attributes, start, end }: XmlTag): string {
    if (!BARE.has(name) || Object.keys(attributes).some((key) => key.startsWith('xmlns'))) return this.xml.slice(start, end);
    return this.xml.charAt(end - 2) === '/' ? `<${name}/>` : `<${name}>`;
  }

  #write(written: string, name: string, above: string): void {
    const run = this.#run;
    if (!run) this.#put(written);
    else if (run.isInProperties) run.properties.push(written);
    else if (name === 'w:rPr' && above === 'w:r' && run.content.length === 0) {
      run.properties.push(written);
      run.isInProperties = true;
    } else if (PLAIN.has(name)) run.content.push(written);
    else {
      // A picture, a field, a note: this run stays as it is.
      this.#run = null;
      this.#flush();
      this.#out.push('<w:r>', ...run.properties, ...run.content, written);
    }
  }

  #put(written: string): void {
    this.#flush();
    this.#out.push(written);
  }

  #startRun(tag: XmlTag): void {
    // A run directly in a run is no document of Word; namespaces are left where they are.
    if (this.#run || Object.keys(tag.attributes).some((key) => key.startsWith('xmlns'))) {
      const run = this.#run;
      this.#run = null;
      this.#flush();
      if (run) this.#out.push('<w:r>', ...run.properties, ...run.content);
      this.#out.push(this.#written(tag).replace(/\/>$/, '>'));
    } else this.#run = { properties: [], content: [], isInProperties: false };
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = null;
    if (!run || run.content.length === 0) return;
    const before = this.#before;
    if (!before || before.properties.join('') !== run.properties.join('')) {
      this.#flush();
      this.#before = run;
      return;
    }
    const joins = before.content.at(-1) === '</w:t>' && run.content[0] === '<w:t>';
    if (joins) before.content.pop();
    for (const piece of joins ? run.content.slice(1) : run.content) before.content.push(piece);
  }

  #flush(): void {
    if (!this.#before) return;
    this.#out.push('<w:r>', ...this.#before.properties);
    for (const piece of this.#before.content) this.#out.push(piece);
    this.#out.push('</w:r>');
    this.#before = null;
  }
}
