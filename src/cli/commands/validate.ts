import { validateSite } from '../../build/validate-site.js';
import type { Format } from '../report/format-names.js';
import { sayFindings } from '../report/formats.js';
import type { Session } from '../session.js';

export type ValidateFlags = { readonly format?: Format; readonly maxWarnings?: number; readonly now?: string };

/** `sarika validate`. Exit code 1 where what was published has errors, or more warnings than `--max-warnings`. */
export async function validate(dir: string | undefined, flags: ValidateFlags, session: Session): Promise<number> {
  const report = await validateSite({ root: session.root, dir: dir ?? null, now: flags.now ?? Date.now() });
  const { diagnostics, texts, files, pages, folder, areLeaksChecked } = report;
  const words = session.wordsIn(report.settings?.lang);
  return sayFindings(
    {
      command: 'validate',
      ...{ diagnostics, texts },
      summary: (counts) => ({ folder, files, pages, ...counts, areLeaksChecked }),
      looked: words.cli.validated({ files, pages, folder }),
      notes: () => (areLeaksChecked || folder === '' ? [] : [words.cli.leaksSkipped(folder)]),
    },
    flags.format ?? 'pretty',
    words,
    session,
    flags.maxWarnings,
  );
}
