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
    withheldHeading: cli.withheldHeading(2),
    withheldDraft: cli.withheld({ title: 'TITLE', reason: 'draft', until: null }),
    withheldScheduled: cli.withheld({ title: 'TITLE', reason: 'scheduled', until: '2022-01-21T00:00:00+07:00' }),
    withheldEmbargoed: cli.withheld({ title: 'TITLE', reason: 'embargoed', until: '2022-01-21T00:00:00+07:00' }),
    nextChange: cli.nextChange('2022-01-21T00:00:00+07:00'),
    whereToLook: cli.whereToLook('npx sarika preview'),
    previewing: cli.previewing('http://localhost:4321/'),
    imported: cli.imported('articles/lecture.md'),
    importedAll: cli.importedAll({ written: 12, skipped: 3, failed: 1, isDryRun: false }),
    importedDryRun: cli.importedDryRun('articles/lecture.md'),
    importNext: cli.importNext('articles/lecture.md'),
    guesses: cli.guesses(9),
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
