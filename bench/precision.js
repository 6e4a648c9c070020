// How often the rules of `sarika check` are right on text that nobody here wrote: finds in TEXT (one paragraph a line) are compared with what was
// looked at and labelled in bench/precision.tsv.
//   node bench/precision.js --text TEXT [--code CODE] [--unlabelled]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ARTICLE_RULES } from '../build/lint/article-rules.js';
import { Passage } from '../build/lint/passage.js';

// Rules that compare one place of an article with another see as many lines as a release has paragraphs.
const LINES = {
  'two-spellings': 25,
  'number-spacing': 25,
  'mixed-digits': 25,
  'khan-spacing': 25,
  'lek-too-spacing': 25,
  'wrapped-word': 25,
  'paragraph-open': 25,
};
const { values } = parseArgs({ options: { text: { type: 'string' }, code: { type: 'string' }, unlabelled: { type: 'boolean' } } });
if (!values.text) throw new Error('--text: a file with one paragraph a line');

const lines = readFileSync(values.text, 'utf8').split('\n');
const labels = readFileSync(new URL('./precision.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean);
const verdicts = new Map(labels.map((row) => row.split('\t')).map(([line, code, nth, verdict]) => [`${line} ${code} ${nth}`, verdict]));

function* findsOf(rule) {
  const step = LINES[rule.code] ?? 1;
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
    const counts = new Map();
    for (const { span, args } of rule.check({
      path: '',
      text,
      meta: null,
      spanOf: () => null,
      body: { start: 0, end: text.length },
      outline,
      terms: [],
      fields: [],
      passages,
      prose: passages,
    })) {
      const line = first + starts.findLastIndex((start) => start <= span.start) + 1;
      counts.set(line, (counts.get(line) ?? 0) + 1);
      yield { line, nth: counts.get(line), args, shown: text.slice(Math.max(0, span.start - 20), span.end + 20).replaceAll('\n', ' ') };
    }
  }
}

console.log('| rule | finds | labelled | right |\n| --- | ---: | ---: | ---: |');
for (const rule of ARTICLE_RULES) {
  if (values.code && rule.code !== values.code) continue;
  const finds = [...findsOf(rule)];
  const known = finds.map((find) => verdicts.get(`${find.line} ${rule.code} ${find.nth}`));
  const right = known.filter((verdict) => verdict === 'right').length;
  const labelled = known.filter(Boolean).length;
  console.log(`| ${rule.code} | ${finds.length} | ${labelled} | ${labelled ? `${((100 * right) / labelled).toFixed(0)} %` : '–'} |`);
  if (values.unlabelled)
    for (const [index, find] of finds.entries()) if (!known[index]) console.log([find.line, rule.code, find.nth, find.shown].join('\t'));
}
