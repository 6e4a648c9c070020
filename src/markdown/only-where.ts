import type { MarkdownIt, StateCore } from 'markdown-it';

/** What every image begins with: where it does not stand, there is none. */
export const IMAGE = '![';

/** A `md` for a plugin that has nothing to do in a text without `mark`: the core rules that it sets before others run only where that stands. */
export function onlyWhere(mark: string, md: MarkdownIt): MarkdownIt {
  const before = (next: string, name: string, rule: (state: StateCore) => void): void =>
    md.core.ruler.before(next, name, (state) => {
      if (state.src.includes(mark)) rule(state);
    });
  return Object.create(md, { core: { value: Object.create(md.core, { ruler: { value: { before } } }) } }) as MarkdownIt;
}
