import { checkAddresses } from '../edition/addresses.js';
import { compileEdition } from '../edition/compile-edition.js';
import { checkRegistered } from '../edition/next-register.js';
import { checkTranslations } from '../edition/translations.js';
import { nextFileChange } from '../feeds/next-change.js';
import { checkSchedule } from '../lint/check-schedule.js';
import type { ArticleCard } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Edition } from '../model/edition.js';
import type { PageContext } from '../pages/page-context.js';
import type { Theme } from '../templating/compile-theme.js';
import type { PublishedAssets } from './assets.js';
import { checkMenu } from './check-menu.js';
import { checkLogos, checkSiteLinks } from './check-site-links.js';
import { everyFile, type KeepChapters, type PlannedFile, type Press } from './edition-files.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { type MadeTheme, makeTheme } from './made-theme.js';
import { type BodyOf, bodyFinder, bodyReader, meansInMemory } from './means.js';
import { namedPictures } from './named-pictures.js';
import type { Newsroom } from './newsroom.js';
import { type Means, prepareAll } from './prepare-all.js';
import { publishedFiles } from './published-files.js';
import { registeredCards } from './registered-cards.js';
import type { StoredArticle } from './stored-article.js';
import { readFindings } from './stored-findings.js';
import { takePictures } from './take-pictures.js';

/** An edition that is ready to be written. */
export type Publication = {
  readonly edition: Edition;
  readonly articles: readonly StoredArticle[];
  /** Everything that was found before a page was rendered, by file and place; read when it is asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** What of it was found in the newsroom as a whole, and not in one article. */
  readonly found: readonly Diagnostic[];
  /** The next instant at which a file of it, be it one that only machines read, or what is found in it may change by itself, in milliseconds since the epoch. */
  readonly until: number | null;
  /** The next instant at which something else may be found in it, likewise. */
  readonly foundUntil: number | null;
  /** The files, in order: assets, pages, then feeds; without those that are kept. What goes wrong while they are made is added to `faults`. */
  readonly files: (faults: Diagnostic[], keep?: KeepChapters) => Generator<PlannedFile>;
  readonly bodyOf: BodyOf;
  readonly context: PageContext;
  readonly assets: PublishedAssets;
  readonly theme: Theme;
};

/**
 * `now` in milliseconds since the epoch. A preview shows what is withheld and marks every page noindex. `theme`: the newsroom's, where it has been
 * made already.
 */
export type PublishOptions = { readonly now: number; readonly isPreview: boolean; readonly means?: Means; readonly theme?: MadeTheme };

/** A newsroom and a moment → the newspaper. Read this first: the whole of it is here, in order. */
export async function publish(newsroom: Newsroom, options: PublishOptions): Promise<Publication> {
  const { now, isPreview, means = meansInMemory(newsroom) } = options;
  const { settings } = newsroom;
  const articles = await prepareAll(newsroom, means);
  const { cards, gone, lists, diagnostics: ofRegister } = registeredCards(newsroom, articles);
  const pages = articles.map(({ page }) => page).filter((page) => page !== null);
  const edition = compileEdition(cards, settings, now, isPreview, pages, gone, lists);
  const pictures = await takePictures(namedPictures(newsroom, edition), settings, { ...means.pictures, progress: means.progress });
  const { theme, assets, diagnostics: themeFaults } = options.theme ?? makeTheme(newsroom);
  const schedule = checkSchedule(cards, { now, timeZone: settings.timeZone });
  const found = [
    ...ofRegister,
    ...checkRegistered(cards, now),
    ...checkAddresses(cards, settings, pages, gone),
    ...checkTranslations(cards),
    ...schedule.diagnostics,
    ...checkMenu(newsroom, articles),
    ...checkSiteLinks(articles, edition, newsroom.statics, assets, settings),
    ...checkLogos(settings, newsroom.statics),
    ...pictures.diagnostics,
    ...themeFaults,
  ];
  const context: PageContext = { edition, settings, isPreview, files: publishedFiles(newsroom, edition, pictures) };
  const bodyOf = bodyFinder(newsroom, articles);
  const press: Press = {
    ...{ context, theme, assets, pictures, store: means.pictures.store },
    ...{ bodyOf: bodyReader(bodyOf, means), headingsOf: headingsFinder(articles) },
  };
  return {
    edition,
    articles,
    found,
    get diagnostics() {
      return finishDiagnostics([...readFindings(articles, means.bodies), ...found], settings);
    },
    until: earliest(edition.nextChange, nextFileChange(edition, settings), schedule.until),
    foundUntil: earliest(edition.nextChange, schedule.until),
    files: (faults, keep) => everyFile(newsroom, press, faults, keep),
    bodyOf,
    context,
    assets,
    theme,
  };
}

function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** The headings of an article's body, by its card. */
function headingsFinder(articles: readonly StoredArticle[]): (card: ArticleCard) => readonly string[] {
  let byPath: ReadonlyMap<string, readonly string[]> | null = null;
  return ({ path }) => {
    byPath ??= new Map(articles.map((article) => [article.path, article.headings]));
    return byPath.get(path) ?? [];
  };
}
