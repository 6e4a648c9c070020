import { resolve } from 'node:path';
import { copyTheme } from '../../build/copy-theme.js';
import { SETTINGS_FILE } from '../../build/newsroom.js';
import { readNewsroomSettings } from '../../build/read-newsroom.js';
import { SarikaError } from '../../model/fault.js';
import { reportPretty } from '../report/pretty.js';
import type { Session } from '../session.js';

export type InitFlags = { readonly theme?: boolean };

/** `sarika init --theme [dir]`. 0: the theme is there to be changed; 1: files of its names were there and are others, or the settings have errors. */
export async function init(dir: string | undefined, { theme }: InitFlags, session: Session): Promise<number> {
  if (theme !== true) throw new SarikaError('init-theme-only', {});
  const { terminal, isQuiet } = session;
  const root = resolve(session.root, dir ?? '.');
  const { settings, text, diagnostics } = await readNewsroomSettings(root);
  const words = session.wordsIn(settings?.lang);
  if (settings === null) {
    reportPretty(diagnostics, new Map([[SETTINGS_FILE, text]]), words, terminal);
    return 1;
  }
  let kept = 0;
  for await (const { path, outcome } of copyTheme(root, settings.templates)) {
    if (outcome === 'written') terminal.result(path);
    if (outcome !== 'kept') continue;
    kept++;
    terminal.say(words.cli.keptFile(path));
  }
  if (!isQuiet) terminal.say(words.cli.themeNext(settings.templates));
  return kept > 0 ? 1 : 0;
}
