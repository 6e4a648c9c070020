import { acquireLock } from '../disk/lock.js';
import { openMemoFolder } from '../disk/memo-folder.js';
import { exists, holdsMany } from '../disk/newsroom-folder.js';
import { locateOutFolder } from '../disk/out-folder.js';
import { openPublication } from '../disk/publication.js';
import { SarikaError } from '../model/fault.js';
import type { BuildOptions, BuildReport } from './build-options.js';
import { Crew } from './crew.js';
import { findingsAgain } from './findings-again.js';
import { howBuilt, isLocking, type LastReport, lastBuild } from './last-build.js';
import type { LastRun } from './last-run.js';
import { SETTINGS_FILE } from './newsroom.js';
import { outPlace } from './out-place.js';
import { Scout } from './scout.js';
import { type Snapshot, takeSnapshot } from './snapshot.js';
import { textsIn } from './texts-in.js';

/**
 * Reads the newsroom, makes the edition and puts it into the out folder; all faults at once, and nothing is published with one.
 * What nothing has changed for is not made again. Throws `SarikaError` for faults of the world.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { root } = options;
  // Before anything is written: a folder that is no newsroom gets no `.sarika/`.
  if (!(await exists(root, SETTINGS_FILE))) throw new SarikaError('no-settings', { dir: root });
  const release = await acquireLock(root);
  const crew = new Crew();
  let scout: Scout | null = null;
  try {
    const last = lastBuild(await openMemoFolder(root), options.out);
    // All is to be made: threads that there is enough to do for may as well start.
    if ((last.report === null || options.clean) && holdsMany(root, ARTICLES, MANY)) crew.call();
    scout = last.report && !options.clean ? await sendScout(options, last.report) : null;
    const snapshot = last.folders && (await takeSnapshot(root, last.folders));
    const same = snapshot && (await sameAgain(options, last, snapshot, scout));
    if (same) return same;
    // Loaded only now: where nothing has changed, loading it would take longer than all the rest.
    const { makeEdition } = await import('./make-edition.js');
    return await makeEdition(options, last, snapshot, { crew, scout });
  } finally {
    crew.dismiss();
    scout?.recall();
    await release();
  }
}

/** Articles from which on it pays to have another thread look after the published files, or start before anybody knows what for. */
const MANY = 1000;
/** Where the articles lie in most newsrooms. */
const ARTICLES = 'articles';

async function sendScout(options: BuildOptions, { settings, edition }: LastReport): Promise<Scout | null> {
  if (edition.articles < MANY) return null;
  return Scout.send(await locateOutFolder(options.root, await outPlace(options, settings)));
}

/** What the last build told, if it would be told again: the newsroom, the moment's edition and every published file are as it left them. */
async function sameAgain(
  options: BuildOptions,
  last: LastRun<LastReport>,
  snapshot: Snapshot,
  scout: Scout | null,
): Promise<BuildReport | null> {
  const known = options.clean ? null : last.stillTrue(snapshot, howBuilt(options), await momentOf(options, last.report));
  if (known === null || (isLocking(options) && !known.isRegistered)) return null;
  const out = await outPlace(options, known.settings);
  const publication = await openPublication({ root: options.root, out, adopt: options.adopt, watch: scout });
  try {
    if (known.outputs !== publication.before.sum || !publication.keepAll()) return null;
    const { settings, edition, found } = known;
    const published = await publication.commit();
    return {
      ...{ settings, edition, texts: textsIn(options.root), published, out, register: isLocking(options) ? 'unchanged' : null },
      get diagnostics() {
        return findingsAgain(last.dir, settings, found);
      },
    };
  } finally {
    await publication.abandon();
  }
}

async function momentOf({ now }: BuildOptions, last: LastReport | null): Promise<number> {
  if (typeof now === 'number') return now;
  const { readNow } = await import('./read-now.js');
  return readNow(now, last?.settings.timeZone ?? 'UTC');
}
