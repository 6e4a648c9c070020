import { readSettings } from '../content/read-settings.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { SETTINGS_FILE } from './newsroom.js';
import { isTooLarge, prepare, tooLarge } from './prepare.js';

/** What an article is checked with. */
export type CheckArticleOptions = {
  /** The newsroom's; unless they are given, every setting has its default. */
  readonly settings?: Settings;
  /** Paths of the files beside the article, from the newsroom's root: what it names and is not among them is missing. None unless told. */
  readonly files?: ReadonlySet<string>;
};

/**
 * Proofreads one article with every rule that needs no other: its findings by place, with the newsroom's own severities. Spans are UTF-16 offsets
 * into the decoded text; the edits of a finding's `fix` mend it. Pure: no disk, no clock.
 * Laws: never throws, whatever the bytes; the same bytes and options give the same findings.
 */
export function checkArticle(source: SourceFile, { settings = defaults(), files = new Set() }: CheckArticleOptions = {}): Diagnostic[] {
  const { length } = source.bytes;
  const { diagnostics } = isTooLarge(length) ? tooLarge(source.path, length) : prepare(source, { settings, files, rules: 'all' });
  return finishDiagnostics(diagnostics, settings);
}

function defaults(): Settings {
  const { settings } = readSettings({ path: SETTINGS_FILE, bytes: new TextEncoder().encode('title: sarika\nbaseUrl: http://localhost\n') });
  if (settings === null) throw new Error('the default settings are wrong');
  return settings;
}
