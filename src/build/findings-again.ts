import { hash } from 'node:crypto';
import type { RuleSet } from '../lint/check-draft.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { articleSettings, type Settings } from '../model/settings.js';
import { ArticleMemo } from './article-memo.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { readFindings } from './stored-findings.js';
import { toolVersion } from './tool-version.js';

/** What the preparation of every article hangs on. */
export function memoKey(settings: Settings, rules: RuleSet): string {
  return hash('sha256', JSON.stringify([toolVersion(), articleSettings(settings), rules]), 'hex');
}

/** All that was found in the last edition: what was found in its articles is kept with them, `found` is what was found in the whole. */
export function findingsAgain(dir: string, settings: Settings, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const memo = ArticleMemo.open(dir, memoKey(settings, 'gate'));
  try {
    return finishDiagnostics([...readFindings(memo.articles(), memo.bodies), ...found], settings);
  } finally {
    memo.close();
  }
}
