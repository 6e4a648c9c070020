import { visibilityOf } from '../edition/visibility.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Withheld } from '../model/edition.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import type { PlacedFile, Texts } from '../model/source.js';
import { Crew } from './crew.js';
import { memoKey } from './findings-again.js';
import { FindingsToShow } from './findings-to-show.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { type MadeTheme, makeTheme } from './made-theme.js';
import { deskFor } from './means.js';
import { type Newsroom, SETTINGS_FILE } from './newsroom.js';
import { PlannedFiles } from './planned-files.js';
import { previewPictures } from './preview-pictures.js';
import { type Publication, publish } from './publish.js';
import { mediaTypeOf } from './published-files.js';
import { checkOutside, readNewsroom, readNewsroomSettings } from './read-newsroom.js';
import { readNow } from './read-now.js';
import { RecentFiles } from './recent-files.js';
import { foldersOf, restamped, type Snapshot, takeSnapshot } from './snapshot.js';
import { textsIn, themeTexts } from './texts-in.js';
import type { WarmArticles } from './warm-articles.js';
import { warmUp } from './warm-up.js';

/** `drafts`: what is withheld is shown; `clock`: the moment, in milliseconds since the epoch or as users write it, asked anew for each edition. */
export type PreviewOptions = { readonly root: string; readonly drafts: boolean; readonly clock: () => number | string };

/** An article or a plain page that is shown before its time, at its site path. */
export type ShownEarly = Withheld & { readonly url: string };

/** What there is to be seen of a newsroom, and what is wrong with it. */
export type PreviewState = {
  /** Counts what has been seen: another number, other pages or other findings. */
  readonly edition: number;
  /** Those that were last sound; null where there were none yet. */
  readonly settings: Settings | null;
  /** Errors and warnings, by file and place. */
  readonly findings: readonly Diagnostic[];
  readonly texts: Texts;
  /** What kept the newsroom from being read. */
  readonly fault: SarikaError | null;
  readonly early: readonly ShownEarly[];
  /** How many articles and pages are withheld, and not shown here either. */
  readonly withheld: number;
  /** When the edition changes by itself, in milliseconds since the epoch. */
  readonly until: number | null;
};

/** A file of the edition. `copy` is one that is too large to be held in memory. `key`: equal ones mean equal bytes. */
export type PreviewFile = { readonly key: string; readonly mediaType: string } & (
  | { readonly contents: Uint8Array; readonly copy: null }
  | { readonly contents: null; readonly copy: PlacedFile }
);

export type Told = ReadonlySet<string> | 'all' | 'none';

/** The edition that is shown: the last one that could be made. */
type Room = {
  readonly newsroom: Newsroom;
  readonly publication: Publication;
  readonly files: PlannedFiles;
  /** What goes wrong while its files are made. */
  readonly faults: Diagnostic[];
};
type Seen = Pick<PreviewState, 'findings' | 'texts' | 'fault'>;
type ReadSettings = Awaited<ReturnType<typeof readNewsroomSettings>>;

const NOTHING: Seen = { findings: [], texts: new Map(), fault: null };

/**
 * A newsroom that is kept open: of each change only what it touches is prepared, and a file is made when somebody asks for it.
 * Law: where there are no errors, each file has the bytes that a build of the same newsroom at the same moment writes.
 * It writes nothing but what builds keep for each other in `.sarika/`.
 */
