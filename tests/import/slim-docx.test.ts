import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slimDocx } from '../../src/import/slim-docx.js';
import { readXmlTags } from '../../src/import/xml-tags.js';

/** Every word, tab and picture of the document with what stands around it and the properties of its run, paragraph and cell that count. */
async function said(xml: string): Promise<string[]> {
  const above: { name: string; properties: string[] }[] = [];
  const words: string[] = [];
  const around = () => above.map(({ name, properties }) => `${name}(${properties.join()})`).join('/');
  const kept = /^w:(?:rStyle|b|i|strike|vertAlign|pStyle|numPr|gridSpan|vMerge)$/;
  await readXmlTags(xml, {
    open({ name, attributes }) {
      const holder = above.at(-2);
      if (holder && /Pr$/.test(above.at(-1)?.name ?? '') && kept.test(name)) holder.properties.push(`${name}=${attributes['w:val'] ?? ''}`);
      above.push({ name, properties: [] });
      if (/^w:(?:tab|br|drawing|footnoteReference|fldChar)$/.test(name)) words.push(around());
    },
    close({ name }, text) {
      if (name === 'w:t') for (const letter of text) words.push(`${letter} ${around()}`);
      above.pop();
    },
  });
  return words;
}

const slim = async (body: string) => (await slimDocx(`<x>${body}</x>`)).xml.slice(3, -4);
const run = (properties: string, content: string) => `<w:r w:rsidR="00A1"><w:rPr>${properties}</w:rPr>${content}</w:r>`;

describe('a slim document', () => {
  it.each([
    [
      'what looks the same becomes one run',
      `${run('<w:lang/>', '<w:t xml:space="preserve">ក </w:t>')}<w:proofErr/>${run('<w:sz/>', '<w:t>ខ</w:t>')}`,
      '<w:r><w:rPr></w:rPr><w:t>ក ខ</w:t></w:r>',
    ],
    [
      'bold stays bold',
      `${run('<w:b/>', '<w:t>ក</w:t>')}<w:r><w:t>ខ</w:t></w:r>`,
      '<w:r><w:rPr><w:b/></w:rPr><w:t>ក</w:t></w:r><w:r><w:t>ខ</w:t></w:r>',
    ],
    ['a run without words goes', `<w:p w:rsidR="1">${run('<w:b/>', '')}<w:r/></w:p>`, '<w:p></w:p>'],
    [
      'a picture stays where it is',
      '<w:r><w:t>ក</w:t><w:drawing a="1"/></w:r><w:r><w:t>ខ</w:t></w:r>',
      '<w:r><w:t>ក</w:t><w:drawing a="1"/></w:r><w:r><w:t>ខ</w:t></w:r>',
    ],
    [
      'a text box has runs in a run',
      '<w:r><w:pict><w:p><w:r><w:t>ក</w:t></w:r></w:p></w:pict></w:r>',
      '<w:r><w:pict><w:p><w:r><w:t>ក</w:t></w:r></w:p></w:pict></w:r>',
    ],
    [
      'namespaces stay',
      '<w:p xmlns:y="z"><w:r xmlns:y="z"><w:t>ក</w:t></w:r></w:p>',
      '<w:p xmlns:y="z"><w:r xmlns:y="z"><w:t>ក</w:t></w:r></w:p>',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await slim(body)).toBe(expected);
  });

  const properties = fc
    .subarray(['<w:b/>', '<w:i w:val="0"/>', '<w:lang w:val="km"/>', '<w:rFonts w:ascii="x"/>', '<w:rStyle w:val="S"/>'])
    .map((all) => all.join(''));
  const content = fc.array(
    fc.constantFrom(
      '<w:t>ក &amp; </w:t>',
      '<w:t/>',
      '<w:t>ខ</w:t>',
      '<w:tab/>',
      '<w:br w:type="page"/>',
      '<w:drawing/>',
      '<w:fldChar/>',
      '<w:pict><w:p><w:r><w:t>គ</w:t></w:r></w:p></w:pict>',
    ),
    { maxLength: 3 },
  );
  const runs = fc.array(
    fc.oneof(
      fc.tuple(properties, content).map(([own, parts]) => (own === '' ? `<w:r>${parts.join('')}</w:r>` : run(own, parts.join('')))),
      fc.constantFrom('<w:proofErr/>', '\n  ', '<w:bookmarkStart w:name="x"/>', '<w:r/>', '<!-- x -->'),
    ),
  );
  const paragraph = runs.map(
    (all) => `<w:p w:rsidR="1"><w:pPr><w:pStyle w:val="H"/><w:jc/><w:rPr><w:b/></w:rPr></w:pPr>${all.join('')}</w:p>`,
  );

  it('says the same words with the same properties', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { maxLength: 3 }), async (paragraphs) => {
        const xml = `<x>${paragraphs.join('')}<w:tc><w:tcPr><w:tcW/><w:gridSpan w:val="2"/></w:tcPr>${paragraphs[0] ?? ''}</w:tc></x>`;
        const { xml: slimmed, nodes } = await slimDocx(xml);
        expect(await said(slimmed)).toEqual(await said(xml));
        expect(nodes).toBeLessThanOrEqual((await slimDocx(slimmed)).nodes);
      }),
    );
  });
});
