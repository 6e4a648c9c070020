import { describe, expect, it } from 'vitest';
import { found } from './found.js';

describe('what looks cut off', () => {
  it.each(['សំរាប់ព័ត៌មានបន្ថែម', 'សម្រាប់ព័ត៌មានបន្ថែម៖', 'ព័ត៌មានបន្ថែម', 'ទំនាក់ទំនង', 'សូមទាក់ទង៖'])(
    'a contact heading with nothing after it: %s',
    (heading) => {
      const text = `អត្ថបទ។\n\n${heading}\n`;
      expect(found(text, 'import-contact-empty')).toEqual([{ at: heading, args: { heading } }]);
      expect(found(text, 'import-paragraph-open')).toEqual([]);
    },
  );

  it.each(['អត្ថបទ។\n\nសម្រាប់ព័ត៌មានបន្ថែម\n\nលោក សុខ ០១២ ៣៤៥ ៦៧៨', 'អត្ថបទ។\n\nទំនាក់ទំនង ០១២ ៣៤៥ ៦៧៨', 'អត្ថបទ។\n\nទំនាក់ទំនង៖ a@b.kh'])(
    'not one with something after it: %j',
    (text) => {
      expect(found(text, 'import-contact-empty')).toEqual([]);
    },
  );

  it('a paragraph that no sign closes', () => {
    const text = 'អត្ថបទ។ ក្រសួងបានប្រកាសផែនការថ្មីរបស់ខ្លួនដែលមានប្រយោជន៍សម្រាប់ឆ្នាំ២០២២ \n\nចប់';
    expect(found(text, 'import-paragraph-open').map(({ args }) => args.ending)).toEqual(['ប្រយោជន៍សម្រាប់ឆ្នាំ២០២២', 'ចប់']);
  });

  it.each(['ចប់។', 'ចប់៕', 'ចប់ ៚', 'ដូចជា៖', 'អ្វី?', 'ចប់!', '«ចប់»', '“ចប់”', '• ចប់', 'The end', 'ចំណងជើង\nរង\n\nចប់។'])('not %j', (text) => {
    expect(found(`អត្ថបទ។\n\n${text}`, 'import-paragraph-open')).toHaveLength(text.startsWith('ចំណង') ? 1 : 0);
  });

  it('not a heading between paragraphs', () => {
    expect(found('អត្ថបទ។\n\nចំណងជើងរង\n\nអត្ថបទ។', 'import-paragraph-open')).toEqual([]);
  });
});
