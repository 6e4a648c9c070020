import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lookAt, type PictureLook } from '../../src/media/look-at.js';
import { type Asked, makePicture } from '../../src/media/make-picture.js';
import { image, photograph, pixels, tells, XMP } from './images.js';

const ASKED: Asked = { isCleaned: true, isShown: true, widths: [100, 200, 400], avif: false };

async function make(bytes: Uint8Array, asked: Partial<Asked> = {}) {
  const { look } = await lookAt(bytes);
  return makePicture(bytes, look as PictureLook, { ...ASKED, ...asked });
}

describe('an image', () => {
  it('is there in the widths that are smaller than itself, upright and in its shape', async () => {
    const made = await make(await photograph(300, 150));
    expect(made?.variants.map(({ width, mediaType }) => [width, mediaType])).toEqual([
      [100, 'image/webp'],
      [200, 'image/webp'],
    ]);
    const sizes = await Promise.all((made?.variants ?? []).map(async ({ bytes }) => sharp(bytes).metadata()));
    expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 100, 50],
      ['webp', 200, 100],
    ]);
    const turned = await make(await photograph(300, 150, 6));
    const [first] = turned?.variants ?? [];
    expect(await sharp(first?.bytes).metadata()).toMatchObject({ width: 100, height: 200 });
  });

  it('is there as AVIF where that is asked for', async () => {
    const made = await make(await photograph(300, 150), { avif: true, widths: [100] });
    expect(made?.variants.map(({ mediaType }) => mediaType)).toEqual(['image/webp', 'image/avif']);
    expect(await sharp(made?.variants[1]?.bytes).metadata()).toMatchObject({ format: 'heif', width: 100, height: 50 });
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s tells nothing of its camera, in whatever size', async (type) => {
    const bytes = await sharp(await photograph(300, 150))
      .keepMetadata()
      .withXmp(XMP)
      .toFormat(type)
      .toBuffer();
    expect(await tells(bytes)).toBe(true);
    const made = await make(bytes);
    for (const each of [made?.own, ...(made?.variants ?? []).map((variant) => variant.bytes)])
      expect(each && (await tells(each))).toBe(false);
    expect(made?.own && (await sharp(made.own).metadata())).toMatchObject({ width: 300, height: 150 });
  });

  it('that lies on its side is stood up, and says no more that it lies', async () => {
    const bytes = await photograph(300, 150, 8);
    const made = await make(bytes);
    const meta = await sharp(made?.own ?? bytes).metadata();
    expect([meta.width, meta.height, meta.orientation]).toEqual([150, 300, undefined]);
    expect(await tells(made?.own ?? bytes)).toBe(false);
  });

  it('stays as it is where nothing of it must go', async () => {
    expect(await make(await image(300, 150).jpeg().toBuffer())).toMatchObject({ own: null });
    expect(await make(await photograph(300, 150), { isCleaned: false })).toMatchObject({ own: null });
  });

  it('has no other size where it moves, is small, or would only grow', async () => {
    const frames = [await image(300, 150).png().toBuffer(), await image(300, 150).negate().png().toBuffer()];
    expect(
      (
        await make(
          await sharp(frames, { join: { animated: true } })
            .gif()
            .toBuffer(),
        )
      )?.variants,
    ).toEqual([]);
    expect((await make(await photograph(100, 50)))?.variants).toEqual([]);
    const flat = await sharp({ create: { width: 300, height: 150, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    for (const { bytes } of (await make(flat))?.variants ?? []) expect(bytes.length).toBeLessThan(flat.length);
  });

  it('as high as a tower has no size that WebP can’t hold', async () => {
    const tower = await sharp({ create: { width: 210, height: 40_000, channels: 3, background: 'blue' } })
      .jpeg()
      .toBuffer();
    const made = await make(tower);
    expect(made).not.toBe(null);
    expect(made?.variants.map(({ width }) => width)).toEqual([]);
  });

  it('that breaks off in its middle is none, whatever its head says', async () => {
    for (const [width, height] of [
      [300, 150],
      [60, 30],
    ] as const) {
      for (const bytes of [
        await photograph(width, height),
        await image(width, height).png().toBuffer(),
        await image(width, height).webp().toBuffer(),
      ]) {
        const half = bytes.subarray(0, Math.floor(bytes.length / 2));
        const { look } = await lookAt(half);
        if (look) expect(await makePicture(half, look, ASKED)).toBe(null);
      }
    }
  });

  it('that is only linked to is cleaned, and not decoded', async () => {
    const bytes = await photograph(300, 150);
    const made = await make(bytes, { isShown: false });
    expect(made?.variants).toEqual([]);
    expect(await pixels(made?.own ?? bytes)).toEqual(await pixels(bytes));
  });

  it('in colours of a wide screen comes out in those of every screen', async () => {
    const bytes = await image(300, 150).withIccProfile('p3').jpeg().toBuffer();
    const made = await make(bytes);
    expect((await sharp(made?.variants[0]?.bytes).metadata()).icc).toBe(undefined);
  });

  it('comes out the same every time', async () => {
    const bytes = await photograph(300, 150);
    expect(await make(bytes)).toEqual(await make(bytes));
  });
});
