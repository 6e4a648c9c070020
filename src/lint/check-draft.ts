import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import { type Archive, NO_NOTES, type Notes, wordRuns } from './archive.js';
import type { ArticleRule } from './article-rule.js';
import { ARTICLE_RULES } from './article-rules.js';
import { copyOf, type Draft } from './copy.js';
import { NEWSROOM_RULES } from './newsroom-rules.js';
import { silence, silencedIn } from './silence.js';

const GATES = ARTICLE_RULES.filter(({ isGate }) => isGate);

/** Which rules are asked: those of every build, or all. */
export type RuleSet = 'gate' | 'all';

/** What was found in an article on its own; `notes`: what the rules about the whole newsroom want to know of it, null in a build. */
export type CheckedArticle = { readonly diagnostics: readonly Diagnostic[]; readonly notes: Notes | null };

/**
 * What the rules find in an article, silenced findings left out, and silencers that do not serve; rules that the newsroom has turned off are not
 * asked. Pure.
 * Laws: never throws, whatever the text; every fix lies within the text and changes no line end.
 */
export function checkDraft(article: Draft, rules: RuleSet, isWanted: (code: DiagnosticCode) => boolean): CheckedArticle {
  const copy = copyOf(article);
  const isAsked = ({ code, sparesDrafts = false }: ArticleRule): boolean =>
    !(rules === 'gate' && sparesDrafts && copy.meta?.draft) && isWanted(code);
  const asked = (rules === 'gate' ? GATES : ARTICLE_RULES).filter(isAsked);
  const found: Diagnostic[] = [];
  for (const rule of asked) for (const one of rule.check(copy)) found.push(one);
  const diagnostics = silence(copy, found, asked);
  if (rules === 'gate') return { diagnostics, notes: null };
  return {
    diagnostics,
    // A plain page stands in no list: its title need not be another than an article's.
    notes: {
      title: copy.meta?.date ? copy.meta.title : null,
      runs: copy.prose.flatMap(wordRuns),
      tags: copy.meta?.tags ?? [],
      silenced: silencedIn(copy),
    },
  };
}

/** True where a rule may find the article at odds with the others: see {@link checkAgainst}. */
export function isOddAgainst(notes: Notes, archive: Archive): boolean {
  // Whether a comment silences anything, only reading the article shows.
  return NEWSROOM_RULES.some((rule) => notes.silenced.includes(rule.code) || rule.concerns(notes, archive));
}

/**
 * What the rules about the whole newsroom find in an article, silenced as others are. `archive`: of all articles, this one too; `notes`: what was
 * noted of this one, if anything was. Pure. Law: the same with and without them.
 */
export function checkAgainst(article: Draft, archive: Archive, notes: Notes = NO_NOTES): Diagnostic[] {
  const copy = copyOf(article);
  const found = NEWSROOM_RULES.flatMap((rule) => [...rule.check(copy, archive, notes)]);
  return silence(copy, found, NEWSROOM_RULES);
}
