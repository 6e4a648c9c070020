import markdownIt, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import footnote from 'markdown-it-footnote';
import imageFigures from 'markdown-it-image-figures';
import type { NormalizeOptions } from '../khmer/normalize.js';
import type { Outline } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { OPENING } from './attribute-filter.js';
import { attributes } from './attributes.js';
import { bareLinks } from './bare-links.js';
import { type BlockSetup, NO_BLOCK_SETUP } from './block-setup.js';
import { blocks } from './blocks.js';
import { type BodyState, bodyState, envOf } from './body-env.js';
import { captions } from './captions.js';
import { finishedHtml } from './finish-html.js';
import { footnoteNesting } from './footnote-nesting.js';
import { gallery } from './gallery.js';
import { freeAnchor, headingAnchor } from './heading-anchor.js';
import { inlinePositions } from './inline-positions.js';
import { khmerEmphasis } from './khmer-emphasis.js';
import { khmerLabels } from './khmer-labels.js';
import { nothingLost } from './nothing-lost.js';
import { IMAGE, onlyWhere } from './only-where.js';
import { OpenCode } from './open-code.js';
import { plainBlocks } from './plain-blocks.js';
import { plainStates } from './plain-states.js';
import { plainText } from './plain-text.js';
import { prose } from './prose.js';
import { sanitizeBody } from './sanitize.js';
import { SourceMap } from './source-map.js';

export type BodySource = { readonly path: string; readonly text: string; readonly body: Span };
export type BodyOptions = {
  /** Null: the author's words are taken as they stand. */
  readonly normalize: NormalizeOptions | null;
  /** An address as written → the address on the page. */
  readonly resolve: (address: string) => string;
  /** What blocks take from the settings; left out, they know of no organisation. */
  readonly blocks?: BlockSetup;
};
export type RenderedBody = { readonly html: string; readonly outline: Outline; readonly diagnostics: readonly Diagnostic[] };

/**
 * Markdown → safe HTML, an outline with the place of everything in it, and what was found on the way.
 * Laws: the outline's prose is the text of the HTML's text nodes, code and bare addresses left out;
 * rendering the source with all fixes of `not-canonical` made gives the same HTML.
 */
export function renderBody(source: BodySource, options: BodyOptions): RenderedBody {
  const written = source.text.slice(source.body.start, source.body.end);
  const state: BodyState = {
    file: source.path,
    map: new SourceMap(source.text, source.body),
    normalize: options.normalize,
    isBare: !written.includes('<') && !written.includes(OPENING) && !written.includes(NUL),
    diagnostics: [],
    prose: [],
    headings: [],
    links: [],
    images: [],
    lists: [],
    blocks: [],
    blockSetup: options.blocks ?? NO_BLOCK_SETUP,
    anchors: new Set(),
    definitions: [],
    open: new OpenCode(written.includes('<')),
    nesting: 0,
    reading: null,
  };
  const md = parser();
  const env = envOf(state);
  const tokens = md.parse(written, env);
  const html = state.isBare
    ? finishedHtml(tokens, md, env, options.resolve)
    : sanitizeBody(md.renderer.render(tokens, md.options, env), options.resolve);
  const { prose: runs, headings, links, images, lists, blocks: used, diagnostics } = state;
  return { html, outline: { prose: runs, headings, links, images, lists, blocks: used }, diagnostics };
}

const NUL = '\0';

/** An address in which nothing is to be encoded: most are so, and markdown-it takes them apart and together again. */
export const PLAIN_ADDRESS =
  /^(?:https?:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?:\/[\w.~/-]*)?|\/?[\w.~-][\w.~/-]*)$/;

function onlyIf(md: MarkdownIt, name: string, isNeeded: (state: StateCore) => boolean): void {
  const rule = md.core.ruler.getRules('').find((each) => each.name === name);
  if (!rule) throw new Error(`markdown-it has no core rule ${name}`);
  md.core.ruler.at(name, (state) => {
    if (isNeeded(state)) rule(state);
  });
}

/** Rules that have nothing to do: those of options that are off. */
const UNUSED = ['linkify', 'replacements', 'smartquotes'];

let made: MarkdownIt | null = null;

/** The one parser: it keeps nothing between two renderings; all of that travels in `env`. */
function parser(): MarkdownIt {
  if (made) return made;
  const md = markdownIt({ html: true, linkify: false, typographer: false }).disable(UNUSED);
  md.use(footnote)
    .use(attributes)
    .use(plainStates)
    .use(plainBlocks)
    .use(plainText)
    .use((all: MarkdownIt) => imageFigures(onlyWhere(IMAGE, all), { figcaption: 'title' }))
    .use(captions)
    .use(gallery)
    .use(footnoteNesting)
    .use(inlinePositions)
    .use(khmerEmphasis)
    .use(khmerLabels)
    .use(bareLinks)
    .use(prose)
    .use(nothingLost)
    .use(blocks)
    .use(anchor, {
      slugifyWithState: (heading, state) => freeAnchor(headingAnchor(heading), bodyState(state.env).anchors),
      failOnNonUnique: false,
      tabIndex: false,
      callback: () => {},
    });
  // Footnotes have no heading, which a section must have.
  md.renderer.rules.footnote_block_open = () => '<hr class="footnotes-sep">\n<div class="footnotes">\n<ol class="footnotes-list">\n';
  md.renderer.rules.footnote_block_close = () => '</ol>\n</div>\n';
  const normalizeLink = md.normalizeLink.bind(md);
  md.normalizeLink = (address) => (PLAIN_ADDRESS.test(address) ? address : normalizeLink(address));
  md.core.ruler.push('outline_headings', (core) => {
    if (core.inlineMode) return;
    const body = bodyState(core.env);
    for (let at = 0; at < core.tokens.length; at++) {
      const token = core.tokens[at] as Token;
      if (token.type !== 'heading_open' || !token.map) continue;
      const text = (core.tokens[at + 1]?.children ?? [])
        .map(({ type, content }) => (/^(?:text|code_inline)$/.test(type) ? content : ''))
        .join('');
      const span = body.map.lineSpan(token.map[0], token.map[1]);
      body.headings.push({ span, level: Number(token.tag.slice(1)), text, anchor: String(token.attrGet('id') ?? '') });
    }
  });
  onlyIf(md, 'normalize', ({ src }) => src.includes('\r') || src.includes(NUL));
  // What lets texts stand side by side: escapes, entities, raw HTML and attributes.
  onlyIf(md, 'text_join', ({ src, env }) => !bodyState(env).isBare || src.includes('\\') || src.includes('&'));
  made = md;
  return md;
}
