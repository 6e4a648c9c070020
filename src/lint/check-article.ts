import type { Diagnostic } from '../model/diagnostic.js';
import { ARTICLE_RULES } from './article-rules.js';
import { copyOf, type Draft } from './copy.js';
import { silence } from './silence.js';

/** Which rules are asked: those of every build, or all. */
export type RuleSet = 'gate' | 'all';

/**
 * What the rules find in an article, silenced findings left out, and silencers that do not serve. Pure.
 * Laws: never throws, whatever the text; every fix lies within the text and changes no line end.
 */
export function checkArticle(article: Draft, rules: RuleSet): Diagnostic[] {
  const copy = copyOf(article);
  const asked = ARTICLE_RULES.filter(({ isGate }) => isGate || rules === 'all');
  return silence(
    copy,
    asked.flatMap((rule) => [...rule.check(copy)]),
    new Set(asked.map(({ code }) => code)),
  );
}
