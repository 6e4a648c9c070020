// What HTML an article's body may hold, whoever wrote it: the author, a plugin or a Markdown attribute. The one list for both passes.

const ANYWHERE = ['id', 'class', 'lang', 'dir', 'title'];

/** Tags, each with the attributes that it may have besides those that every tag may have. */
export const ALLOWED_TAGS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...[
        'p',
        'br',
        'hr',
        'h1',
        'h2',
        'h3',
        'h4',
        'h5',
        'h6',
        'ul',
        'dl',
        'dt',
        'dd',
        'pre',
        'code',
        'figure',
        'figcaption',
        'div',
        'span',
      ],
      ...[
        'section',
        'aside',
        'address',
        'strong',
        'b',
        'em',
        'i',
        'u',
        's',
        'del',
        'ins',
        'sub',
        'sup',
        'mark',
        'small',
        'abbr',
        'cite',
        'kbd',
      ],
      ...['samp', 'var', 'bdi', 'bdo', 'wbr', 'ruby', 'rt', 'rp', 'summary', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'center'],
    ].map((tag) => [tag, []]),
  ),
  a: ['href', 'rel'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  blockquote: ['cite'],
  q: ['cite'],
  time: ['datetime'],
  details: ['open'],
  col: ['span'],
  colgroup: ['span'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
};

/** Tags whose whole content goes with them: what stands in them is not text for readers. */
export const TAGS_WITH_CONTENT: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'textarea',
    'select',
    'option',
    'title',
    'head',
    'iframe',
    'object',
    'embed',
    'applet',
    'noscript',
    'template',
    'svg',
    'math',
  ],
  ...['noembed', 'noframes', 'xmp', 'plaintext', 'audio', 'video', 'canvas', 'frameset'],
]);

/** Attributes that hold an address. */
export const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'src', 'cite']);
export const ALLOWED_SCHEMES = ['http', 'https', 'mailto', 'tel'] as const;

export function isAllowedTag(tag: string): boolean {
  return Object.hasOwn(ALLOWED_TAGS, tag);
}

/** True for an attribute that may stay: its name is on the list and, where it is an address, its scheme is safe. */
export function isAllowedAttribute(tag: string, name: string, value: string): boolean {
  if (!ANYWHERE.includes(name) && !(ALLOWED_TAGS[tag] ?? []).includes(name)) return false;
  return !ADDRESS_ATTRIBUTES.has(name) || isSafeAddress(value);
}

/** Relative, or of a scheme on the list; read as browsers read it, which skip control characters and white space. */
export function isSafeAddress(address: string): boolean {
  const bare = address.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200D\uFEFF]+/g, '').toLowerCase();
  if (bare.startsWith('//') || bare.startsWith('\\') || bare.startsWith('/\\')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(bare)?.[1];
  return scheme === undefined || (ALLOWED_SCHEMES as readonly string[]).includes(scheme);
}

export { ANYWHERE as GLOBAL_ATTRIBUTES };
