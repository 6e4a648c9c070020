import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ArticleRule } from '../../src/lint/article-rule.js';
import { ARTICLE_RULES } from '../../src/lint/article-rules.js';
import { NEWSROOM_RULES } from '../../src/lint/newsroom-rules.js';
import { SCHEDULE_RULES } from '../../src/lint/schedule-rules.js';
import { explanations } from '../../src/messages/explanations.js';
import { OFF_BY_DEFAULT, SEVERITIES } from '../../src/model/diagnostic.js';
import { PROJECT } from '../newsroom.js';

const FILE = join(PROJECT, 'docs/rules.md');

const HEAD = `# Rules of \`sarika check\`

\`sarika check\` proofreads the articles; \`sarika check --fix\` mends what is certain, and \`--dry-run\` shows it as a diff and writes nothing. Rules marked «every build»
are asked by \`sarika build\`, too. Code, addresses, HTML tags and the keys of the front matter are never looked at.

How serious a rule is, a newsroom decides in \`sarika.yaml\`; what is an error by nature stays one:

\`\`\`yaml
rules:
  number-spacing: warn
  two-spellings: off
overrides:
  - files: articles/2019/**
    rules: { text-open: off }
\`\`\`

A finding is silenced, with the reason, by a comment before the block that it stands in:

\`\`\`markdown
<!-- sarika-ignore weekday-mismatch: ដកស្រង់តាមឯកសារដើម -->

«… ថ្ងៃចន្ទ ទី២១ ខែមករា ឆ្នាំ២០២២ …»
\`\`\`

Every finding of every command is explained by \`sarika explain <code>\`. A program asks the rules itself:

\`\`\`js
import { checkArticle } from 'sarika';

const bytes = new TextEncoder().encode(text);
for (const { code, span, args, fix } of checkArticle({ path: 'articles/a.md', bytes })) console.log(code, span, args, fix);
\`\`\`
`;

const AMONG = `
# Rules about an article among the others

These look at what the newsroom's other articles say. \`sarika check\` without a path asks them of all articles; with a path it goes by what the last check of all
articles knew, and says so where there was none.
`;

const BY_THE_CLOCK = `
# Rules about an article's dates and the clock

These look at what time it is, in every build and check.
`;

const block = (text: string): string => `\`\`\`markdown\n${text}\n\`\`\`\n`;

function ruleText({ code, isGate, examples }: Pick<ArticleRule, 'code' | 'isGate' | 'examples'>): string {
  const { km, en, bad, good } = explanations[code];
  const isMended = examples.some(({ fixed }) => fixed !== null);
  const kind = [
    OFF_BY_DEFAULT.has(code) ? 'off unless asked for' : SEVERITIES[code],
    isMended ? 'mended by `--fix`' : 'for the author to mend',
    ...(isGate ? ['every build'] : []),
  ];
  const example = bad === null || good === null || bad.startsWith('date:') ? null : [bad, good];
  const shown = example ? `\n${block(example[0] ?? '')}\n${block(example[1] ?? '')}` : '';
  return `\n## \`${code}\`\n\n${kind.join(' · ')}\n\n${km}\n\n${en}\n${shown}`;
}

// UPDATE_GOLDEN=1 writes it.
it('docs/rules.md says what the rules are', async () => {
  const among = NEWSROOM_RULES.map((rule) => ruleText({ ...rule, isGate: false }));
  const timed = SCHEDULE_RULES.map(({ code }) => ruleText({ code, isGate: true, examples: [] }));
  const text = [HEAD, ...ARTICLE_RULES.map(ruleText), AMONG, ...among, BY_THE_CLOCK, ...timed].join('');
  if (process.env.UPDATE_GOLDEN) await writeFile(FILE, text);
  expect(await readFile(FILE, 'utf8')).toBe(text);
});
