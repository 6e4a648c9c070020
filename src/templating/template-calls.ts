import { escapeHtml } from './escape-html.js';
import { escapeXml, legalXml } from './escape-xml.js';
import { TemplateFault, type TemplateFile, templateFinding } from './template-fault.js';

// What the code of a template calls (template-code.ts). It means what it means in Handlebars, but for names: one that is not there is a fault.

/** What is known beside the view: `root` is the view of the page; `#each` adds `index` and others, the call of a partial its block. */
type Data = { readonly root: unknown; readonly _parent?: Data; readonly 'partial-block'?: Block | undefined };
type Frame = Data & { key?: unknown; index?: number; first?: boolean; last?: boolean };
/** Inline partials by name, without a prototype; null where there are none. */
type Inlines = Readonly<Record<string, Block>> | null;
/** A context and those around it, which `../` leads to. */
type Depths = { readonly context: unknown; readonly outer: Depths | null } | null;

export type Block = (context: unknown, data: Data) => string;
/** A template that can be run, over a view or as a partial. */
export type CompiledTemplate = (view: unknown, data: Data, inlines: Inlines) => string;
export type TemplateCode = (calls: TemplateCalls) => CompiledTemplate;
export type TemplateCalls = ReturnType<typeof templateCalls>;

/** HTML that is not escaped again. */
class SafeHtml {
  constructor(private readonly html: string) {}
  toString(): string {
    return this.html;
  }
}

/** What the helpers of templates do. */
export type ThemeTools = {
  /** The address of an asset by its name, null where there is none. */
  readonly assetUrl: (name: string) => string | null;
  /** Plain text in a language as HTML that is safe. */
  readonly prose: (text: string, lang: string) => string;
};
type ThemeParts = ThemeTools & { readonly templates: ReadonlyMap<string, CompiledTemplate> };

/** A group or a list has no text of its own: `{{article}}` where `{{article.title}}` was meant. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) throw new Error('a group or a list stands where a text is written');
  return value === null || value === undefined ? '' : String(value);
}

/** What one template calls: faults name its file. */
export function templateCalls(template: TemplateFile, { assetUrl, prose, templates }: ThemeParts) {
  type NameCode = 'template-missing-asset' | 'template-unknown-name' | 'template-unknown-partial';
  const fault = (code: NameCode, name: string, line: number, column: number): TemplateFault =>
    new TemplateFault(templateFinding(code, template, { line, column }, { name }));
  // In XML, HTML is text like any other.
  const isXml = template.name.startsWith('feeds/');
  const escapeText = isXml ? escapeXml : escapeHtml;

  return {
    ...BLOCKS,
    at(from: unknown, names: readonly string[], line: number, column: number): unknown {
      let value = from;
      for (const name of names) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
          throw fault('template-unknown-name', name, line, column);
        value = (value as Record<string, unknown>)[name];
      }
      return value;
    },
    escape(value: unknown): string {
      if (typeof value === 'string') return escapeText(value);
      return value instanceof SafeHtml && !isXml ? value.toString() : escapeText(textOf(value));
    },
    raw: (value: unknown): string => (value === null || value === undefined ? '' : String(value)),
    asset(name: unknown, line: number, column: number): string {
      const url = assetUrl(String(name));
      if (url === null) throw fault('template-missing-asset', String(name), line, column);
      return url;
    },
    prose: (text: unknown, lang: unknown): SafeHtml => new SafeHtml(legalXml(prose(textOf(text), textOf(lang)))),
    partial(name: string, view: unknown, data: Data, inlines: Inlines, line: number, column: number): string {
      if (name === '@partial-block') {
        const block = data['partial-block'];
        if (block) return block(view, data);
      } else {
        const shown = inlines?.[name] ?? templates.get(name);
        if (shown) return shown(view, data, inlines);
      }
      throw fault('template-unknown-partial', name, line, column);
    },
    partialBlock(name: string, view: unknown, data: Data, inlines: Inlines, block: Block, defined: Inlines): string {
      const around = data['partial-block'];
      // The block is seen as if it stood where it is shown, but what it shows as a block is what was given to its own template.
      const own: Block = (context, given) => block(context, BLOCKS.given(given, { _parent: given, 'partial-block': around }));
      const within = BLOCKS.given(data, { _parent: data, 'partial-block': own });
      const shown = name === '@partial-block' ? around : (inlines?.[name] ?? templates.get(name));
      return (shown ?? own)(view, within, defined === null ? inlines : BLOCKS.joined(inlines, defined));
    },
  };
}

const BLOCKS = {
  /** `{{#if}}`. */
  holds: (value: unknown, includesZero?: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : Boolean(value) || (value === 0 && Boolean(includesZero)),
  /** `{{#with}}`, for which zero is something. */
  isFilled: (value: unknown): boolean => BLOCKS.holds(value, true),
  /** What `{{#each}}` goes through: a list, or the values of a group. */
  list(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    if (typeof value !== 'object' || value === null) return [];
    return Symbol.iterator in value ? [...(value as Iterable<unknown>)] : Object.values(value);
  },
  /** The names in a group, null where there is none. */
  keys: (value: unknown): readonly string[] | null =>
    Array.isArray(value) || typeof value !== 'object' || value === null || Symbol.iterator in value ? null : Object.keys(value),
  /** A view or data with names of its own before theirs: V8 takes six times as long for `{ ...view, ...own }`. */
  given: <View, Own extends object>(view: View, own: Own): View & Own => Object.assign({}, view, own),
  frame: (data: Data): Frame => BLOCKS.given(data, { _parent: data, key: undefined, index: 0, first: false, last: false }),
  joined: (inlines: Inlines, own: Inlines): Inlines => ({ __proto__: null, ...inlines, ...own }) as unknown as Inlines,
  /** A context that is entered again is no step on the way out. */
  // biome-ignore lint/suspicious/noDoubleEquals: as Handlebars compares them.
  within: (outer: Depths, context: unknown): Depths => (outer !== null && outer.context == context ? outer : { context, outer }),
  /** `{{#name}}`. `params`: the item and its index, where there are such. */
  section(value: unknown, context: unknown, data: Data, block: SectionBlock, inverse: () => string): string {
    if (value === true) return block(context, data);
    if (value === false || value === null || value === undefined) return inverse();
    if (!Array.isArray(value)) return block(value, data);
    if (value.length === 0) return inverse();
    const frame = BLOCKS.frame(data);
    const shown = value.map((item: unknown, index) => {
      Object.assign(frame, { key: index, index, first: index === 0, last: index === value.length - 1 });
      return block(item, frame, [item, index]);
    });
    return shown.join('');
  },
};

type SectionBlock = (context: unknown, data: Data, params?: readonly unknown[]) => string;
