import fc from 'fast-check';
import { mutatedWord, RELEASE_WORDS } from './khmer.js';

/** Words that no syntax of Markdown touches: Khmer in and out of order, Latin, emoji. Those of `MARKS` can be told apart in any output. */
const MARKS = Array.from({ length: 60 }, (_, index) => `zq${index}w`);
export const MARK = /zq\d+w/g;

const bare = /^[^\p{P}\p{S}\p{Z}\p{C}0-9]+$/u;
const khmer = mutatedWord.map((word) => word.replace(/[^\u1780-\u17D3]/g, '') || 'ខ្មែរ');
export const word: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: khmer },
  { weight: 2, arbitrary: fc.constantFrom('មន្រ្តី', 'សម័្ពន្ធ', 'កិត្ដិយស', 'ដេីម្បី', 'ហ្រ្វេកង់', ...RELEASE_WORDS.filter((text) => bare.test(text))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '😀',
      '🇰🇭',
      '👨\u200D👩\u200D👧\u200D👦',
      'a\u200Bb',
      'ខ្មែរ\u200Bភាសា',
      'GovTech',
      '២០២២',
      '«ខ្មែរ»',
      'ខ្មែរ។',
      '(ខ្មែរ)',
    ),
  },
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

const ADDRESSES = ['https://a.example/x', 'http://b.example/?q=1&r=2', '/c/', 'd.pdf', '#e', 'mailto:f@g.example', '<h i>', 'ខ្មែរ/មន្រ្តី'];
const address = fc.constantFrom(...ADDRESSES);
const LABELS = ['l1', 'l2', 'មន្រ្តី', 'L1'];
const label = fc.constantFrom(...LABELS);
const attributes = fc.constantFrom(
  '{:.x}',
  '{: .x onclick=y}',
  '{:#id}',
  '{: class="មន្រ្តី" }',
  '{: colspan=2 }',
  '{:.x} zq94w {:.y}',
  '{: style="a:b"}',
  '{:.x}}',
  '{: zq98w="a"}',
  '{:zq97w}',
);
const tag = fc.constantFrom(
  ...['<b>', '</b>', '<i class="x">', '</i>', '<u>', '</u>', '<span lang="km">', '</span>', '<br>', '<br/>', '<wbr>', '<kbd>', '</kbd>'],
  ...[
    '<a href="/x">',
    '</a>',
    '<a href="javascript:1">',
    '<img src="i.png" alt="មន្រ្តី">',
    '<abbr title="មន្រ្តី">',
    '</abbr>',
    '<x-y>',
    '</x-y>',
  ],
  ...['<script>', '</script>', '<style>', '</style>', '<svg>', '</svg>', '<math>', '<iframe src="//x">', '</iframe>', '<input value="a">'],
  ...[
    '<b onclick="x">',
    '<b style="x">',
    '<!-- មន្រ្តី -->',
    '<!---->',
    '<!doctype html>',
    '<?php x ?>',
    '<![CDATA[ x ]]>',
    '<code>',
    '</code>',
    '<del>',
    '</p>',
  ],
);
const entity = fc.constantFrom(
  '&amp;',
  '&lt;b&gt;',
  '&#6016;',
  '&#x17D2;',
  '&nbsp;',
  '&zwnj;',
  '&copy;',
  '&bogus;',
  '&',
  '<',
  '>',
  '&#0;',
  '&quot;',
);
const escaped = fc.constantFrom('\\*', '\\_', '\\[', '\\<', '\\&', '\\\\', '\\', '\\|', '\\!', '\\ក');

