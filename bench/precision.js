// How often the rules of `sarika check` are right on text that nobody here wrote: finds in TEXT (one paragraph a line) are compared with what was
// looked at and labelled in bench/precision.tsv.
//   node bench/precision.js --text TEXT [--code CODE] [--unlabelled]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Archive, wordRuns } from '../build/lint/archive.js';
import { ARTICLE_RULES } from '../build/lint/article-rules.js';
import { NEWSROOM_RULES } from '../build/lint/newsroom-rules.js';
import { Passage } from '../build/lint/passage.js';

// Rules that look at more than one place of an article see as many lines as a release has paragraphs.
const WHOLE = new Set([
  ...['two-spellings', 'number-spacing', 'mixed-digits', 'khan-spacing', 'lek-too-spacing', 'wrapped-word', 'paragraph-open', 'text-open'],
  ...NEWSROOM_RULES.map(({ code }) => code),
]);
const RELEASE = 25;
const { values } = parseArgs({ options: { text: { type: 'string' }, code: { type: 'string' }, unlabelled: { type: 'boolean' } } });
if (!values.text) throw new Error('--text: a file with one paragraph a line');

const lines = readFileSync(values.text, 'utf8').split('\n');
const labels = readFileSync(new URL('./precision.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean);
const verdicts = new Map(labels.map((row) => row.split('\t')).map(([line, code, nth, verdict]) => [`${line} ${code} ${nth}`, verdict]));

/** The lines as articles of `step` lines. `lineAt`: the number of the line that an offset lies in. */
function* articles(step) {
  for (let first = 0; first < lines.length; first += step) {
    const starts = [];
    let text = '';
    for (const line of lines.slice(first, first + step)) {
      starts.push(text.length);
      text += `${line}\n\n`;
    }
    const passages = starts.flatMap((start, index) => {
      const line = lines[first + index] ?? '';
      return line.trim() === '' ? [] : [new Passage(line, [{ at: 0, start }])];
    });
    const outline = { prose: [], headings: [], links: [], images: [], lists: [] };
    const whole = { start: 0, end: text.length };
    const draft = { path: '', text, meta: null, spanOf: () => null, body: whole, outline, terms: [], hasContact: true };
    const dayOf = () => ({ year: 2000, month: 1, day: 1 });
    const lineAt = (offset) => first + starts.findLastIndex((start) => start <= offset) + 1;
    yield { copy: { ...draft, dayOf, fields: [], passages, prose: passages }, lineAt };
  }
}

/** What all lines together say. */
function archiveOfAll() {
  const runs = [...articles(RELEASE)].flatMap(({ copy }) => copy.prose.flatMap(wordRuns));
  return Archive.of([{ title: null, runs, tags: [], silenced: [] }]);
}

function* findsOf(rule, archive) {
  for (const { copy, lineAt } of articles(WHOLE.has(rule.code) ? RELEASE : 1)) {
    const counts = new Map();
    for (const { span, args } of rule.check(copy, archive)) {
      const line = lineAt(span.start);
      counts.set(line, (counts.get(line) ?? 0) + 1);
      const shown = copy.text.slice(Math.max(0, span.start - 20), span.end + 20).replaceAll('\n', ' ');
      yield { line, nth: counts.get(line), shown, args };
    }
  }
}

console.log('| rule | finds | labelled | right |\n| --- | ---: | ---: | ---: |');
const archive = archiveOfAll();
for (const rule of [...ARTICLE_RULES, ...NEWSROOM_RULES]) {
  if (values.code && rule.code !== values.code) continue;
  const finds = [...findsOf(rule, archive)];
  const known = finds.map((find) => verdicts.get(`${find.line} ${rule.code} ${find.nth}`));
  const right = known.filter((verdict) => verdict === 'right').length;
  const labelled = known.filter(Boolean).length;
  console.log(`| ${rule.code} | ${finds.length} | ${labelled} | ${labelled ? `${((100 * right) / labelled).toFixed(0)} %` : '–'} |`);
  if (values.unlabelled)
    for (const [index, find] of finds.entries())
      if (!known[index]) console.log([find.line, rule.code, find.nth, find.shown, JSON.stringify(find.args)].join('\t'));
}
