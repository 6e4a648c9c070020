import { breathe } from '../disk/breathe.js';
import type { Publication as OutFolder, Slot } from '../disk/publication.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ArticlePage } from '../pages/article-page.js';
import type { PageContext } from '../pages/page-context.js';
import type { Job } from './crew.js';
import type { PageTask, PressSetup, PrintedBatch } from './desk.js';
import type { PlannedFile } from './edition-files.js';
import type { Newsroom } from './newsroom.js';
import type { Means } from './prepare-all.js';
import type { Publication } from './publish.js';
import { noteFault } from './render.js';

/** Pages a batch. */
const BATCH = 16;
/** Pages for which it pays to compile the theme in another thread. */
const MANY = 300;

/** An edition, where it goes, and what it is made with. `pack` is the file in which bodies are kept. */
export type Print = {
  readonly newsroom: Newsroom;
  readonly publication: Publication;
  readonly out: OutFolder;
  readonly means: Means;
  readonly pack: string;
  readonly faults: Diagnostic[];
};

/** A file that is to be made, and its place in the edition. */
type Waiting = { readonly file: PlannedFile; readonly slot: Slot };
/** An article's page that is: ten thousand of them wait, with no more than they need. */
type WaitingPage = { readonly article: ArticlePage; readonly slot: Slot };

/**
 * Makes every file of an edition that is not there already and takes it to the stage; articles' pages on as many cores as pay.
 * Where there are errors everything is made all the same, so that all faults are found, and nothing is staged any more.
 */
export async function printAll(print: Print, hasErrors: () => boolean): Promise<void> {
  const { publication, out, faults } = print;
  const files: Waiting[] = [];
  const pages: WaitingPage[] = [];
  for (const file of publication.files(faults, (chapter) => out.keepChapter(chapter))) {
    await breathe();
    if (hasErrors()) break;
    if (out.keep(file.path, file.key, file.chapter)) continue;
    const slot = out.announce(file.path, file.key, file.chapter);
    if (file.article) pages.push({ article: file.article, slot });
    else files.push({ file, slot });
  }
  if (hasErrors()) await findFaults(print);
  else await makeAll(print, files, pages);
}

/** Makes every file for the faults that may come to light. */
async function findFaults({ publication, faults }: Print): Promise<void> {
  // Those that are known come to light again.
  faults.length = 0;
  for (const { copy, make } of publication.files(faults)) {
    await breathe();
    if (copy === null) make();
  }
}

async function makeAll(print: Print, files: readonly Waiting[], pages: readonly WaitingPage[]): Promise<void> {
  const { desk, crew } = print.means;
  const of = files.length + pages.length;
  if (of === 0) return;
  const count = counter(print, of);
  const nextPages = pageJobs(print, pages, count);
  const nextFile = fileJobs(print, files, count);
  const setup = pressSetup(print);
  desk.openPress(setup, print.publication.theme);
  if (pages.length >= MANY) crew.hire(desk.setup);
  else crew.dismiss();
  crew.tell({ kind: 'open-press', setup });
  await crew.share(nextPages, nextFile);
}

function putMade(out: OutFolder, slot: Slot, { make }: PlannedFile): void {
  const contents = make();
  if (contents !== null) out.put(slot, contents);
}

function counter({ means }: Print, of: number): (made: number) => void {
  let done = 0;
  return (made) => {
    done += made;
    means.progress('pages', done, of);
  };
}

/** Gives the files that only this thread can make, one at a time: a feed may take as long as all the pages that the others have in hand. */
function fileJobs({ out }: Print, files: readonly Waiting[], count: (made: number) => void): () => Pick<Job, 'here'> | null {
  const left = files.values();
  return () => {
    const next = left.next().value;
    if (next === undefined) return null;
    const here = (): void => {
      if (next.file.copy) out.putCopy(next.slot, next.file.copy);
      else putMade(out, next.slot, next.file);
      count(1);
    };
    return { here };
  };
}

/** Gives the waiting pages, some at a time, and null when there are no more. */
function pageJobs(print: Print, waiting: readonly WaitingPage[], count: (made: number) => void): () => Job | null {
  const { publication, out, faults, means } = print;
  let at = 0;
  return () => {
    if (at >= waiting.length) return null;
    const batch = waiting.slice(at, at + BATCH);
    at += BATCH;
    const take = (printed: PrintedBatch): void => {
      for (const [index, { slot }] of batch.entries()) {
        const settled = printed.pages[index];
        if (settled) out.settle(slot, settled);
      }
      for (const fault of printed.faults) noteFault(fault, faults);
      count(batch.length);
    };
    const pages = batch.map((page) => taskOf(page, publication));
    return {
      task: { kind: 'print', pages },
      here: () => take(means.desk.print(pages)),
      take: (answer) => take(answer as PrintedBatch),
    };
  };
}

function taskOf({ article, slot: { path, before, always } }: WaitingPage, { bodyOf }: Publication): PageTask {
  const { place: body, source } = bodyOf(article.card);
  return { path, source, body, before, always, ...article };
}

function pressSetup({ newsroom, publication, out, pack }: Print): PressSetup {
  const { context, assets } = publication;
  return {
    templates: newsroom.templates,
    assets: new Map([...newsroom.assets.keys()].flatMap((name) => [[name, assets.urlOf(name) ?? ''] as const])),
    context: lightContext(context),
    pack,
    workplace: out.workplace,
  };
}

/** What an article's page may ask of the edition: which lists there are, and no cards. */
function lightContext({ edition, ...rest }: PageContext): PageContext {
  const channels = edition.channels.map((channel) => ({ ...channel, cards: [] }));
  const none = { articles: [], ended: [], withheld: [], withheldPages: [], years: [], translations: new Map() };
  return { ...rest, edition: { ...edition, ...none, channels } };
}
