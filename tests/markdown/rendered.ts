import { Parser } from 'htmlparser2';
import type { BlockSetup } from '../../src/markdown/block-setup.js';
import { type BodyOptions, type RenderedBody, renderBody } from '../../src/markdown/render-body.js';
import { en } from '../../src/messages/en.js';

/** The text from `start` on, rendered as an article's body, its addresses left as they are. */
export function render(text: string, options: Partial<BodyOptions> = {}, start = 0): RenderedBody {
  const source = { path: 'a.md', text, body: { start, end: text.length } };
  return renderBody(source, { normalize: {}, resolve: (address) => address, blocks: BLOCKS, ...options });
}

const link = (text: string, url: string) => ({ text, url });
const NEWSROOM = {
  name: 'ក្រសួង «ក» & <ខ>',
  boilerplate: null,
  contact: {
    ...{ name: 'បញ្ជរ', phone: link('០២៣ ០០០ ០០០', 'tel:023000000'), email: link('a"b@c.example', 'mailto:a%22b@c.example') },
    ...{ telegram: link('t.me/a', 'https://t.me/a?b&c'), facebook: null, address: 'រាជធានីភ្នំពេញ' },
  },
};
const GOVTECH = { name: 'មជ្ឈមណ្ឌល', boilerplate: 'អំពី <មជ្ឈមណ្ឌល>។', contact: { ...NEWSROOM.contact, name: null } };

/** A newsroom of one organisation besides its own. */
export const BLOCKS: BlockSetup = {
  lang: 'en',
  organisationLang: 'km',
  words: en.theme,
  organisation: (name) => (name === null ? NEWSROOM : name === 'GovTech' ? GOVTECH : null),
  organisations: ['GovTech'],
  nearest: (_, known) => known[0] ?? null,
};

export type Element = { readonly tag: string; readonly attributes: Readonly<Record<string, string>> };
export type Page = {
  /** The text of all text nodes. */
  readonly text: string;
  /** The same, without code, bare addresses and what footnotes and blocks add of their own. */
  readonly prose: string;
  readonly elements: readonly Element[];
};

/** What another parser reads in a rendered body. */
export function readHtml(html: string): Page {
  const elements: Element[] = [];
  const open: Element[] = [];
  let text = '';
  let prose = '';
  let linkStart = 0;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const element = { tag, attributes };
      elements.push(element);
      open.push(element);
      if (tag === 'a') linkStart = prose.length;
    },
    onclosetag: () => {
      const closed = open.pop();
      if (closed?.tag === 'a' && isBareAddress(prose.slice(linkStart), closed)) prose = prose.slice(0, linkStart);
    },
    ontext: (data) => {
      text += data;
      if (!open.some(isNoProse)) prose += data;
    },
  });
  parser.write(html);
  parser.end();
  return { text, prose, elements };
}

function isNoProse({ tag, attributes }: Element): boolean {
  if (tag === 'code' || tag === 'pre') return true;
  if (/^block-(?:label|settings)$/.test(attributes.class ?? '')) return true;
  if (tag === 'sup' && attributes.class === 'footnote-ref') return true;
  return tag === 'a' && attributes.class === 'footnote-backref';
}

/** True for a link whose words are its address: as the author typed it, no prose. */
function isBareAddress(text: string, { attributes }: Element): boolean {
  const href = decodeURI((attributes.href ?? '').replaceAll('%5B', '[').replaceAll('%5D', ']'));
  return /^[a-z]+:|@/.test(text) && (href === text || href === `mailto:${text}`);
}

/** Without white space: HTML folds it, and block tags stand for it. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');