/** A piece of a line: well-formed in itself, or a stray mark. */
const inline: fc.Arbitrary<string> = fc.letrec<{ piece: string; line: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    { weight: 12, arbitrary: words },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('*', '**', '***', '_', '__', '~~', '`', '``'), tie('line'))
        .map(([mark, text]) => mark + text + mark),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('line'), address, fc.constantFrom('', ' "zq96w"', " 'មន្រ្តី'"))
        .map(([text, to, title]) => `[${text}](${to}${title})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('line'), address, fc.constantFrom('', ' "zq95w"', ' "មន្រ្តី"'))
        .map(([text, to, title]) => `![${text}](${to}${title})`),
    },
    { weight: 1, arbitrary: fc.tuple(tie('line'), label).map(([text, name]) => `[${text}][${name}]`) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('', '!'), label, fc.constantFrom('', '[]')).map(([bang, name, end]) => `${bang}[${name}]${end}`),
    },
    { weight: 1, arbitrary: tie('line').map((text) => `^[${text}]`) },
    { weight: 1, arbitrary: label.map((name) => `[^${name}]`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'https://bare.example/x',
        '(http://bare.example).',
        '<https://bare.example/>',
        '<d@bare.example>',
        'www.f.example',
      ),
    },
    { weight: 2, arbitrary: fc.tuple(tag, tie('line'), tag).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fc.oneof(tag, entity, escaped, attributes) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('*', '**', '_', '`', '[', ']', '(', ')', '|', '!', '~~', '^', '{:', '}', '  ', '\t', '-', '#'),
    },
  ),
  line: fc
    .array(tie('piece'), { minLength: 1, maxLength: 4, depthIdentifier: 'inline' })
    .chain((parts) =>
      fc
        .array(fc.constantFrom('', ' '), { minLength: parts.length, maxLength: parts.length })
        .map((gaps) => parts.map((part, index) => part + gaps[index]).join('')),
    ),
})).line;

const prefixed = (prefix: string, rest: string, text: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? prefix : rest) + line)
    .join('\n');