export class PreviewSession {
  #edition = 0;
  #room: Room | null = null;
  #seen: Seen = NOTHING;
  #settings: ReadSettings | null = null;
  #snapshot: Snapshot | null = null;
  #articles: WarmArticles | null = null;
  #findings: FindingsToShow | null = null;
  #theme: { readonly of: Newsroom; readonly made: MadeTheme } | null = null;
  /** How many faults of the room are counted in the edition. */
  #known = 0;
  readonly #recent = new RecentFiles();
  /** One look after the other, and no file is made in the midst of one. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly options: PreviewOptions) {}

  /**
   * Looks at the newsroom, and makes ready what has changed. `told`: the files of which somebody has said that they have changed, from the root;
   * `all` where he does not know which, `none` where nobody has said a thing. Throws `no-settings` where there have never been any, and `bad-now`.
   */
  look(told: Told = 'all'): Promise<PreviewState> {
    const turn = this.#turn.then(() => this.#look(told));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  get state(): PreviewState {
    const { newsroom, publication, faults } = this.#room ?? { newsroom: null, publication: null, faults: [] };
    const settings = newsroom?.settings ?? null;
    const { findings, texts, fault } = this.#seen;
    const late = settings === null || faults.length === 0 ? [] : lateFindings(findings, faults, settings);
    return {
      ...{ edition: this.#edition, settings, findings: [...findings, ...late], texts, fault },
      early: publication && this.options.drafts ? earlyIn(publication.edition) : [],
      withheld: publication ? publication.edition.withheld.length + publication.edition.withheldPages.length : 0,
      until: publication?.until ?? null,
    };
  }

  /** The file at a path below the out folder; null where there is none. `faulty`: an error in a template keeps it, and it was never there before. */
  async file(path: string): Promise<PreviewFile | 'faulty' | null> {
    await this.#turn;
    try {
      return this.#make(path);
    } catch (error) {
      if (!(error instanceof SarikaError)) throw error;
      // Something has changed that nobody has told of yet.
      this.#snapshot = null;
      await this.look();
      return this.#make(path);
    }
  }

  /** Makes sure that all faults have come to light that show without a page being made. */
  async finish(): Promise<PreviewState> {
    await this.#turn;
    const room = this.#room;
    await room?.files.finish();
    this.#noteFaults(room);
    return this.state;
  }

  #make(path: string): PreviewFile | 'faulty' | null {
    const planned = this.#room?.files.find(path) ?? null;
    if (planned === null) return null;
    const { key, copy } = planned;
    const mediaType = mediaTypeOf(path);
    if (copy !== null) return { key, mediaType, copy, contents: null };
    const last = this.#recent.last(path);
    if (last?.key === key) return { key, mediaType, contents: last.bytes, copy: null };
    const made = planned.make();
    this.#noteFaults(this.#room);
    if (made === null) return last ? { key: last.key, mediaType, contents: last.bytes, copy: null } : 'faulty';
    const contents = typeof made === 'string' ? Buffer.from(made) : made;
    this.#recent.put(path, key, contents);
    return { key, mediaType, contents, copy: null };
  }

  /** Faults that come to light late make another state of the newsroom. */
  #noteFaults(room: Room | null): void {
    if (room === null || room !== this.#room || room.faults.length === this.#known) return;
    this.#known = room.faults.length;
    this.#edition++;
  }

  async #look(told: Told): Promise<PreviewState> {
    const { root } = this.options;
    try {
      const before = this.#snapshot;
      const again = before && ((typeof told !== 'string' && restamped(root, before, told)) || (await takeSnapshot(root, before.folders)));
      if (again && again.sum === before.sum && (before.isSettled || told === 'none') && !this.#isOver()) return this.state;
      this.#snapshot = null;
      const read = await this.#readSettings();
      if (read.settings === null) this.#see({ findings: read.diagnostics, texts: textsIn(root, settingsText(read)), fault: null });
      else await this.#open(read, read.settings, again);
    } catch (error) {
      if (!(error instanceof SarikaError) || this.#isHopeless(error)) throw error;
      this.#see({ findings: [], texts: new Map(), fault: error });
    }
    return this.state;
  }

  /** No change of the newsroom would mend it; or there is no newsroom. */
  #isHopeless({ code }: SarikaError): boolean {
    return code === 'bad-now' || (code === 'no-settings' && this.#settings === null);
  }

  #see(seen: Seen): void {
    const { findings, fault } = this.#seen;
    const isSame =
      findings.length === seen.findings.length && findings.every((finding, index) => isSameFinding(finding, seen.findings[index]));
    if (!isSame || seen.fault?.message !== fault?.message) this.#edition++;
    this.#seen = seen;
  }

