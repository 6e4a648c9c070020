import { SaxesParser } from 'saxes';

/** Where a feed that a template made is no well-formed XML, and why; null where it is. Subscribers' readers refuse all of it for one slip. */
export function checkXml(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | null = null;
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.write(xml).close();
  return fault;
}
