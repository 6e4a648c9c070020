import { writingSync } from '../disk/disk-fault.js';
import type { Written } from '../disk/manifest.js';
import { Pack, type PackedText } from '../disk/pack.js';
import type { Settled, Stager } from '../disk/stager.js';
import { openStager, type Workplace } from '../disk/stager.js';
import { isSettled } from '../disk/stamp.js';
import type { Archive, Notes } from '../lint/archive.js';
import { checkAgainst } from '../lint/check-draft.js';
import type { ArticleCard } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { ARTICLE_TEMPLATE, articleView, type Neighbours } from '../pages/article-page.js';
import type { PageContext } from '../pages/page-context.js';
import { proseHtml } from '../pages/prose-html.js';
import { compileTheme, type Theme } from '../templating/compile-theme.js';
import type { TemplateFile } from '../templating/template-fault.js';
import { packTexts } from './bodies.js';
import { withoutRepeats } from './finish-diagnostics.js';
import type { Source } from './newsroom.js';
import { draftOf, isTooLarge, type PreparedArticle, type PrepareSetup, prepare, tooLarge } from './prepare.js';
import { rendered } from './render.js';
import { readSource, sizeOf } from './source.js';
import type { StoredArticle } from './stored-article.js';
import { countCodes } from './stored-findings.js';

/** Articles, and their bodies and findings one behind the other: places count from the first of these bytes. */
export type PreparedBatch = { readonly articles: readonly StoredArticle[]; readonly bodies: Uint8Array };

/** What a desk needs to print pages. `assets`: the address of each of the theme's assets; `pack`: the file in which bodies are kept. */
export type PressSetup = {
  readonly templates: readonly TemplateFile[];
  readonly assets: ReadonlyMap<string, string>;
  readonly context: PageContext;
  readonly pack: string;
  readonly workplace: Workplace;
};

/** An article's page to be made: from what, and what is known of its place in the out folder. */
export type PageTask = {
  readonly card: ArticleCard;
  readonly neighbours: Neighbours;
  readonly path: string;
  readonly source: Source;
  readonly body: PackedText;
  readonly before: Written | null;
  readonly always: boolean;
};
/** Null where a fault in a template keeps the page. */
export type PrintedBatch = { readonly pages: readonly (Settled | null)[]; readonly faults: readonly Diagnostic[] };

type Press = { readonly theme: Theme; readonly stager: Stager; readonly pack: Pack; readonly setup: PressSetup };

/** What one thread does for an edition; every thread has one, and whichever does a piece of work, the result is the same. */
export class Desk {
  #press: Press | null = null;
  #archive: Archive | null = null;

  constructor(
    readonly setup: PrepareSetup,
    /** 0 for the main thread. */
    readonly thread: number,
  ) {}

  prepare(sources: readonly Source[]): PreparedBatch {
    const prepared = sources.map((source) => this.#prepare(source));
    const said = prepared.map(({ article }) => withoutRepeats(article.diagnostics));
    const texts: string[] = [];
    for (const [index, { article }] of prepared.entries()) {
      // Who proofreads makes no pages, and wants to know of an article's words instead.
      texts.push(this.setup.rules === 'all' ? JSON.stringify(article.notes) : article.html);
      texts.push(said[index]?.length ? JSON.stringify(said[index]) : '');
    }
    const { bytes, places } = packTexts(texts);
    // One by one: to leave three out of an object costs more than to name the others.
    const articles = prepared.map(({ article, stamp }, index): StoredArticle => {
      const [body, place] = [places[2 * index] as PackedText, places[2 * index + 1] as PackedText];
      const { path, key, card, page, headings, siteLinks, names } = article;
      const findings = { counts: countCodes(said[index] ?? []), place };
      return { path, key, card, page, headings, siteLinks, names, stamp, body, findings };
    });
    return { articles, bodies: bytes };
  }

  #prepare(source: Source): { readonly article: PreparedArticle; readonly stamp: StoredArticle['stamp'] } {
    const size = sizeOf(source);
    if (isTooLarge(size)) return { article: tooLarge(source.path, size), stamp: null };
    const { path, bytes, stamp } = readSource(source);
    const settled = stamp !== null && isSettled(stamp, Date.now()) ? stamp : null;
    return { article: prepare({ path, bytes }, this.setup), stamp: settled };
  }

  /** What all articles say: to be known before one is compared with it. */
  openArchive(archive: Archive): void {
    this.#archive = archive;
  }

  /** What in each article is at odds with all of them; nothing of a file that is too large to be read. `notes`: of each, if any were made. */
  compare(sources: readonly Source[], notes: readonly Notes[] = []): Diagnostic[][] {
    const archive = this.#archive;
    if (archive === null) throw new Error('the archive is not open');
    return sources.map((source, index) => {
      const draft = isTooLarge(sizeOf(source)) ? null : draftOf(readSource(source), this.setup);
      return draft === null ? [] : checkAgainst(draft, archive, notes[index]);
    });
  }

  /** `theme`: the setup's templates, where they are compiled already. */
  openPress(setup: PressSetup, theme: Theme = themeOf(setup)): void {
    this.#press = { theme, stager: openStager(setup.workplace, this.thread), pack: new Pack(setup.pack, 'read'), setup };
  }

  print(tasks: readonly PageTask[]): PrintedBatch {
    if (this.#press === null) throw new Error('the press is not open');
    const { theme, stager, pack, setup } = this.#press;
    const faults: Diagnostic[] = [];
    const pages = tasks.map((task) => {
      const body = pack.read(task.body) ?? this.bodyAgain(task.source, task.card.key);
      const page = rendered(theme, ARTICLE_TEMPLATE, articleView(task.card, body, task.neighbours, setup.context), faults);
      const settle = () => stager.settle(task.path, page ?? '', task.before, task.always);
      return page === null ? null : writingSync(`${setup.workplace.name}/${task.path}`, settle);
    });
    return { pages, faults };
  }

  /** The body of an article, from its source: what was kept of it is spoilt. Throws `changed-meanwhile` where that is another one by now. */
  bodyAgain(source: Source, known: string): string {
    const { path, bytes } = readSource(source);
    const { html, key } = prepare({ path, bytes }, this.setup);
    if (key !== known) throw new SarikaError('changed-meanwhile', { path });
    return html;
  }
}

function themeOf({ templates, assets }: PressSetup): Theme {
  return compileTheme(templates, { assetUrl: (name) => assets.get(name) ?? null, prose: proseHtml }).theme;
}
