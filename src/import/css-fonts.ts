/** An element as far as style rules ask for it; names and classes as a page has them, names in lower case. */
export type StyledElement = { readonly name: string; readonly id: string; readonly classes: readonly string[] };
/** Which font the rules of a page give to an element: the last of `path`, which begins with the outermost; null where no rule speaks of it. */
export type FontRules = {
  readonly fontOf: (path: readonly StyledElement[]) => { readonly font: string; readonly isImportant: boolean } | null;
};

/** One part of a selector: `p.news#top`. */
type Simple = { readonly name: string; readonly id: string; readonly classes: readonly string[] };
/** `parts`: from the element itself outwards; `isChild`: the part before must be its child, and not only stand in it. */
type Rule = {
  readonly parts: readonly (Simple & { readonly isChild: boolean })[];
  readonly font: string;
  readonly isImportant: boolean;
  /** CSS Selectors 4 §17, and behind it the order. */
  readonly weight: number;
};

/** More than a page has that name fonts. */
const MOST_RULES = 500;
const LONGEST = 1000;
const LONGEST_SELECTOR = 200;
/** Comparisons for one page; behind them no rule is asked. A page of text needs some thousand. */
const MOST_COMPARISONS = 10_000_000;

/**
 * The font rules of a page's `<style>` sheets, for selectors of element names, classes and ids, within one another or not (CSS 2.2 §5). Rules with other
 * selectors, and those for printing, are not asked.
 */
export function fontRules(css: string): FontRules {
  const byKey = new Map<string, Rule[]>();
  for (const rule of rulesOf(css)) {
    const [last] = rule.parts;
    if (!last) continue;
    const key = last.id !== '' ? `#${last.id}` : last.classes[0] !== undefined ? `.${last.classes[0]}` : last.name;
    byKey.set(key, [...(byKey.get(key) ?? []), rule]);
  }
  let comparisons = 0;
  const keysOf = ({ name, id, classes }: StyledElement): string[] => ['*', name, `#${id}`, ...classes.map((known) => `.${known}`)];
  return {
    fontOf(path) {
      const element = path.at(-1);
      if (!element || byKey.size === 0 || comparisons > MOST_COMPARISONS) return null;
      const asked = keysOf(element).flatMap((key) => byKey.get(key) ?? []);
      comparisons += asked.length * path.length;
      const found = asked.filter((rule) => isMatch(rule, path));
      const best = found.reduce<Rule | null>((before, rule) => (before === null || rule.weight > before.weight ? rule : before), null);
      return best && { font: best.font, isImportant: best.isImportant };
    },
  };
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const open: string[] = [];
  let from = 0;
  const text = withoutComments(css);
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const part = text
      .slice(from, index)
      .replace(/^.*;/s, brace === '{' ? '' : '$&')
      .trim();
    from = index + 1;
    if (brace === '{') {
      open.push(part);
      continue;
    }
    const selectors = open.pop() ?? '';
    const isPrint = open.slice(-DEEPEST).some((around) => /^@media[^,]{0,100}\bprint\b/i.test(around));
    const stated = selectors === '' || selectors.startsWith('@') || isPrint ? null : styleFont(part);
    if (stated === null) continue;
    for (const selector of selectors.slice(0, LONGEST * 10).split(',')) {
      const parts = partsOf(selector.trim());
      if (parts === null) continue;
      const own = parts.reduce((sum, { id, classes, name }) => sum + (id ? 1e6 : 0) + classes.length * 1e3 + (name === '*' ? 0 : 1), 0);
      rules.push({ parts, ...stated, weight: (stated.isImportant ? 1e15 : 0) + own * 1e4 + rules.length });
      if (rules.length >= MOST_RULES) return rules;
    }
  }
  return rules;
}

/** At-rules within one another. */
const DEEPEST = 5;

