import { NO_LISTS, type Register, type RegisterEntry, type RegisteredList, type RegisteredLists } from '../model/register.js';
import { REGISTER_VERSION } from './read-register.js';

/**
 * The text of `sarika.lock`: a line an article, by their ids, so that two branches seldom meet in one place; then a line a list, by their paths.
 * Law: `readRegister` gives it back.
 */
export function writeRegister(register: Register, lists: RegisteredLists = NO_LISTS): string {
  const entries = [...register.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const listed = [...lists.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return [`{"version":${REGISTER_VERSION},"writtenBy":"sarika build --lock"}`, ...entries.map(lineOf), ...listed.map(listLine), ''].join(
    '\n',
  );
}

function listLine({ path, kind, lang, name, pages }: RegisteredList): string {
  return JSON.stringify({ list: path, kind, lang, name, pages });
}

function lineOf({ id, published, lang, path, addresses }: RegisterEntry): string {
  return JSON.stringify({ id, published: new Date(published).toISOString().replace('.000Z', 'Z'), lang, file: path, addresses });
}
