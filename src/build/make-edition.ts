import { Pack } from '../disk/pack.js';
import { openPublication, type Published } from '../disk/publication.js';
import { behindFinding } from '../edition/next-register.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import { ArticleMemo } from './article-memo.js';
import type { BuildOptions, BuildReport } from './build-options.js';
import type { Crew } from './crew.js';
import { type Findings, summarize, tallyOf } from './edition-summary.js';
import { memoKey } from './findings-again.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { behindIn, keepRegister } from './keep-register.js';
import { howBuilt, isLocking, type LastReport } from './last-build.js';
import type { LastRun } from './last-run.js';
import { deskFor, picturesIn } from './means.js';
import { type Newsroom, SETTINGS_FILE } from './newsroom.js';
import { outPlace } from './out-place.js';
import type { Means } from './prepare-all.js';
import { printAll } from './print-all.js';
import { publish } from './publish.js';
import { checkOutside, readNewsroom, readNewsroomSettings } from './read-newsroom.js';
import { readNow } from './read-now.js';
import type { Scout } from './scout.js';
import { foldersOf, type Snapshot, takeSnapshot } from './snapshot.js';
import { readFindings } from './stored-findings.js';
import { textsIn, themeTexts } from './texts-in.js';

/** Threads beside this one: what they are called for, the caller sees to that they leave. */
export type Hands = { readonly crew: Crew; readonly scout: Scout | null };

/** Makes an edition, all of it but what is there already. `before` is of the folders that the last build knew. */
export async function makeEdition(
  options: BuildOptions,
  last: LastRun<LastReport>,
  before: Snapshot | null,
  { crew, scout }: Hands,
): Promise<BuildReport> {
  const { root } = options;
  const { settings, text, spans, diagnostics } = await readNewsroomSettings(root);
  const settingsText = new Map([[SETTINGS_FILE, text]]);
  if (settings === null) return { settings, edition: null, diagnostics, texts: settingsText, published: null, register: null, out: root };
  const out = await outPlace(options, settings);
  const now = typeof options.now === 'number' ? options.now : readNow(options.now, settings.timeZone);
  const snapshot = await snapshotFor(root, settings, before);
  const newsroom: Newsroom = { ...(await readNewsroom(root, settings, snapshot)), spanOf: spans };
  const memo = ArticleMemo.open(last.dir, memoKey(settings, 'gate'), options.clean);
  try {
    const pictures = picturesIn(root, settings, { isMaking: true, isNew: options.clean });
    const progress = options.progress ?? (() => {});
    const means: Means = { desk: deskFor(newsroom, 'gate'), bodies: memo.bodies, memo, crew, pictures, progress };
    const publication = await publish(newsroom, { now, isPreview: options.drafts, means });
    const faults: Diagnostic[] = [];
    const behind = options.drafts ? null : behindIn(newsroom, publication.edition);
    const isBehind = behind !== null && behind.articles + behind.lists > 0;
    const found = [
      ...diagnostics,
      ...checkOutside(snapshot),
      ...publication.found,
      ...(isBehind && !isLocking(options) ? [behindFinding(behind)] : []),
    ];
    const { articles } = publication;
    const whole = (): Findings => ({ articles, found: [...found, ...faults], settings });
    const edition = { newsroom, publication, means, pack: memo.packFile, faults };
    const before = tallyOf(whole());
    const published = await write(options, { ...edition, place: out, scout, wasFaulty: before.errors > 0 });
    const summary = summarize(publication.edition, articles, faults.length === 0 ? before : tallyOf(whole()));
    const register = published && isLocking(options) ? await keepRegister(root, newsroom, publication.edition) : null;
    // The register that was written is another one than was read.
    if (published && register !== 'written') {
      const isRegistered = (behind !== null && !isBehind) || register !== null;
      const report = { settings, edition: summary, found: whole().found, isRegistered, outputs: published.sum };
      const files = [...newsroom.fonts, ...memo.files];
      last.write({ snapshot, how: howBuilt(options), from: now, until: publication.until, files, report });
    }
    const texts = textsIn(root, new Map([...settingsText, ...themeTexts(newsroom)]));
    const all = findingsReader(memo.packFile, whole());
    return {
      ...{ settings, edition: summary, texts, published, register, out },
      get diagnostics() {
        return all();
      },
    };
  } finally {
    memo.close();
  }
}

/** Gives all findings of an edition when they are asked for, with the newsroom's own severities. */
function findingsReader(pack: string, { articles, found, settings }: Findings): () => readonly Diagnostic[] {
  let all: readonly Diagnostic[] | null = null;
  return () => {
    all ??= withPack(pack, (texts) => finishDiagnostics([...readFindings(articles, texts), ...found], settings));
    return all;
  };
}

function withPack<T>(file: string, use: (pack: Pack) => T): T {
  const pack = new Pack(file, 'read');
  try {
    return use(pack);
  } finally {
    pack.close();
  }
}

async function snapshotFor(root: string, settings: Settings, before: Snapshot | null): Promise<Snapshot> {
  const folders = foldersOf(settings);
  return before && JSON.stringify(before.folders) === JSON.stringify(folders) ? before : takeSnapshot(root, folders);
}

type Edition = Omit<Parameters<typeof printAll>[0], 'out'> & {
  readonly place: string;
  readonly scout: Scout | null;
  readonly wasFaulty: boolean;
};

/** Stages every file, so that all faults are found, and commits only when there is none. */
async function write({ root, adopt, clean }: BuildOptions, { place, scout, wasFaulty, ...edition }: Edition): Promise<Published | null> {
  const out = await openPublication({ root, out: place, adopt, clean, watch: scout });
  const isFaulty = (): boolean => wasFaulty || edition.faults.some(isError);
  try {
    await printAll({ ...edition, out }, isFaulty);
    // Nobody else is needed any more, and each holds some hundred megabytes.
    edition.means.crew.dismiss();
    return isFaulty() ? null : await out.commit(edition.means.progress);
  } finally {
    await out.abandon();
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
