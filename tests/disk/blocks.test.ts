import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBlock, soundBlocks, toBlock, writeBlocks } from '../../src/disk/blocks.js';
import { tempFolder } from './temp-newsroom.js';

/** A block that says of itself that it is sound, whatever is in it. */
function blockOf(bytes: Uint8Array): Buffer {
  const block = Buffer.alloc(8 + bytes.length);
  block.writeUInt32LE(bytes.length, 0);
  block.writeUInt32LE(crc32(bytes), 4);
  block.set(bytes, 8);
  return block;
}

describe('blocks', () => {
  it('give back what was put into them', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fromBlock(toBlock(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('are read as far as they are whole', async () => {
    const file = join(await tempFolder(), 'blocks');
    const blocks = ['ក', ['ខ'], { គ: 1 }].map(toBlock);
    writeBlocks(file, blocks);
    expect(soundBlocks(file).map(fromBlock)).toEqual(['ក', ['ខ'], { គ: 1 }]);
    await truncate(file, Buffer.concat(blocks).length - 1);
    expect(soundBlocks(file).map(fromBlock)).toEqual(['ក', ['ខ']]);
    expect(soundBlocks(`${file}-not-there`)).toEqual([]);
  });

  it('end at one that no sarika wrote, be its sum right: half a letter at the end, and all behind it would stand between two bytes of one', async () => {
    const file = join(await tempFolder(), 'blocks');
    const odd = blockOf(Buffer.concat([Buffer.from('"ក"', 'utf16le'), Buffer.alloc(1)]));
    await writeFile(file, Buffer.concat([toBlock(1), odd, ...Array.from({ length: 2000 }, () => odd)]));
    expect(soundBlocks(file).map(fromBlock)).toEqual([1]);
  });
});
