import { type NormalizeOptions, normalizeKhmer } from '../khmer/normalize.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Letterhead, Organisation, Rules, Settings, Term } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { checkShape, type SpanOf } from './check-shape.js';
import { decodeSource } from './decode.js';
import { parsePlainYaml } from './plain-yaml.js';
import { SETTINGS_CODES, settingsSchema, UNUSED_SETTINGS } from './settings-schema.js';
import { parseYaml, type YamlTree } from './yaml-tree.js';

export type ReadSettings = {
  readonly settings: Settings | null;
  readonly text: string;
  /** Where a setting stands. */
  readonly spans: SpanOf;
  readonly diagnostics: readonly Diagnostic[];
};

/** `sarika.yaml` → settings with every default filled in, or null and what is wrong. */
export function readSettings(source: SourceFile): ReadSettings {
  const { text, isReadable, diagnostics: decoding } = decodeSource(source);
  if (!isReadable) return { settings: null, text, spans: () => null, diagnostics: decoding };
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const plain = parsePlainYaml(text.slice(start), start);
  const yaml = plain ? { tree: plain, isSound: true, diagnostics: [] } : parseYaml(text.slice(start), { file: source.path, offset: start });
  const findings = [...decoding, ...yaml.diagnostics];
  if (!yaml.isSound) return { settings: null, text, spans: () => null, diagnostics: findings };

  const normalize = ownOptions(yaml.tree);
  const shape = { schema: settingsSchema, names: new Map<string, string>(), codes: SETTINGS_CODES };
  const whole = { start, end: start };
  const { value, spans, diagnostics } = checkShape(yaml.tree, whole, shape, { file: source.path, text, normalize });
  findings.push(...diagnostics);
  for (const key of UNUSED_SETTINGS) {
    const span = spans(key);
    if (span) findings.push(diagnostic('setting-not-used-yet', { file: source.path, span }, { key }));
  }
  const settings = value !== null && yaml.diagnostics.length === 0 ? withDefaults(value, normalize) : null;
  return { settings, text, spans, diagnostics: findings };
}

/** How the settings want Khmer to be treated: they hold Khmer themselves. */
function ownOptions(tree: YamlTree | null): NormalizeOptions | null {
  const written = (group: YamlTree | null | undefined, name: string) =>
    group?.kind === 'group' ? group.entries.find(({ key }) => key === name)?.value : undefined;
  const isText = (value: YamlTree | null | undefined, text: string) => value?.kind === 'text' && value.value === text;
  if (isText(written(written(tree, 'rules'), 'not-canonical'), 'off')) return null;
  return { coengDa: isText(written(tree, 'coengDa'), 'keep') ? 'keep' : 'fold' };
}

/** A phone's width, a phone's at twice its pixels, and a desk's. */
const IMAGE_WIDTHS = [480, 960, 1600];

type Written = NonNullable<ReturnType<typeof settingsSchema.parse>>;
type WrittenOrganisation = NonNullable<Written['organisation']>;

function withDefaults(written: Written, normalize: NormalizeOptions | null): Settings {
  // Articles name tags and organisations in canonical Khmer: so must the keys by which they are found.
  const named = <From, To>(entries: Readonly<Record<string, From>> | undefined, to: (value: From) => To): Record<string, To> =>
    Object.fromEntries(
      Object.entries(entries ?? {}).map(([key, value]) => [normalize ? normalizeKhmer(key, normalize).text : key, to(value)]),
    );
  const lang = written.lang ?? 'km';
  return {
    title: written.title,
    description: written.description ?? written.title,
    origin: written.baseUrl.origin,
    basePath: written.baseUrl.basePath,
    lang,
    languages: (written.languages ?? []).filter((other) => other !== lang),
    timeZone: written.timeZone ?? 'Asia/Phnom_Penh',
    organisation: written.organisation ? organisationOf(written.organisation) : null,
    organisations: named(written.organisations, organisationOf),
    articles: written.articles ?? 'articles',
    templates: written.templates ?? 'templates',
    out: written.out ?? 'dist',
    permalink: written.permalink ?? '/:year/:month/:slug/',
    perPage: written.perPage ?? 20,
    feeds: {
      items: written.feeds?.items ?? 50,
      content: written.feeds?.content ?? 'full',
      hub: written.feeds?.hub ?? null,
      channels: written.feeds?.channels ?? 'all',
    },
    sections: (written.sections ?? []) as Settings['sections'],
    tagSlugs: named(written.tagSlugs, (slug) => slug),
    rules: (written.rules ?? {}) as Rules,
    overrides: (written.overrides ?? []).map(({ files, rules }) => ({ files, rules: rules as Rules })),
    terms: (written.terms ?? []).map(termOf),
    coengDa: written.coengDa ?? 'fold',
    letterhead: written.letterhead ? letterheadOf(written.letterhead) : null,
    lunarDate: written.lunarDate ?? false,
    history: written.history ?? false,
    images: { widths: [...new Set(written.images?.widths ?? IMAGE_WIDTHS)].sort((a, b) => a - b), avif: written.images?.avif ?? false },
    menu: written.menu ?? [],
    theme: { image: written.theme?.image ?? null, icon: written.theme?.icon ?? null },
  };
}

function letterheadOf({ kingdom, motto, logo }: NonNullable<Written['letterhead']>): Letterhead {
  return { kingdom: kingdom ?? true, motto: motto ?? true, logo: logo ?? null };
}

function termOf({ prefer, not, acronym }: NonNullable<Written['terms']>[number]): Term {
  return { prefer, not: (not ?? []).filter((other) => other !== prefer), acronym: acronym ?? null };
}

function organisationOf(written: WrittenOrganisation): Organisation {
  return {
    name: written.name,
    logo: written.logo ?? null,
    contact: written.contact ?? null,
    boilerplate: written.boilerplate ?? null,
    securityContact: written.securityContact ?? null,
  };
}
