import { newArticle } from '../../build/new-article.js';
import { SarikaError } from '../../model/fault.js';
import { reportPretty, sentence } from '../report/pretty.js';
import type { Session } from '../session.js';

export type NewFlags = {
  readonly type: string;
  readonly slug?: string;
  readonly date?: string;
  readonly now?: string;
  readonly folder?: boolean;
  /** The article's language. */
  readonly lang?: string;
};

/** `sarika new`: writes a draft with blanks and prints its path. Exit code 1 where the settings have errors, 2 where something that was typed can't be used. */
export async function newDraft(title: string, flags: NewFlags, session: Session): Promise<number> {
  const { terminal, root, isQuiet } = session;
  const { type, lang = null, slug = null, date = null } = flags;
  const options = { root, title, type, lang, slug, date, now: flags.now ?? Date.now(), isFolder: flags.folder === true };
  const { article, settings, diagnostics, texts } = await newArticle(options);
  const words = session.wordsIn(settings?.lang);
  if (settings === null) {
    reportPretty(diagnostics, texts, words, terminal);
    return 1;
  }
  const [fault] = diagnostics;
  if (article === null)
    throw new SarikaError('usage', { slip: { kind: 'said', detail: fault ? sentence(fault, words) : title }, command: 'new' });
  for (const edit of article.edits) terminal.say(words.cli.nameMended(edit));
  terminal.result(article.path);
  if (!isQuiet) {
    terminal.say(words.cli.filledIn(article));
    terminal.say(words.cli.newNext);
  }
  return 0;
}
