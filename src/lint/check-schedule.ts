import type { Diagnostic } from '../model/diagnostic.js';
import type { Clock, Dated } from './schedule-rule.js';
import { SCHEDULE_RULES } from './schedule-rules.js';

/** What the clock shows of the articles' dates. `until`: the next instant at which that may be something else; null when it never will. */
export type CheckedSchedule = { readonly diagnostics: readonly Diagnostic[]; readonly until: number | null };

/** Asks every rule about dates of every article. Pure. */
export function checkSchedule(articles: readonly Dated[], clock: Clock): CheckedSchedule {
  const diagnostics: Diagnostic[] = [];
  let until: number | null = null;
  for (const article of articles) {
    for (const { check, turnsAt } of SCHEDULE_RULES) {
      const turns = turnsAt(article.meta);
      if (turns.length === 0) continue;
      for (const finding of check(article, clock)) diagnostics.push(finding);
      for (const turn of turns) if (turn > clock.now && (until === null || turn < until)) until = turn;
    }
  }
  return { diagnostics, until };
}
