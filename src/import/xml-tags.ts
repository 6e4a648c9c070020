export type XmlTag = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the tag stands in the XML: UTF-16 code units, the second one behind it. */
  readonly start: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
};
export type XmlReader = {
  readonly open: (tag: XmlTag) => void;
  /** `text`: what stood directly before the closing tag. */
  readonly close: (tag: Omit<XmlTag, 'attributes'>, text: string) => void;
};

/** Elements of Office's documents have some dozen attributes at most. */
const MOST_ATTRIBUTES = 1000;

/** Throws for XML that is not well-formed, and for a DTD, which Office's documents never have (ECMA-376 Part 2 §9.1.4). */
export async function readXmlTags(xml: string, reader: XmlReader): Promise<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ position: true });
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  // No `<` stands inside a tag (XML 1.0 §3.1).
  const place = () => ({ start: xml.lastIndexOf('<', parser.position - 1), end: parser.position });
  let attributes = 0;
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) throw new Error('ATTRIBUTES');
  });
  parser.on('opentag', (tag) => {
    text = '';
    attributes = 0;
    const { name, isSelfClosing } = tag;
    reader.open({ name, attributes: tag.attributes as Readonly<Record<string, string>>, ...place(), isSelfClosing });
  });
  parser.on('text', (words) => {
    text += words;
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    reader.close({ name, ...place(), isSelfClosing }, text);
    text = '';
  });
  parser.write(xml).close();
}
