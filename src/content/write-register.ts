import type { Register, RegisterEntry } from '../model/register.js';
import { REGISTER_VERSION } from './read-register.js';

/** The text of `sarika.lock`: a line an article, by their ids, so that two branches seldom meet in one place. Law: `readRegister` gives it back. */
export function writeRegister(register: Register): string {
  const entries = [...register.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [`{"version":${REGISTER_VERSION},"writtenBy":"sarika build --lock"}`, ...entries.map(lineOf), ''].join('\n');
}

function lineOf({ id, published, lang, path, addresses }: RegisterEntry): string {
  return JSON.stringify({ id, published: new Date(published).toISOString().replace('.000Z', 'Z'), lang, file: path, addresses });
}
