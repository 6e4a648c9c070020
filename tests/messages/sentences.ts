import type { Words } from '../../src/messages/words.js';
import { diagnosticSamples, faultSamples } from './sample-args.js';

/** What the product says, with the texts that came in as arguments: those are the author's and not ours. */
export type Sentence = { readonly name: string; readonly text: string; readonly given: readonly string[] };

type Say = (args: object) => string;
type SayTwice = (args: object) => { readonly says: string; readonly hint: string };

/** Every diagnostic and every fault, said with each of its sample arguments. */
export function findingSentences(words: Words): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [code, samples] of Object.entries(diagnosticSamples)) {
    const say = (words.diagnostics as Readonly<Record<string, Say>>)[code];
    for (const args of samples) sentences.push({ name: code, text: say?.(args) ?? '', given: textsIn(args) });
  }
  for (const [code, samples] of Object.entries(faultSamples)) {
    const say = (words.faults as Readonly<Record<string, SayTwice>>)[code];
    for (const args of samples) {
      const { says, hint } = say?.(args) ?? { says: '', hint: '' };
      sentences.push({ name: `${code} says`, text: says, given: textsIn(args) });
      sentences.push({ name: `${code} hint`, text: hint, given: textsIn(args) });
    }
  }
  return sentences;
}

/** The lines of the command line. */
export function cliSentences({ cli, severities }: Words): Sentence[] {
  const said = {
    noFindings: cli.findings({ errors: 0, warnings: 0, notes: 0 }),
    oneFinding: cli.findings({ errors: 0, warnings: 1, notes: 0 }),
    findings: cli.findings({ errors: 2, warnings: 1, notes: 30 }),
    nothingPublished: cli.nothingPublished,
    published: cli.published({ articles: 1, files: 48, out: 'dist' }),
    filesChanged: cli.filesChanged({ written: 3, unchanged: 45, removed: 0 }),
    mended: cli.mended(9),
    validated: cli.validated({ files: 48, pages: 1, folder: 'dist' }),
    leaksSkipped: cli.leaksSkipped('dist'),
    counted: cli.counted(12, [
      ['invalid', 1],
      ['draft', 11],
    ]),
    ...Object.fromEntries(
      [...Object.entries(cli.states), ...Object.entries(cli.becomes)].map(([state, word], index) => [`state ${index} ${state}`, word]),
    ),
    noneInState: cli.noneInState,
    noNextChange: cli.noNextChange,
    withheldHeading: cli.withheldHeading(2),
    withheldDraft: cli.withheld({ title: 'TITLE', reason: 'draft', until: null }),
    withheldScheduled: cli.withheld({ title: 'TITLE', reason: 'scheduled', until: '2022-01-21T00:00:00+07:00' }),
    withheldEmbargoed: cli.withheld({ title: 'TITLE', reason: 'embargoed', until: '2022-01-21T00:00:00+07:00' }),
    nextChange: cli.nextChange('2022-01-21T00:00:00+07:00'),
    whereToLook: cli.whereToLook('npx sarika preview'),
    previewing: cli.previewing('http://localhost:4321/'),
    locked: cli.locked(true),
    lockedAlready: cli.locked(false),
    told: cli.told({ hub: 'https://hub.example/', feed: 'https://example.gov.kh/feed.xml' }),
    wouldTell: cli.wouldTell({ hub: 'https://hub.example/', feed: 'https://example.gov.kh/feed.xml' }),
    notTold: cli.notTold({ feed: 'https://example.gov.kh/feed.xml', detail: 'HTTP 404' }),
    tellAgain: cli.tellAgain('https://hub.example/'),
    previewMended: cli.preview.allMended,
    previewUpdated: cli.preview.updated(43),
    previewNotShown: cli.preview.notShown(2),
    previewNotOpened: cli.preview.notOpened('http://localhost:4321/'),
    previewNotWatched: cli.preview.notWatched('ENOSPC'),
    previewDraft: cli.preview.early({ reason: 'draft', until: null }),
    previewEmbargoed: cli.preview.early({ reason: 'embargoed', until: '2022-01-21T00:00:00+07:00' }),
    previewErrors: cli.preview.errors(2),
    previewWarnings: cli.preview.warnings(1),
    previewMore: cli.preview.more(3),
    previewErrorsMended: cli.preview.mended,
    previewStays: cli.preview.stays,
    previewClose: cli.preview.close,
    previewNothing: cli.preview.nothing,
    previewNotFound: cli.preview.notFound,
    imported: cli.imported('articles/lecture.md'),
    importedAll: cli.importedAll({ written: 12, skipped: 3, failed: 1, isDryRun: false }),
    importedDryRun: cli.importedDryRun('articles/lecture.md'),
    importNext: cli.importNext,
    guesses: cli.guesses(9),
    ...cli.questions,
    keptFile: cli.keptFile('articles/lecture.md'),
    themeNext: cli.themeNext('articles/lecture.md'),
    keptOwnFile: cli.keptOwnFile('articles/lecture.md'),
    nameMended: cli.nameMended({ before: 'TITLE', after: 'TITLE', reason: 'coeng-order' }),
    filledIn: cli.filledIn({ date: '2022-01-21T00:00:00+07:00', place: 'TITLE', slug: 'TITLE' }),
    newNext: cli.newNext,
    addressMissing: cli.addressMissing('sarika.yaml'),
    nextCommands: cli.nextCommands,
    explainExample: cli.explainExample,
    explainInstead: cli.explainInstead,
    explainList: cli.explainList,
    ownFault: cli.ownFault,
    interrupted: cli.interrupted,
    ...cli.reasons,
    ...severities,
    ...Object.fromEntries(Object.entries(cli.help).map(([key, text]) => [`help ${key}`, text])),
  };
  const given = ['TITLE', 'dist/index.html', 'dist', 'articles/lecture.md', '2022-01-21T00:00:00+07:00'];
  return Object.entries(said).map(([name, text]) => ({ name, text, given }));
}

/** The words that readers see. */
export function themeSentences({ theme, articleTypes }: Words): Sentence[] {
  return Object.entries({ ...theme, ...articleTypes }).map(([name, text]) => ({ name, text, given: [] }));
}

/** The sentence without what was given: longest texts first, so that a short one doesn't break a long one. */
export function ownText({ text, given }: Sentence): string {
  return [...given].sort((a, b) => b.length - a.length).reduce((rest, piece) => rest.replaceAll(piece, '_'), text);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, value.replace(/\s+/g, ' ')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
