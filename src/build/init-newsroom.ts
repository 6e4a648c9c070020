import { exists, listFiles, readSource } from '../disk/newsroom-folder.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { PAGES_FOLDER } from '../model/plain-page.js';
import type { Settings } from '../model/settings.js';
import { type CiChoice, GITHUB_FILE, GITLAB_FILE, type NewFile } from './ci-files.js';
import type { CopiedFile } from './copy-theme.js';
import { keepOrWrite } from './keep-or-write.js';
import { doesAsWell, type NewsroomAnswers, newSettings, newsroomFiles, settingsIn } from './new-newsroom.js';
import { SETTINGS_FILE } from './newsroom.js';
import { readNewsroomSettings } from './read-newsroom.js';
import { readNow } from './read-now.js';

/** The settings of a folder that may be a newsroom already: null where there are none. Throws where they cannot be read. */
export async function settingsThere(root: string): Promise<Awaited<ReturnType<typeof readNewsroomSettings>> | null> {
  try {
    return await readNewsroomSettings(root);
  } catch (error) {
    if (error instanceof SarikaError && error.code === 'no-settings') return null;
    throw error;
  }
}

/** What is wrong with answers, as with settings; none where a newsroom can be made of them. */
export function answerFindings(answers: NewsroomAnswers): readonly Diagnostic[] {
  return settingsIn(newSettings(answers)).diagnostics.filter(({ severity }) => severity === 'error');
}

export type InitOptions = {
  /** The folder, absolute; it need not be there. */
  readonly root: string;
  readonly answers: NewsroomAnswers;
  /** What the folder's own `sarika.yaml` says; null where there is none: then it is written from the answers. */
  readonly settings: Settings | null;
  readonly ci: CiChoice | null;
  /** The day of the first article: milliseconds since the epoch, or as users write it. */
  readonly now: number | string;
  readonly version: string;
};

/** Makes a newsroom of a folder, a file at a time. Never overwrites: a file that is there stays, and is given as `kept` where it is another one. */
export async function* initNewsroom(options: InitOptions): AsyncGenerator<CopiedFile> {
  const { root, answers, ci, now, version } = options;
  const composed = newSettings(answers);
  const settings = options.settings ?? settingsIn(composed).settings;
  if (settings === null) throw new Error('Answers with faults: ask answerFindings first');
  const at = typeof now === 'string' ? readNow(now, settings.timeZone) : now;
  const [hasArticles, hasPages] = await Promise.all([hasSources(root, settings.articles), hasSources(root, PAGES_FOLDER)]);
  const settingsText = options.settings !== null && saysAll(options.settings, answers) ? null : composed;
  const plan = { settingsText, settings, ci: ci ?? (await ciThere(root)), now: at, version, hasArticles, hasPages };
  for (const { path, text } of newsroomFiles(plan)) {
    const outcome = await keepOrWrite(root, path, new TextEncoder().encode(text));
    yield { path, outcome: outcome === 'kept' && (await isAsGood(root, { path, text }, plan)) ? 'same' : outcome };
  }
}

/** True for settings that say what the answers say. */
function saysAll({ title, origin, basePath, organisation }: Settings, answers: NewsroomAnswers): boolean {
  const address = (url: string): string => new URL(url).href.replace(/\/+$/, '');
  const isNamed = (organisation?.name ?? null) === answers.organisation;
  return title === answers.title && isNamed && address(`${origin}${basePath}`) === address(answers.baseUrl);
}

/** A newsroom that has one pipeline does not get the other unless it is asked for. */
async function ciThere(root: string): Promise<CiChoice | null> {
  const [github, gitlab] = await Promise.all(
    [exists(root, GITHUB_FILE), exists(root, GITLAB_FILE)].map((there) => there.catch(() => false)),
  );
  return github === gitlab ? null : github ? 'github' : 'gitlab';
}

async function hasSources(root: string, folder: string): Promise<boolean> {
  try {
    const { files } = await listFiles(root, folder);
    return files.some(({ path }) => /\.md$/i.test(path));
  } catch (error) {
    // The newsroom's folder itself is yet to be made.
    if (error instanceof SarikaError && error.code === 'not-found') return false;
    throw error;
  }
}

/** True for a file of the user's own that serves as well. */
async function isAsGood(root: string, { path, text }: NewFile, plan: { readonly settings: Settings }): Promise<boolean> {
  if (path === SETTINGS_FILE) return false;
  try {
    const own = new TextDecoder().decode((await readSource(root, path)).bytes);
    // Git on Windows changes line ends.
    return own.replaceAll('\r\n', '\n') === text || doesAsWell(path, own, plan);
  } catch (error) {
    if (error instanceof SarikaError) return false;
    throw error;
  }
}
