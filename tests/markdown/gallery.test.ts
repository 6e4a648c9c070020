import { describe, expect, it } from 'vitest';
import { render } from './rendered.js';

describe('a gallery', () => {
  it('is made of images in one paragraph, each with its caption', () => {
    expect(render('![ក](a.png "ទី១")\n![ខ](b.png)  ![គ](c.png "ទី៣")').html).toBe(
      '<div class="gallery">\n<figure><img src="a.png" alt="ក"><figcaption>ទី១</figcaption></figure>\n<figure><img src="b.png" alt="ខ"></figure>\n<figure><img src="c.png" alt="គ"><figcaption>ទី៣</figcaption></figure>\n</div>\n',
    );
  });
  it('is made of paragraphs that are an image each', () => {
    expect(render('ក\n\n![](a.png)\n\n[![](b.png)](c.html)\n\nខ').html).toBe(
      '<p>ក</p>\n<div class="gallery">\n<figure><img src="a.png" alt=""></figure>\n<figure><a href="c.html"><img src="b.png" alt=""></a></figure>\n</div>\n<p>ខ</p>\n',
    );
  });
  it('is not made of one image, of images within words, or where the author has attributes', () => {
    for (const text of [
      '![](a.png)',
      'ក ![](a.png) ![](b.png)',
      '![](a.png) ![](b.png) ខ',
      '- ![](a.png) ![](b.png)',
      '![](a.png) ![](b.png)\n{: .x }',
    ])
      expect(render(text).html).not.toContain('gallery');
  });
  it('stands in a quotation and a loose list, too', () => {
    for (const text of ['> ![](a.png)\n> ![](b.png)', '- x\n\n  ![](a.png)\n\n  ![](b.png)'])
      expect(render(text).html.match(/class="gallery"/g)).toHaveLength(1);
  });
  it('names each image at its own place', () => {
    const text = '![ក](a.png "x") ![ខ](b.png)';
    const { outline, diagnostics } = render(text);
    expect(outline.images.map(({ span, url }) => [text.slice(span.start, span.end), url])).toEqual([
      ['![ក](a.png "x")', 'a.png'],
      ['![ខ](b.png)', 'b.png'],
    ]);
    expect(outline.prose.map((run) => run.text)).toEqual(['x']);
    expect(diagnostics).toEqual([]);
  });
});
