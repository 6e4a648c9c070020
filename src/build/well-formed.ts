import { checkXml } from '../feeds/check-xml.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Newsroom } from './newsroom.js';

/** A feed that a template made, if it is XML: subscribers' readers refuse all of it for one slip. */
export function wellFormed(feed: string | null, template: string, { templates }: Newsroom, faults: Diagnostic[]): string | null {
  const detail = feed === null ? null : checkXml(feed);
  if (detail === null) return feed;
  const file = templates.find(({ name }) => name === template)?.file ?? `${template}.hbs`;
  faults.push(diagnostic('template-failed', { file, span: { start: 0, end: 0 } }, { detail }));
  return null;
}