function withoutComments(css: string): string {
  let text = '';
  for (let from = 0; from < css.length; ) {
    const start = css.indexOf('/*', from);
    const end = start < 0 ? -1 : css.indexOf('*/', start + 2);
    text += `${css.slice(from, start < 0 ? css.length : start)} `;
    // A comment that is not closed goes on to the end (CSS Syntax 3 §4.3.2).
    from = end < 0 ? css.length : end + 2;
  }
  return text.replace(/<!--|-->/g, ' ');
}

/** Null for a selector of another kind. What a pseudo-class says of a link's state is put aside. */
function partsOf(selector: string): Rule['parts'] | null {
  if (selector === '' || selector.length > LONGEST_SELECTOR) return null;
  const parts: (Simple & { isChild: boolean })[] = [];
  let isChild = false;
  for (const piece of selector.replace(/\s*>\s*/g, ' > ').split(/\s+/)) {
    if (piece === '>') {
      isChild = true;
      continue;
    }
    const match = /^(\*|[a-z][a-z0-9-]*)?((?:[.#][\w\u0080-\uFFFF-]+)*)(?::(?:link|visited|first-child|root))?$/i.exec(piece);
    if (!match || piece === '') return null;
    const marks = match[2]?.match(/[.#][^.#]+/g) ?? [];
    const ids = marks.filter((mark) => mark.startsWith('#')).map((mark) => mark.slice(1));
    if (ids.length > 1) return null;
    const classes = marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1));
    parts.unshift({ name: (match[1] ?? '*').toLowerCase(), id: ids[0] ?? '', classes, isChild });
    isChild = false;
  }
  return parts;
}

function isMatch({ parts }: Rule, path: readonly StyledElement[]): boolean {
  let at = path.length - 1;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      at--;
      while (at >= 0 && !parts[index - 1]?.isChild && !isOf(part, path[at])) at--;
    }
    if (!isOf(part, path[at])) return false;
  }
  return true;
}

function isOf({ name, id, classes }: Simple, element: StyledElement | undefined): boolean {
  if (!element || (name !== '*' && name !== element.name) || (id !== '' && id !== element.id)) return false;
  return classes.every((wanted) => element.classes.includes(wanted));
}

/** The font that declarations (`style="…"`) ask for first; null where they ask for none, or for that of the element around. */
export function styleFont(declarations: string): { readonly font: string; readonly isImportant: boolean } | null {
  let found: { font: string; isImportant: boolean } | null = null;
  for (const declaration of declarations.slice(0, LONGEST * 20).split(';')) {
    const match = /^\s*(font|font-family)\s*:(.*)$/is.exec(declaration.slice(0, LONGEST));
    if (!match) continue;
    const isImportant = /!\s*important\s*$/i.test(match[2] ?? '');
    const value = (match[2] ?? '').replace(/!\s*important\s*$/i, '').trim();
    const list = match[1]?.toLowerCase() === 'font' ? SHORTHAND.exec(value)?.[1] : value;
    const font = list === undefined ? null : firstFont(list);
    if (font !== null && (isImportant || !found?.isImportant)) found = { font, isImportant };
  }
  return found;
}

/** `font: bold 12pt/1.5 "Limon S1", Arial`: what follows the size is the list (CSS Fonts 3 §3.7). */
const SHORTHAND =
  /(?:^|\s)(?:[\d.]+(?:p[txc]|r?em|ex|ch|%|cm|mm|in|v[wh])|(?:x{1,2}-)?(?:small|large)(?:er)?|medium)(?:\s*\/\s*[\w.%]+)?\s+(.+)$/is;

/**
 * The first name of a list of fonts: the one that its author saw the text in. What stands behind it is for readers who do not have it. Null for a word
 * that hands the question on.
 */
export function firstFont(list: string): string | null {
  const match = /^\s*(?:"([^"]*)"?|'([^']*)'?|([^,]*))/.exec(list);
  const name = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
  return name === '' || /^(?:inherit|unset|revert)$/i.test(name) ? null : name;
}
