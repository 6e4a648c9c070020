import type { Contact } from './article.js';
import type { Severity } from './diagnostic.js';

/** A text in each of the newsroom's languages, by language code. */
export type LocalText = Readonly<Record<string, string>>;

export type Organisation = {
  readonly name: string;
  readonly logo: string | null;
  readonly contact: Contact | null;
  readonly boilerplate: string | null;
  /** Where faults of the site's safety are told: a `mailto:` or https address. */
  readonly securityContact: string | null;
};

export type Section = { readonly slug: string; readonly title: LocalText };
export type Letterhead = { readonly kingdom: boolean; readonly motto: boolean; readonly logo: string | null };

/** What findings count as, by their codes. */
export type Rules = Readonly<Record<string, Severity | 'off'>>;
/** Other rules for the files that any of the patterns fit; patterns are relative to the newsroom's root, such as `articles/2019/**`. */
export type Override = { readonly files: readonly string[]; readonly rules: Rules };
/** A name or an expression as the newsroom writes it; `not`: how it is not to be written. */
export type Term = { readonly prefer: string; readonly not: readonly string[]; readonly acronym: string | null };

/** `sarika.yaml`, read: everything has its value. */
export type Settings = {
  readonly title: string;
  readonly description: string;
  /** Origin of the published site, without a slash at its end: `https://news.example`. */
  readonly origin: string;
  /** Path that prefixes every link, without a slash at its end: empty or `/news`. */
  readonly basePath: string;
  readonly lang: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly organisation: Organisation | null;
  readonly organisations: Readonly<Record<string, Organisation>>;
  readonly articles: string;
  readonly templates: string;
  readonly out: string;
  readonly permalink: string;
  readonly perPage: number;
  /** `channels`: feeds for every tag and section, or for the whole newspaper alone. */
  readonly feeds: {
    readonly items: number;
    readonly content: 'full' | 'summary';
    readonly hub: string | null;
    readonly channels: 'all' | 'main';
  };
  readonly sections: readonly Section[];
  readonly tagSlugs: Readonly<Record<string, string>>;
  readonly rules: Rules;
  /** In order: a later one counts more. */
  readonly overrides: readonly Override[];
  readonly terms: readonly Term[];
  readonly coengDa: 'fold' | 'keep';
  readonly letterhead: Letterhead | null;
  /** Whether the lunar date stands beside the solar one. */
  readonly lunarDate: boolean;
  /** Whether an article's page lists its public changes. */
  readonly history: boolean;
  /** The widths, in pixels, in which images are published besides their own; ascending. */
  readonly images: { readonly widths: readonly number[]; readonly avif: boolean };
  /** Slugs of the plain pages that the menu shows, in order. */
  readonly menu: readonly string[];
  /** Files of the site: the picture that stands for an article without one, and the site's icon. */
  readonly theme: { readonly image: string | null; readonly icon: string | null };
};

const OF_ARTICLES = [
  'articles',
  'basePath',
  'coengDa',
  'lang',
  'languages',
  'organisation',
  'organisations',
  'origin',
  'overrides',
  'permalink',
  'rules',
  'sections',
  'terms',
  'timeZone',
] as const satisfies readonly (keyof Settings)[];

/** The settings that an article on its own depends on; all others may change without its being read again. */
export type ArticleSettings = Pick<Settings, (typeof OF_ARTICLES)[number]>;

export function articleSettings(settings: Settings): ArticleSettings {
  return Object.fromEntries(OF_ARTICLES.map((key) => [key, settings[key]])) as ArticleSettings;
}

/** A section's title in a language: from the settings, else the name that articles give it. */
export function sectionTitle(section: string, lang: string, settings: Settings): string {
  const { title } = settings.sections.find(({ slug }) => slug === section) ?? { title: {} as Readonly<Record<string, string>> };
  return title[lang] ?? title[settings.lang] ?? section;
}

/** The organisation that an article means by a key of the settings or by its name; null where the settings know of none. */
export function organisationNamed(
  written: string,
  { organisations, organisation }: Pick<Settings, 'organisations' | 'organisation'>,
): Organisation | null {
  if (Object.hasOwn(organisations, written)) return organisations[written] ?? null;
  return [...Object.values(organisations), organisation].find((known) => known?.name === written) ?? null;
}

/** The name of an organisation that an article names by its key in the settings, or by its name. */
export function organisationName(written: string, settings: Settings): string {
  return organisationNamed(written, settings)?.name ?? written;
}
