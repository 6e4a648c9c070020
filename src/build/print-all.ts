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
/** Files that are planned between two looks at what the other threads have done. */
const PLANNED = 50;

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
/** An article's page that is: a hundred thousand may wait, with no more than they need. */
type WaitingPage = { readonly article: ArticlePage; readonly slot: Slot };

/**
 * Makes every file of an edition that is not there already and takes it to the stage; articles' pages on as many cores as pay, and while the
 * rest is still being planned. Where there are errors everything is made all the same, so that all faults are found, and nothing is staged
 * any more.
 */
export async function printAll(print: Print, hasErrors: () => boolean): Promise<void> {
  if (hasErrors()) return findFaults(print);
  const plan = new Plan(print, hasErrors);
  while (plan.pages.length < MANY && plan.goOn()) await breathe();
  await makeAll(print, plan);
  if (plan.isFaulty) await findFaults(print);
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

/** What is to be made, as far as it is known; files that are there already are taken in. */
class Plan {
  readonly files: Waiting[] = [];
  readonly pages: WaitingPage[] = [];
  /** How many files and pages are to be made, and were. */
  count = 0;
  /** Whether all is known. */
  isWhole = false;
  /** Whether two files are at odds, or the like: then nothing is to be made any more. */
  isFaulty = false;
  readonly #all: Iterator<PlannedFile>;

  constructor(
    private readonly print: Print,
    private readonly hasErrors: () => boolean,
  ) {
    const { publication, out, faults } = print;
    this.#all = publication.files(faults, (keys) => out.keepChapters(keys));
  }

  /** Takes in one more file; gives false where there is none, or none is to be made. */
  goOn(): boolean {
    const { out, faults } = this.print;
    const known = faults.length;
    const { done, value: file } = this.#all.next();
    this.isFaulty = faults.length > known && this.hasErrors();
    this.isWhole = done === true || this.isFaulty;
    if (this.isFaulty) this.count = this.files.length = this.pages.length = 0;
    if (this.isWhole) return false;
    if (out.keep(file.path, file.key, file.chapter)) return true;
    const slot = out.announce(file.path, file.key, file.chapter);
    if (file.article) this.pages.push({ article: file.article, slot });
    else this.files.push({ file, slot });
    this.count++;
    return true;
  }
}

async function makeAll(print: Print, plan: Plan): Promise<void> {
  const { desk, crew } = print.means;
  if (plan.count === 0) return;
  const count = counter(print, plan);
  const nextPages = pageJobs(print, plan, count);
  const nextFile = fileJobs(print, plan, count);
  const setup = pressSetup(print);
  desk.openPress(setup, print.publication.theme);
  if (plan.pages.length >= MANY) crew.hire(desk.setup);
  else crew.dismiss();
  crew.tell({ kind: 'open-press', setup });
  const planSome = (): void => {
    for (let left = PLANNED; left > 0 && plan.goOn(); ) left--;
    count(0);
  };
  await crew.share(nextPages, () => (plan.isWhole ? nextFile() : { here: planSome }));
}

function putMade(out: OutFolder, slot: Slot, { make }: PlannedFile): void {
  const contents = make();
  if (contents !== null) out.put(slot, contents);
}

function counter({ means }: Print, plan: Plan): (made: number) => void {
  let done = 0;
  return (made) => {
    done += made;
    if (plan.isWhole) means.progress('pages', done, plan.count);
  };
}

/** Gives the files that only this thread can make, one at a time: a feed may take as long as all the pages that the others have in hand. */
function fileJobs({ out }: Print, { files }: Plan, count: (made: number) => void): () => Pick<Job, 'here'> | null {
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

/** Gives the waiting pages, some at a time, and null when there are no more by now. */
function pageJobs(print: Print, plan: Plan, count: (made: number) => void): () => Job | null {
  const { publication, out, faults, means } = print;
  return () => {
    // From the end: their slots know the order, and what is made waits no more.
    const batch = plan.pages.splice(-BATCH);
    if (batch.length === 0) return null;
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
  return { path, source, body, before, always, card: article.card, neighbours: article.neighbours() };
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
