import { defaultId } from '../content/read-article.js';
import { readSettings } from '../content/read-settings.js';
import { articleSource } from '../content/write-article.js';
import { type SettingLine, settingsSource } from '../content/write-settings.js';
import type { StarterWords } from '../messages/starter.js';
import { starterFor } from '../messages/starter-for.js';
import { wordsFor } from '../messages/words-for.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { isoDay } from '../model/moment.js';
import { PAGES_FOLDER } from '../model/plain-page.js';
import type { Settings } from '../model/settings.js';
import { type CiChoice, ciFiles, type NewFile } from './ci-files.js';
import { SETTINGS_FILE } from './newsroom.js';

/** What `sarika init` asks. */
export type NewsroomAnswers = {
  readonly title: string;
  readonly baseUrl: string;
  readonly lang: string;
  readonly organisation: string | null;
};

/** From a newsroom's root to the schema of its settings, once sarika is installed in it. */
export const SETTINGS_SCHEMA = 'node_modules/sarika/schemas/sarika.schema.json';

/** `sarika.yaml` as it begins, with a comment above each setting in the newsroom's language. */
export function newSettings({ title, baseUrl, lang, organisation }: NewsroomAnswers): string {
  const words = starterFor(lang).settings;
  const example = (key: string, value: NonNullable<SettingLine['value']>): SettingLine => ({ key, value, isExample: true });
  return settingsSource([
    { comment: `yaml-language-server: $schema=${SETTINGS_SCHEMA}\n${words.schema}` },
    { comment: words.intro },
    { comment: words.title, key: 'title', value: title },
    { comment: words.baseUrl, key: 'baseUrl', value: baseUrl },
    { comment: words.lang, key: 'lang', value: lang },
    organisation === null
      ? { comment: words.organisation, key: 'organisation', value: { name: words.exampleOrganisation }, isExample: true }
      : { comment: words.organisation, key: 'organisation', value: { name: organisation } },
    { comment: words.menu, key: 'menu', value: ['about'] },
    { comment: words.more },
    example('description', words.exampleDescription),
    example('languages', [lang === 'km' ? 'en' : 'km']),
    example('sections', [{ slug: 'notices', title: words.exampleSection }]),
    example('letterhead', { kingdom: true, motto: true }),
  ]);
}

/** The settings that a text says, or what is wrong with it. */
export function settingsIn(text: string): { readonly settings: Settings | null; readonly diagnostics: readonly Diagnostic[] } {
  return readSettings({ path: SETTINGS_FILE, bytes: new TextEncoder().encode(text) });
}

export type NewsroomPlan = {
  /** The text of `sarika.yaml`, for a newsroom that has none; null where its own one says all that was asked. */
  readonly settingsText: string | null;
  /** What it says, or what the newsroom's own one says. */
  readonly settings: Settings;
  /** Null: both services. */
  readonly ci: CiChoice | null;
  /** The moment of the first article. */
  readonly now: number;
  /** Of sarika: what the pipelines install. */
  readonly version: string;
  /** A newsroom that has articles, or pages, gets no sample of them. */
  readonly hasArticles: boolean;
  readonly hasPages: boolean;
};

/** The files of a new newsroom, in the order in which they are written: with them alone it can be checked, built and published. */
export function newsroomFiles(plan: NewsroomPlan): NewFile[] {
  const { settings } = plan;
  const words = starterFor(settings.lang);
  return [
    ...(plan.settingsText === null ? [] : [{ path: SETTINGS_FILE, text: plan.settingsText }]),
    ...(plan.hasArticles ? [] : [firstArticle(words, settings, plan.now)]),
    ...(plan.hasPages ? [] : [{ path: `${PAGES_FOLDER}/about.md`, text: aboutPage(words) }]),
    {
      path: '.gitignore',
      text: ignored(settings)
        .map((line) => `${line}\n`)
        .join(''),
    },
    { path: 'package.json', text: packageFile(plan.version) },
    ...ciFiles(plan.ci, { words: words.ci, out: settings.out }),
  ];
}

function firstArticle(words: StarterWords, settings: Settings, now: number): NewFile {
  const day = isoDay(now, settings.timeZone);
  const stem = `${day}-welcome`;
  const frontMatter = {
    title: words.first.title,
    date: day,
    slug: 'welcome',
    id: defaultId(settings, day, stem),
    summary: words.first.summary,
    place: settings.timeZone === 'Asia/Phnom_Penh' ? words.capital : null,
    type: settings.lang === 'km' ? wordsFor('km').articleTypes.news : 'news',
  };
  return { path: `${settings.articles}/${stem}.md`, text: articleSource(frontMatter, words.first.body) };
}

function aboutPage({ about }: StarterWords): string {
  return articleSource({ title: about.title, summary: about.summary }, about.body);
}

/** What git need not keep: it is made again. */
function ignored({ out }: Settings): string[] {
  return [`/${out}/`, '/.sarika/', 'node_modules/'];
}

function packageFile(version: string): string {
  const contents = {
    private: true,
    scripts: { check: 'sarika check', build: 'sarika build', validate: 'sarika validate', preview: 'sarika preview', new: 'sarika new' },
    // One version, to the letter: the pipeline makes the same pages as the newsroom's own computer.
    dependencies: { sarika: version },
    engines: { node: '>=20.19' },
  };
  return `${JSON.stringify(contents, null, 2)}\n`;
}

/** True where a file that is there, though another one, does what ours would do. */
export function doesAsWell(path: string, own: string, { settings }: Pick<NewsroomPlan, 'settings'>): boolean {
  if (path === '.gitignore') {
    const bare = (line: string): string =>
      line
        .trim()
        .replace(/^\/|\/$/g, '')
        .replace(/\/$/, '');
    const lines = new Set(own.split('\n').map(bare));
    return ignored(settings).every((line) => lines.has(bare(line)));
  }
  return path === 'package.json' && namesSarika(own);
}

function namesSarika(text: string): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return [dependencies, devDependencies].some((group) => typeof group === 'object' && group !== null && Object.hasOwn(group, 'sarika'));
  } catch {
    return false;
  }
}
