import { describe, expect, it } from 'vitest';
import { foreignFormat } from '../../src/import/foreign-format.js';

const formatOf = (name: string, text: string | Uint8Array, stated: 'txt' | 'md' | 'html' | 'docx' | null = null) => {
  const format = foreignFormat(name, typeof text === 'string' ? Buffer.from(text, 'latin1') : text, stated);
  return typeof format === 'string' ? format : format.unreadable;
};
const COMPOUND = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';

describe('the format of a foreign file', () => {
  it.each([
    ['a.docx', 'PK\u0003\u0004', 'docx'],
    ['a.html', 'PK\u0003\u0004', 'docx'],
    ['a.HTM', 'x', 'html'],
    ['a.md', '<p>', 'md'],
    ['a.txt', '# x', 'txt'],
    ['a.unknown', '<html>', 'txt'],
    ['-', '  <!DOCTYPE html><p>x', 'html'],
    ['-', '<p>x', 'html'],
    ['-', '---\ntitle: x\n---\n', 'md'],
    ['-', '# x', 'md'],
    ['-', 'x - <y>', 'txt'],
    ['a.docx', '%PDF-1.7', 'pdf'],
    ['a.docx', '{\\rtf1', 'rtf'],
    ['a.doc', `${COMPOUND} WordDocument`, 'doc'],
    ['a.docx', `${COMPOUND} ${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`, 'encrypted'],
    ['a.odt', `PK\u0003\u0004${'x'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`, 'odt'],
  ])('%s %j is %s', (name, text, format) => {
    expect(formatOf(name, text)).toBe(format);
  });

  it('is what the user says, unless its bytes say otherwise', () => {
    expect(formatOf('-', '<p>x', 'txt')).toBe('txt');
    expect(formatOf('a.txt', '# x', 'md')).toBe('md');
    expect(formatOf('a.txt', '%PDF-1.7', 'md')).toBe('pdf');
  });
});
