import { checkSchedule } from '../lint/check-schedule.js';
import { NEWSROOM_RULES } from '../lint/newsroom-rules.js';
import { type Found, readArchive } from './check-memory.js';
import { Crew } from './crew.js';
import { meansInMemory, picturesIn } from './means.js';
import { namedPictures } from './named-pictures.js';
import { prepareAll } from './prepare-all.js';
import type { Articles } from './read-newsroom.js';
import { readFindings } from './stored-findings.js';
import { takePictures } from './take-pictures.js';

/** Every rule over some articles, by what the last look at all of them has kept. */
export async function checkSome(root: string, articles: Articles, now: number): Promise<Found> {
  const means = { ...meansInMemory(articles, 'all'), crew: new Crew() };
  try {
    const prepared = await prepareAll(articles, means);
    const cards = { articles: prepared.flatMap(({ card }) => card ?? []), pages: prepared.flatMap(({ page }) => page ?? []) };
    const named = namedPictures({ ...articles, statics: [] }, cards);
    const looking = { ...picturesIn(root, articles.settings, { isMaking: false }), progress: means.progress };
    const pictures = await takePictures(named, articles.settings, looking);
    const schedule = checkSchedule(cards.articles, { now, timeZone: articles.settings.timeZone });
    const found = [...readFindings(prepared, means.bodies), ...pictures.diagnostics, ...schedule.diagnostics];
    const archive = readArchive(root);
    if (archive === null) return { diagnostics: found, leftOut: NEWSROOM_RULES.map(({ code }) => code) };
    means.desk.openArchive(archive);
    return { diagnostics: [...found, ...means.desk.compare(articles.sources).flat()], leftOut: [] };
  } finally {
    means.crew.dismiss();
  }
}