  /** The moment has come at which the edition is another one by itself. */
  #isOver(): boolean {
    const until = this.#room?.publication.until ?? null;
    return until !== null && this.#now(this.#room?.newsroom.settings as Settings) >= until;
  }

  #now({ timeZone }: Settings): number {
    const now = this.options.clock();
    return typeof now === 'number' ? now : readNow(now, timeZone);
  }

  /** Settings that say the same are the same object: others hang what they made of them on it. */
  async #readSettings(): Promise<ReadSettings> {
    const read = await readNewsroomSettings(this.options.root);
    if (this.#settings?.text !== read.text) this.#settings = read;
    return this.#settings ?? read;
  }

  async #open(read: ReadSettings, settings: Settings, again: Snapshot | null): Promise<void> {
    const { root, drafts } = this.options;
    const folders = foldersOf(settings);
    const isSame = again !== null && JSON.stringify(again.folders) === JSON.stringify(folders);
    const snapshot = isSame ? again : await takeSnapshot(root, folders);
    const newsroom: Newsroom = { ...(await readNewsroom(root, settings, snapshot)), spanOf: read.spans };
    if (this.#articles?.key !== memoKey(settings, 'gate')) this.#articles = await warmUp(root, newsroom);
    const pictures = previewPictures(root, settings);
    try {
      const memo = this.#articles;
      const means = { desk: deskFor(newsroom, 'gate'), bodies: memo.texts, memo, crew: new Crew(0), pictures, progress: () => {} };
      const theme = this.#themeOf(newsroom);
      const publication = await publish(newsroom, { now: this.#now(settings), isPreview: drafts, means, theme });
      const found = [...read.diagnostics, ...checkOutside(snapshot), ...publication.found];
      const texts = textsIn(root, new Map([...settingsText(read), ...themeTexts(newsroom)]));
      this.#see({ findings: this.#toShow(settings, memo).of(publication.articles, found), texts, fault: null });
      this.#show(newsroom, publication);
      this.#snapshot = snapshot;
    } finally {
      await pictures.release();
    }
  }

  /** A theme with errors would spoil every page: what was shown before stays. */
  #show(newsroom: Newsroom, publication: Publication): void {
    if (this.#room !== null && publication.found.some(isOfTheme)) return;
    const faults: Diagnostic[] = [];
    this.#room = { newsroom, publication, faults, files: new PlannedFiles(publication.files(faults)) };
    this.#known = 0;
    this.#edition++;
  }

  /** By the same settings and articles, what was read before need not be read again. */
  #toShow(settings: Settings, { texts }: WarmArticles): FindingsToShow {
    if (this.#findings?.settings !== settings || this.#findings.texts !== texts) this.#findings = new FindingsToShow(settings, texts);
    return this.#findings;
  }

  #themeOf(newsroom: Newsroom): MadeTheme {
    if (this.#theme === null || !isSameTheme(this.#theme.of, newsroom)) this.#theme = { of: newsroom, made: makeTheme(newsroom) };
    return this.#theme.made;
  }
}

function isSameFinding(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What has come to light since the newsroom was looked at. */
function lateFindings(findings: readonly Diagnostic[], faults: readonly Diagnostic[], settings: Settings): Diagnostic[] {
  const known = new Set(findings.map((finding) => JSON.stringify(finding)));
  return finishDiagnostics(faults, settings).filter((finding) => !known.has(JSON.stringify(finding)));
}

function isOfTheme({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && code.startsWith('template-');
}

function isSameTheme(a: Newsroom, b: Newsroom): boolean {
  const isSame = a.settings === b.settings && a.templates.length === b.templates.length && a.assets.size === b.assets.size;
  if (!isSame || a.templates.some(({ file, text }, index) => b.templates[index]?.file !== file || b.templates[index]?.text !== text))
    return false;
  return [...a.assets].every(([name, { bytes }]) => Buffer.compare(bytes, b.assets.get(name)?.bytes ?? NO_BYTES) === 0);
}

const NO_BYTES = new Uint8Array();

function settingsText({ text }: ReadSettings): ReadonlyMap<string, string> {
  return new Map([[SETTINGS_FILE, text]]);
}

function earlyIn({ articles, pages, now }: Publication['edition']): ShownEarly[] {
  const early = articles.flatMap(({ url, meta }): ShownEarly[] => {
    const visibility = visibilityOf(meta, now);
    return visibility.state === 'withheld' ? [{ url, reason: visibility.reason, until: visibility.until }] : [];
  });
  const drafts = pages.filter(({ meta }) => meta.draft);
  return [...early, ...drafts.map(({ url }): ShownEarly => ({ url, reason: 'draft', until: null }))];
}
