import { join } from 'node:path';
import { writeRegister } from '../content/write-register.js';
import { createText, replaceText } from '../disk/text-files.js';
import { type Behind, countBehind, countListsBehind, nextLists, nextRegister } from '../edition/next-register.js';
import type { Edition } from '../model/edition.js';
import { NO_LISTS, REGISTER_FILE, type Register } from '../model/register.js';
import type { Newsroom } from './newsroom.js';

const EMPTY: Register = new Map();

/** What of an edition the register does not know as it is; null where the newsroom keeps none, or nobody can tell. */
export function behindIn({ register: read }: Newsroom, edition: Edition): Behind | null {
  if (!read?.register) return null;
  const articles = countBehind(read.register, nextRegister(read.register, edition));
  return { articles, lists: countListsBehind(read.lists, nextLists(read.lists, edition)) };
}

/**
 * Writes the publication register after an edition, if that says something new; whole or not at all. Throws `changed-meanwhile` where
 * somebody has written it since it was read, `already-there`, `cannot-write`.
 */
export async function keepRegister(root: string, { register: read = null }: Newsroom, edition: Edition): Promise<'written' | 'unchanged'> {
  const after = writeRegister(nextRegister(read?.register ?? EMPTY, edition), nextLists(read?.lists ?? NO_LISTS, edition));
  if (read?.text === after) return 'unchanged';
  const place = { path: REGISTER_FILE, absolute: join(root, REGISTER_FILE) };
  if (read) await replaceText({ ...place, before: read.text, after });
  else await createText(place, after);
  return 'written';
}