/** A table row of two to four cells, where the head has two. */
const row = fc
  .tuple(
    fc.array(
      inline.map((text) => text.replace(/\|/g, '\\|')),
      { minLength: 1, maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([cells, open]) => (open ? cells.join(' | ') : `| ${cells.join(' | ')} |`));

const HTML_BLOCKS = [
  '<div class="x">\nzq80w មន្រ្តី <b>zq81w</b>\n</div>',
  '<div onclick="x">\n\nzq80w *មន្រ្តី*\n\n</div>',
  '<table>\n<tr><td>zq80w</td></tr>\n</table>',
  '<script>\nzq80w\n\nzq81w\n</script>',
  '<style>\nzq80w មន្រ្តី\n</style>',
  '<!-- zq80w\n\nzq81w -->',
  '<details open><summary>zq80w</summary>\n\nzq81w\n\n</details>',
  '<pre>\nzq80w  មន្រ្តី\n</pre>',
  '<pre><code>zq80w</code></pre>',
  '<center>zq80w</center>',
  '<form>zq80w<input name="zq81w"></form>',
  '<svg><text>zq80w</text></svg>',
  '<iframe src="https://x.example/zq80w"></iframe>',
  '<video src="v.mp4">zq80w</video>',
  '<p align="center">zq80w មន្រ្តី',
  '<div class="zq80w\nzq81w\nzq82w',
  '<p>zq80w <b>zq81w',
  '</div>\nzq80w',
  '<!doctype zq80w>\nzq81w',
  '<?zq80w ?>\nzq81w',
  '<![CDATA[zq80w]]>\nzq81w',
  '<title>zq80w</title>\nzq81w',
  '<textarea>\nzq80w\n\nzq81w',
  '<img src="x" onerror="y" alt="zq80w">',
  '<a href="javascript:x">zq80w</a>',
  '<p>&#6016;&zq80w; zq81w & zq82w < zq83w</p>',
];

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    { weight: 8, arbitrary: fc.array(inline, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')) },
    { weight: 2, arbitrary: fc.array(inline, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('  \n')) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('# ', '## ', '#### ', '#\t'), inline, fc.constantFrom('', ' #', ' ##  '))
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.tuple(inline, fc.constantFrom('---', '===', '-')).map(([text, line]) => `${text}\n${line}`) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('- ', '* ', '1. ', '3) ', '-\t'), fc.array(tie('block'), { minLength: 1, maxLength: 3 }))
        .map(([mark, items]) => items.map((item) => prefixed(mark, ' '.repeat(mark.length), item)).join('\n')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('- ', '1. '), fc.array(inline, { minLength: 1, maxLength: 3 }))
        .map(([mark, items]) => items.map((item) => mark + item).join('\nlazy zq79w\n')),
    },
    { weight: 2, arbitrary: tie('blocks').map((text) => prefixed('> ', '> ', text)) },
    { weight: 1, arbitrary: tie('block').map((text) => prefixed('> ', '', text)) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(row, fc.constantFrom('--|--', ':-|-:', '| --- | :-: |', '---|---|---'), fc.array(row, { maxLength: 3 }))
        .map(([head, line, rows]) => [head, line, ...rows].join('\n')),
    },
    { weight: 2, arbitrary: fc.tuple(label, tie('block')).map(([name, text]) => prefixed(`[^${name}]: `, '    ', text)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(label, address, fc.constantFrom('', ' "zq78w"', "\n  'zq77w'", ' zq76w'))
        .map(([name, to, title]) => `[${name}]: ${to}${title}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('```', '~~~', '````'), fc.constantFrom('', 'js', 'zq75w zq74w', 'js {: .x onclick=y}', 'មន្រ្តី'), words)
        .map(([fence, info, text]) => `${fence}${info}\n${text}\n${fence}`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(':::', ':::', ':::', '::::'),
          fc.constantFrom('note', 'warning', 'contact', 'address', 'boilerplate', 'Note', 'ចំណាំ', 'ទំនាក់ទំនង', 'zq71w', ''),
          fc.oneof(fc.constantFrom('', '', 'zq70w', 'GovTech', 'មន្រ្តី'), inline),
          tie('blocks'),
          fc.constantFrom('\n:::', '\n:::', '\n:::', '\n::::', '\n::: ', '', '\n\n:::'),
        )
        .map(([colons, name, rest, text, end]) => `${colons} ${name} ${rest}\n${text}${end}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('::: contact\n:::', '::: contact GovTech\n:::', '::: boilerplate\n:::', '::: note\n:::', ':::', ':::: a'),
    },
    { weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => `    ${a}\n\n\t${b}`) },
    { weight: 1, arbitrary: fc.constantFrom('---', '***', '- - -', '--- {: .x}', '', '{: .x}', '{: onclick=y}') },
    { weight: 2, arbitrary: fc.constantFrom(...HTML_BLOCKS) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          inline,
          address,
          fc.constantFrom('', ' "មន្រ្តី zq73w"', ' "*zq73w* <b>x</b> &amp; `c`"'),
          fc.constantFrom('', '{: width=3 }', ' zq72w'),
        )
        .map(([text, to, title, end]) => `![${text}](${to}${title})${end}`),
    },
    { weight: 1, arbitrary: fc.tuple(tie('block'), attributes).map(([text, end]) => `${text}\n${end}`) },
    { weight: 1, arbitrary: fc.tuple(tie('block'), attributes).map(([text, end]) => `${text} ${end}`) },
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n')),
})).block;

/** An article's body: blocks of every kind, well-formed or not, with the line ends of any system. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n')), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([blocks, lineEnd]) => blocks.flat().join('').replaceAll('\n', lineEnd));

/** Characters that mean something to Markdown, in any order, among words. */
export const soupOfMarks: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        ...'*_`[]()!<>&#-+|~^{}:"\'\\= \n\t.1',
        '\n\n',
        '\r\n',
        '    ',
        '](',
        '![',
        '[^',
        '^[',
        ']:',
        '{:',
        '&#',
        ';',
        '-|-',
        '\n:::',
        ':::note',
        '\n::: contact',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
