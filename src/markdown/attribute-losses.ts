import type { MarkdownIt, Token } from 'markdown-it';
import { diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { OPENING } from './attribute-filter.js';
import { type BodyState, bodyState } from './body-env.js';

/** Says that readers will not see `text`, if there is anything to read in it. */
export function report({ file, diagnostics }: BodyState, span: Span, text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) diagnostics.push(diagnostic('text-not-shown', { file, span }, { text: text.trim() }));
}

/**
 * What markdown-it-attrs takes out of the text must have become attributes: it looks at how a line begins and ends, and not at what stands
 * between, and it drops values without a name.
 */
export function attributeLosses(md: MarkdownIt): void {
  let before: readonly Written[] = [];
  md.core.ruler.before('curly_attributes', 'before_attributes', ({ src, tokens }) => {
    before = src.includes(OPENING)
      ? tokens.flatMap((block) => [block, ...(block.children ?? [])].map((token) => ({ token, block, text: textOf(token) })))
      : [];
  });
  md.core.ruler.after('curly_attributes', 'after_attributes', ({ tokens, env, inlineMode }) => {
    if (inlineMode || before.length === 0) return;
    const body = bodyState(env);
    const left = new Set(tokens.flatMap((block) => [block, ...(block.children ?? [])]));
    const attributes = [...left].flatMap(({ attrs }) => attrs ?? []).join(' ');
    for (const written of before) checkTaken(written, left.has(written.token) ? textOf(written.token) : '', attributes, body);
    before = [];
  });
}

type Written = { readonly token: Token; readonly block: Token; readonly text: string };

/** What may hold attributes: a text, or the words behind a fence. */
function textOf({ type, content, info }: Token): string {
  return type === 'inline' ? '' : type === 'fence' ? info : content;
}

function checkTaken({ token, block, text }: Written, shown: string, attributes: string, body: BodyState): void {
  if (shown === text) return;
  const at = text.startsWith(shown) ? 0 : text.lastIndexOf(shown);
  const lost = [text.slice(0, at), text.slice(at + shown.length)].flatMap((end) => {
    const [names = ''] = /\{:[^}]*\}?/.exec(end) ?? [];
    return [end.replace(names, ''), ...(names.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !attributes.includes(word))];
  });
  const lines = block.map && body.map.lineSpan(...block.map);
  report(body, body.map.spanOf(token) ?? body.map.spanOf(block) ?? lines ?? body.map.body, lost.join(' '));
  if (at > 0) body.map.setStart(token, body.map.start(token) + at);
}
