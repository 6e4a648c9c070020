import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/media/look-at.js';
import { lookAtSvg } from '../../src/media/look-at-svg.js';
import { namedType, sniff } from '../../src/media/picture-type.js';
import { bomb, image, photograph } from './images.js';

const text = (svg: string): Uint8Array => new TextEncoder().encode(svg);
const active = (svg: string): boolean => lookAtSvg(text(svg)).isActive;

describe('an image', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s is known by its bytes, with its size', async (type) => {
    const bytes = await image(37, 23).toFormat(type).toBuffer();
    expect(await lookAt(bytes)).toEqual({ fault: null, look: { type, width: 37, height: 23, isTurned: false, isMoving: false } });
  });

  it('has the size that it is shown in, however the camera was held', async () => {
    expect((await lookAt(await photograph(60, 40, 6))).look).toMatchObject({ width: 40, height: 60, isTurned: true });
    expect((await lookAt(await photograph(60, 40, 3))).look).toMatchObject({ width: 60, height: 40, isTurned: true });
  });

  it('that is none is broken', async () => {
    const png = await image(30, 20).png().toBuffer();
    for (const bytes of [Buffer.alloc(0), Buffer.from('png'), Buffer.from('<html><svg></svg>'), png.subarray(0, 20)])
      expect(await lookAt(bytes)).toEqual({ fault: { kind: 'broken' }, look: null });
  });

  it('with more pixels than anyone has memory for is found out by its head', async () => {
    expect((await lookAt(bomb(60_000))).fault).toEqual({ kind: 'too-many-pixels', pixels: 3_600_000_000 });
    expect((await lookAt(bomb(10_001))).fault?.kind).toBe('too-many-pixels');
  });

  it('of another kind is called by its name', async () => {
    const tiff = await image(10, 10).tiff().toBuffer();
    const kinds: readonly [string, Uint8Array][] = [
      ['TIFF', tiff],
      ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
      ['BMP', Buffer.from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0', 'latin1')],
      ['PDF', Buffer.from('%PDF-1.7')],
      ['MP4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1')],
    ];
    for (const [type, bytes] of kinds) expect(await lookAt(bytes)).toEqual({ fault: { kind: 'unfit', type }, look: null });
  });

  it('may be any bytes: looking never throws', async () => {
    const heads = ['\x89PNG\r\n\x1A\n', '\xFF\xD8\xFF', 'RIFF\0\0\0\0WEBP', 'GIF89a', '\0\0\0\x1Cftypavif', '<svg '].map((head) =>
      Buffer.from(head, 'latin1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), async (head, rest) => {
        const { fault, look } = await lookAt(Buffer.concat([head, rest]));
        expect(fault === null).toBe(look !== null && look.type === 'svg' ? fault === null : fault?.kind === undefined);
      }),
      { numRuns: 200 },
    );
  });

  it('is called by its name as files are', () => {
    expect(['a.JPG', 'ក.jpeg', 'b.tar.png', 'x.svg', 'x.heic', 'png', 'constructor'].map(namedType)).toEqual([
      'jpeg',
      'jpeg',
      'png',
      'svg',
      null,
      null,
      null,
    ]);
  });
});

describe('an SVG', () => {
  it('has the size that it gives itself', () => {
    const size = (attributes: string) => {
      const { width, height } = lookAtSvg(
        text(`<?xml version="1.0"?><!-- a > b --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path/></svg>`),
      );
      return [width, height];
    };
    expect(size('width="120" height="60px"')).toEqual([120, 60]);
    expect(size("viewBox='0 0 300.4 100'")).toEqual([300, 100]);
    expect(size('width="150" viewBox="0,0,300,100"')).toEqual([150, 50]);
    expect(size('width="100%" height="100%" viewBox="0 0 10 20"')).toEqual([10, 20]);
    expect(size('width="1in" height="2.54cm"')).toEqual([96, 96]);
    for (const none of ['', 'width="0" height="0"', 'viewBox="0 0 -1 5"', 'viewBox="x"', 'width="1e9" height="4"'])
      expect(size(none)).toEqual([null, null]);
  });

  it('is known behind what XML allows before it, and not where it stands in a page', () => {
    for (const svg of ['\uFEFF<svg/>', ' <?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg PUBLIC "-//W3C" "x"><svg >', '<x:svg xmlns:x="y">'])
      expect(sniff(text(svg))).toEqual({ isPicture: true, type: 'svg' });
    for (const other of ['<html><svg>', '<!-- <svg>', 'svg', '<svgx>', '<?xml <svg>', '<!-- -->'.repeat(8000)])
      expect(sniff(text(other)).isPicture).toBe(false);
  });

  it('is passive as drawing programs write it', () => {
    for (const svg of [
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><metadata><rdf:RDF/></metadata><title>on the road</title><a xlink:href="https://a.example/"><text font-size="12">online = yes</text></a></svg>',
      '<svg><style>.a{fill:none}</style><use href="#b"/><image href="data:image/png;base64,AAAA"/><animate attributeName="opacity"/></svg>',
      '<svg xmlns:sodipodi="x"><sodipodi:namedview id="base"/></svg>',
    ])
      expect(active(svg), svg).toBe(false);
  });

  it('is active where it could run something', () => {
    for (const svg of [
      '<svg><script>alert(1)</script></svg>',
      '<svg><x:script xmlns:x="http://www.w3.org/2000/svg"/></svg>',
      '<svg onload="alert(1)"/>',
      '<svg\nonload\n=\n"alert(1)"/>',
      '<svg id="a"onclick="x"/>',
      '<svg><foreignObject/></svg>',
      '<svg><a href="javascript:alert(1)"/></svg>',
      '<svg><a href="&#106;ava&#x73;cript&colon;alert(1)"/></svg>',
      '<svg><a href="java&Tab;script:alert(1)"/></svg>',
      '<svg><a href="java&#10;script:alert(1)"/></svg>',
      '<svg><set attributeName="onmouseover" to="alert(1)"/></svg>',
      '<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>',
      '<svg xmlns:h="http://www.w3.org/1999/xhtml"><h:p/></svg>',
      '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>',
      '<?xml-stylesheet type="text/xsl" href="x"?><svg/>',
      '<?xml version="1.0" encoding="iso-2022-jp"?><svg/>',
      '<svg><iframe src="x"/></svg>',
    ])
      expect(active(svg), svg).toBe(true);
    const wide = Buffer.from('\uFEFF<svg onload="x"/>', 'utf16le');
    expect(lookAtSvg(wide).isActive).toBe(true);
  });

  it('is read in the time that its length takes', () => {
    for (const piece of ['<svg ', '<!-- ', '"', 'on ', 'data : ', '&#', '<a:', 'encoding = ']) {
      expect(lookAtSvg(text(`<svg ${piece.repeat(200_000)}`))).toMatchObject({ width: null });
    }
  });
});
