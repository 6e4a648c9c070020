import { SETTINGS_FILE } from '../../build/newsroom.js';
import { PreviewSession, type PreviewState, type Told } from '../../build/preview-session.js';
import { foldersOf } from '../../build/snapshot.js';
import type { Settings } from '../../model/settings.js';
import { servePreview } from '../../serve/preview-server.js';
import { type Watch, watchNewsroom } from '../../serve/watch-newsroom.js';
import { openBrowser } from '../open-browser.js';
import { waitBeforeOptimising } from '../patient-compiler.js';
import { previewNotice } from '../report/preview-notice.js';
import { PreviewReport } from '../report/preview-report.js';
import type { Session } from '../session.js';

export type PreviewFlags = { readonly port?: number; readonly open?: boolean; readonly now?: string; readonly drafts?: boolean };

const PORT = 4321;
/** Milliseconds that a page may be older than the disk, where nobody has told of a change. */
const FRESH = 1000;
/** Milliseconds after a change until all of the edition is planned. */
const REST = 300;
/** Milliseconds: as long as a timer can wait. */
const LONGEST = 2 ** 31 - 1;

/** `sarika preview`: shows the newsroom to this computer, and every change of it, until it is interrupted. */
export async function preview(flags: PreviewFlags, session: Session): Promise<number> {
  waitBeforeOptimising();
  const { root, terminal } = session;
  const clock = (): number | string => flags.now ?? Date.now();
  const newsroom = new PreviewSession({ root, drafts: flags.drafts === true, clock });
  const desk = new PreviewDesk(newsroom, session, flags.now === undefined);
  let first: Promise<void> = Promise.resolve();
  const refresh = (isPage: boolean): Promise<void> => first.then(() => (isPage ? desk.refresh() : undefined));
  const site = { root, basePath: desk.basePath, refresh, file: desk.file };
  // Before the newsroom is read, which may take seconds: a port that is taken shows at once.
  const server = await servePreview(site, { port: flags.port ?? PORT, isChosen: flags.port !== undefined });
  try {
    first = desk.look();
    await first;
    desk.hear(server.tell);
    await desk.watch();
    const { withheld, settings } = newsroom.state;
    const words = session.wordsIn(settings?.lang);
    if (withheld > 0 && !session.isQuiet) terminal.say(words.cli.preview.notShown(withheld));
    terminal.result(words.cli.previewing(server.url()));
    if (flags.open) openBrowser(server.url(), () => terminal.say(words.cli.preview.notOpened(server.url())));
    return await desk.ended;
  } finally {
    await Promise.all([server.close(), desk.close()]);
  }
}

type Tell = Parameters<Awaited<ReturnType<typeof servePreview>>['tell']>[0];

/** Sits between the newsroom, the pages and the terminal: whoever notices a change, all of them hear of it. */
class PreviewDesk {
  /** Never comes to pass: a fault of sarika's own ends the preview, as it ends every other command. */
  readonly ended: Promise<never>;
  #fail: (error: unknown) => void = () => {};
  readonly #report: PreviewReport;
  #tell: (notice: Tell) => void = () => {};
  #told = -1;
  #lookedAt = 0;
  #watch: Watch | null = null;
  #places = '';
  #rest: NodeJS.Timeout | undefined;
  #alarm: NodeJS.Timeout | undefined;

  /** `isLive`: the clock goes on, and what is due comes out. */
  constructor(
    readonly newsroom: PreviewSession,
    readonly session: Session,
    readonly isLive: boolean,
  ) {
    this.#report = new PreviewReport(session);
    this.ended = new Promise((_, reject) => {
      this.#fail = reject;
    });
    // Told where it is waited for, which may be later.
    this.ended.catch(() => {});
  }

  readonly basePath = (): string => this.newsroom.state.settings?.basePath ?? '';

  readonly file = async (path: string): ReturnType<PreviewSession['file']> => {
    const file = await this.newsroom.file(path);
    this.#share(this.newsroom.state);
    return file;
  };

  /** Pages are told from now on. */
  hear(tell: (notice: Tell) => void): void {
    this.#tell = tell;
    this.#told = -1;
    this.#share(this.newsroom.state);
  }

  async look(told: Told = 'all'): Promise<void> {
    const start = performance.now();
    const state = await this.newsroom.look(told);
    this.#lookedAt = performance.now();
    const isNew = state.edition !== this.#told;
    this.#share(state);
    if (isNew && this.session.isVerbose)
      this.session.terminal.say(this.session.wordsIn(state.settings?.lang).cli.preview.updated(Math.round(this.#lookedAt - start)));
    await this.#followFolders(state);
    this.#finishLater();
  }

  /** Where two files want one address shows only when all have been planned: that waits until nobody saves or reads for a moment. */
  #finishLater(): void {
    clearTimeout(this.#rest);
    const finish = async (): Promise<void> => {
      // A watcher may miss a change that comes right behind another one.
      this.#share(await this.newsroom.look('none'));
      this.#share(await this.newsroom.finish());
    };
    this.#rest = setTimeout(() => void finish().catch((error) => this.#fail(error)), REST);
  }

  /** Before a page is answered: where changes are not told of, as on some network disks, it shows them all the same. */
  readonly refresh = async (): Promise<void> => {
    if (performance.now() - this.#lookedAt > FRESH) await this.look('none');
  };

  async watch(): Promise<void> {
    const { root, wordsIn, terminal } = this.session;
    const { settings } = this.newsroom.state;
    const places = placesOf(settings);
    this.#places = places.join();
    const onFault = (detail: string): void => terminal.say(wordsIn(settings?.lang).cli.preview.notWatched(detail));
    const onChange = (changed: Told): void => void this.look(changed).catch((error) => this.#fail(error));
    this.#watch = await watchNewsroom({ root, places, onChange, onFault });
  }

  /** The settings may name other folders by now. */
  async #followFolders({ settings }: PreviewState): Promise<void> {
    if (this.#watch === null || placesOf(settings).join() === this.#places) return;
    const before = this.#watch;
    this.#watch = null;
    await before.close();
    await this.watch();
  }

  #share(state: PreviewState): void {
    if (state.edition === this.#told) return;
    this.#told = state.edition;
    this.#tell(previewNotice(state, this.session.wordsIn(state.settings?.lang)));
    // The pages first: what is written to them goes out before the terminal is.
    setImmediate(() => this.#report.tell(state));
    this.#wake(state);
  }

  /** Looks again when the edition changes by itself. */
  #wake({ until }: PreviewState): void {
    clearTimeout(this.#alarm);
    if (until === null || !this.isLive) return;
    const wait = Math.min(Math.max(0, until - Date.now()), LONGEST);
    this.#alarm = setTimeout(() => void this.look().catch((error) => this.#fail(error)), wait).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest);
    clearTimeout(this.#alarm);
    await this.#watch?.close();
  }
}

/** Before the settings have been read, what they are by default. */
function placesOf(settings: Settings | null): readonly string[] {
  const { articles, pages, templates } = foldersOf(settings ?? { articles: 'articles', templates: 'templates' });
  return [SETTINGS_FILE, articles, templates, 'static', ...(pages === null ? [] : [pages])];
}
