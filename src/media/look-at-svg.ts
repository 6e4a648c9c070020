import { xmlText } from './picture-type.js';

/** What an SVG says of itself; no size where it fills whatever place it is given. */
export type SvgLook = { readonly width: number | null; readonly height: number | null; readonly isActive: boolean };

/** Elements that run something or hold another document (SVG 2 §5, §15), whatever prefix they stand under. */
const ELEMENTS = /<(?:[\w.-]+:)?(?:script|foreignObject|handler|listener|iframe|frame|embed|object|applet|html|body|base|link|meta)[\s/>]/i;
/** `onload="…"`, or an animation of such an attribute. */
const HANDLERS = /[\s"'](?:[\w.-]+:)?on\w+\s*=|attributeName\s*=\s*["']\s*(?:[\w.-]+:)?on/i;
const SCRIPT_ADDRESS = /(?:java|vb|live)\s*script\s*:|data\s*:\s*(?:text\/(?:html|xml|javascript)|application\/)/i;
/** HTML in it, style sheets that transform it, entities that hide it; and encodings by which a browser would read something else. */
const DETOURS =
  /http:\/\/www\.w3\.org\/1999\/xhtml|<\?xml-stylesheet|<!ENTITY|encoding\s*=\s*["'](?!utf-8|utf-16|us-ascii|iso-8859-1|windows-125)/i;

/**
 * Reads an SVG without drawing it. Active is one that could run a program of its author's when somebody opens it by its address: then it is a
 * page of the site, with all that a page may do. Text that only looks like that counts, too.
 */
export function lookAtSvg(bytes: Uint8Array): SvgLook {
  const text = xmlText(bytes);
  // A browser resolves references and skips controls in an address.
  const plain = text
    .replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?/gi, (_, hex?: string, digits?: string) =>
      character(hex ? Number.parseInt(hex, 16) : Number(digits)),
    )
    .replace(/&(?:colon|Tab|NewLine);/g, (name) => (name === '&colon;' ? ':' : ''))
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
  const isActive = [text, plain].some((each) => [ELEMENTS, HANDLERS, SCRIPT_ADDRESS, DETOURS].some((pattern) => pattern.test(each)));
  return { ...sizeOf(rootAttributes(text)), isActive };
}

function rootAttributes(text: string): string {
  const root = /<(?:[\w.-]+:)?svg(?=[\s/>])/i.exec(text);
  if (root === null) return '';
  const attributes = /(?:"[^"]*"|'[^']*'|[^'">])*/y;
  attributes.lastIndex = root.index + root[0].length;
  return attributes.exec(text)?.[0] ?? '';
}

function character(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
}

/** By its width and height; where one of them is missing or a part of the page's, by the shape of its view box. */
function sizeOf(attributes: string): Pick<SvgLook, 'width' | 'height'> {
  const value = (name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]?.trim() ?? '';
  const [width, height] = [pixels(value('width')), pixels(value('height'))];
  if (width !== null && height !== null) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = value('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0 && boxWidth < 1e6 && boxHeight < 1e6)) return { width: null, height: null };
  if (width !== null) return { width, height: whole((width * boxHeight) / boxWidth) };
  if (height !== null) return { width: whole((height * boxWidth) / boxHeight), height };
  return { width: whole(boxWidth), height: whole(boxHeight) };
}

/** CSS pixels of a length (CSS Values 4 §6.2). */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

function pixels(length: string): number | null {
  const [, digits, unit = ''] = /^([0-9]*\.?[0-9]+)(px|pt|pc|mm|cm|in)?$/.exec(length) ?? [];
  const size = Number(digits) * (UNITS[unit] ?? 0);
  return size > 0 && size < 1e6 ? whole(size) : null;
}

function whole(size: number): number {
  return Math.max(1, Math.round(size));
}
