import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Newsroom } from '../../src/build/newsroom.js';
import { type Publication, publish } from '../../src/build/publish.js';
import { readNewsroom, readNewsroomSettings } from '../../src/build/read-newsroom.js';
import { foldersOf, takeSnapshot } from '../../src/build/snapshot.js';
import { readRegister } from '../../src/content/read-register.js';
import { writeRegister } from '../../src/content/write-register.js';
import { nextLists, nextRegister } from '../../src/edition/next-register.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { NO_LISTS, REGISTER_FILE } from '../../src/model/register.js';

// Whole editions in memory, from sources in memory.

/** Sources by their paths. */
export type Sources = ReadonlyMap<string, string>;
export type Printed = { readonly publication: Publication; readonly files: ReadonlyMap<string, Uint8Array> };
/** Prints the edition of a moment, in milliseconds since the epoch. `lock`: the text of `sarika.lock`, null where there is none. */
export type Press = (sources: Sources, now: number, lock?: string | null) => Promise<Printed>;

/** The default theme, with fonts of a byte each, over these settings. */
export async function openPress(settingsText: string): Promise<Press> {
  const base = await emptyNewsroom(settingsText);
  const encoder = new TextEncoder();
  return async (sources, now, lock = null) => {
    const paths = [...sources.keys()].sort();
    const register = lock === null ? null : readRegister({ path: REGISTER_FILE, bytes: encoder.encode(lock) });
    const newsroom: Newsroom = { ...base, register, sources: paths.map((path) => ({ path, bytes: encoder.encode(sources.get(path)) })) };
    const publication = await publish(newsroom, { now, isPreview: false });
    const faults: Diagnostic[] = [];
    const files = new Map<string, Uint8Array>();
    for (const { path, make } of publication.files(faults)) {
      const made = make();
      if (made !== null) files.set(path, typeof made === 'string' ? encoder.encode(made) : made);
    }
    const errors = [...publication.diagnostics, ...faults].filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return { publication, files };
  };
}

/** What `build --lock` writes after an edition. */
export function lockAfter({ publication: { edition } }: Printed, lock: string | null): string {
  const known = lock === null ? null : readRegister({ path: REGISTER_FILE, bytes: new TextEncoder().encode(lock) });
  return writeRegister(nextRegister(known?.register ?? new Map(), edition), nextLists(known?.lists ?? NO_LISTS, edition));
}

async function emptyNewsroom(settingsText: string): Promise<Newsroom> {
  const root = await mkdtemp(join(tmpdir(), 'sarika-'));
  try {
    await mkdir(join(root, 'articles'));
    await writeFile(join(root, 'sarika.yaml'), settingsText);
    const { settings, diagnostics } = await readNewsroomSettings(root);
    if (settings === null) throw new Error(JSON.stringify(diagnostics));
    const newsroom = await readNewsroom(root, settings, await takeSnapshot(root, foldersOf(settings)));
    const assets = new Map(
      [...newsroom.assets].map(([name, asset]) => [name, name.endsWith('.woff2') ? { ...asset, bytes: new Uint8Array(1) } : asset]),
    );
    return { ...newsroom, assets, fonts: [] };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
