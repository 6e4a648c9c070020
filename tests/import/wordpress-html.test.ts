import { expect, it } from 'vitest';
import { wordpressHtml } from '../../src/import/wordpress-html.js';

it.each([
  ['ក\nខ\n\nគ', '<p>ក<br>\nខ</p>\n\n<p>គ</p>'],
  ['ក\r\n\r\n<h2>ខ</h2>', '<p>ក</p>\n\n<h2>ខ</h2>'],
  ['<!-- wp:paragraph {"a":1} --><p>ក</p><!-- /wp:paragraph -->', '<p>ក</p>'],
  ['<p>ក</p>\n\nខ', '<p>ក</p>\n\nខ'],
  ['[caption id="a" width="3"]<img src="a.jpg"> ខ[/caption]', '<figure><img src="a.jpg"><figcaption>ខ</figcaption></figure>'],
  ['[embed]https://a.example/1[/embed]', '<p><a href="https://a.example/1">https://a.example/1</a></p>'],
  ['', ''],
])('makes of %j what WordPress shows', (written, html) => expect(wordpressHtml(written).html).toBe(html));

it('names the shortcodes that stay', () => {
  expect(wordpressHtml('[gallery ids="1"] [ក] [1] [contact-form-7 id="2"]x[/contact-form-7]').shortcodes).toEqual([
    'gallery',
    'contact-form-7',
  ]);
});

it('takes its time in proportion to hostile texts', () => {
  const times = ['[caption', '<!-- wp:', '[embed]https://', '[caption]<img ', '[a '].map(
    (piece) => wordpressHtml(piece.repeat(20_000)).html.length,
  );
  expect(times.every((length) => length > 0)).toBe(true);
});
