import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bareBytes } from '../../src/media/bare-bytes.js';
import { EXIF, image, photograph, pixels, tells, XMP } from './images.js';

const TYPES = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;
const written = (type: (typeof TYPES)[number]) => image(60, 40).withExif(EXIF).withXmp(XMP).toFormat(type).toBuffer();

/** A comment block of a GIF, or a text chunk of a PNG (its checksum is nobody's business here). */
const COMMENT = Buffer.concat([Buffer.from([0x21, 0xfe, 6]), Buffer.from('SECRET'), Buffer.from([0])]);
const TEXT = Buffer.concat([Buffer.from([0, 0, 0, 6]), Buffer.from('tEXtSECRET'), Buffer.alloc(4)]);

describe('what a camera wrote', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('goes from a %s, and every pixel stays', async (type) => {
    const bytes = await written(type);
    expect(await tells(bytes)).toBe(true);
    const bare = bareBytes(bytes, type);
    if (bare === null) throw new Error('it should not need to be encoded anew');
    expect(await tells(bare)).toBe(false);
    expect(bare.length).toBeLessThan(bytes.length);
    expect(await pixels(bare)).toEqual(await pixels(bytes));
    expect(bareBytes(bare, type)).toBe(bare);
  });

  it('is nothing in an image that sharp made without it: its bytes stay as they are', async () => {
    for (const type of TYPES) {
      const bytes = await image(60, 40).toFormat(type).toBuffer();
      expect(bareBytes(bytes, type), type).toBe(bytes);
    }
  });

  it('is seen in an AVIF, which is to be encoded anew', async () => {
    expect(bareBytes(await written('avif'), 'avif')).toBe(null);
  });

  it('keeps the colours: the profile stays', async () => {
    const bytes = await image(60, 40).withIccProfile('p3').withExif(EXIF).jpeg().toBuffer();
    const bare = bareBytes(bytes, 'jpeg') ?? bytes;
    expect(await tells(bare)).toBe(false);
    expect((await sharp(bare).metadata()).icc).toEqual((await sharp(bytes).metadata()).icc);
  });

  it('goes from behind the end, too: a film that a telephone hangs on', async () => {
    for (const type of ['jpeg', 'png', 'gif', 'webp'] as const) {
      const plain = await image(20, 20).toFormat(type).toBuffer();
      const bare = bareBytes(Buffer.concat([plain, Buffer.from('SECRET film with a place')]), type);
      expect(bare && Buffer.from(bare).equals(plain), type).toBe(true);
    }
  });

  it('goes from comments of JPEG, GIF and PNG', async () => {
    const jpeg = await image(20, 20).jpeg().toBuffer();
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 8]), Buffer.from('SECRET')]);
    expect(bareBytes(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]), 'jpeg')).toEqual(jpeg);
    const gif = await image(20, 20).gif().toBuffer();
    const first = 13 + ((3 << ((gif[10] ?? 0) & 7)) << 1);
    expect(bareBytes(Buffer.concat([gif.subarray(0, first), COMMENT, gif.subarray(first)]), 'gif')).toEqual(gif);
    const png = await image(20, 20).png().toBuffer();
    expect(bareBytes(Buffer.concat([png.subarray(0, 33), TEXT, png.subarray(33)]), 'png')).toEqual(png);
  });

  it('goes from images that move, which go on moving', async () => {
    const frames = await sharp([await image(20, 20).png().toBuffer(), await image(20, 20).negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp({ loop: 3 })
      .toBuffer();
    const withXmp = await sharp(frames, { animated: true }).withXmp(XMP).webp().toBuffer();
    const bare = bareBytes(withXmp, 'webp') ?? new Uint8Array();
    expect(await tells(bare)).toBe(false);
    expect(await sharp(bare, { animated: true }).metadata()).toMatchObject({ pages: 2, loop: 3 });
    const gif = await sharp(frames, { animated: true }).gif({ loop: 3 }).toBuffer();
    expect(bareBytes(gif, 'gif')).toBe(gif);
  });
});

describe('bytes that are broken', () => {
  it('are never let through with a secret in them, wherever they are cut off or changed', async () => {
    const all = await Promise.all([photograph(30, 20), ...TYPES.map(written)]);
    const types = ['jpeg', ...TYPES] as const;
    const edit = fc.record({
      which: fc.nat(all.length - 1),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(255),
    });
    fc.assert(
      fc.property(edit, ({ which, cut, at, byte }) => {
        const bytes = Buffer.from(all[which] as Buffer);
        bytes[Math.floor(at * (bytes.length - 1))] = byte;
        const part = bytes.subarray(0, Math.ceil(cut * bytes.length));
        const bare = bareBytes(part, types[which] ?? 'jpeg');
        // Whatever comes out is bare: nothing more is found in it.
        if (bare !== null) expect(bareBytes(bare, types[which] ?? 'jpeg')).toEqual(bare);
        if (cut === 1 && bare !== null) expect(bare.length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });
});
