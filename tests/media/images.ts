import sharp, { type Sharp } from 'sharp';

// Images are made here, so that no binaries lie in the repository.

/** A picture with enough in it that it does not come to nothing when it is packed: waves of colour and some noise that is always the same. */
export function raw(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let at = 0, pixel = 0; at < pixels.length; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const noise = seed >> 27;
    pixels[at++] = (128 + 100 * Math.sin(x / 17) + noise) & 255;
    pixels[at++] = (128 + 100 * Math.cos(y / 23) + noise) & 255;
    pixels[at++] = (128 + 100 * Math.sin((x + y) / 31) + noise) & 255;
  }
  return pixels;
}

export function image(width: number, height: number): Sharp {
  return sharp(raw(width, height), { raw: { width, height, channels: 3 } });
}

/** What a telephone writes into a photograph: where it was taken, by whom and with what. */
export const EXIF = {
  IFD0: { Make: 'SECRETMAKE', Model: 'SECRETMODEL', Artist: 'SECRETNAME', Copyright: 'SECRETCOPY' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 34/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '104/1 55/1 40/1' },
} as const;
export const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description SECRET="SECRETXMP"/></rdf:RDF></x:xmpmeta>';

/** A photograph as it comes from a camera. */
export function photograph(width: number, height: number, orientation = 1): Promise<Buffer> {
  return image(width, height).withExif(EXIF).withXmp(XMP).withMetadata({ orientation }).jpeg().toBuffer();
}

/** Whether anything that a camera wrote is left in some bytes, by sharp's word and by our own eyes. */
export async function tells(bytes: Uint8Array): Promise<boolean> {
  const { exif, xmp, iptc, comments, tifftagPhotoshop } = await sharp(bytes).metadata();
  return [exif, xmp, iptc, comments, tifftagPhotoshop].some((each) => each !== undefined) || Buffer.from(bytes).includes('SECRET');
}

/** The pixels as they are shown. */
export async function pixels(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { animated: true }).autoOrient().raw().toBuffer();
}

/** A PNG of a few kilobytes that says it has `side` × `side` pixels. */
export function bomb(side: number): Buffer {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  png.writeUInt32BE(crc(png.subarray(12, 29)), 29);
  return png;
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
