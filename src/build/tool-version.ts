import { readToolVersion } from '../disk/newsroom-folder.js';

let known: string | null = null;

/** This sarika, this Node and its Unicode: what was made by another may have come out differently. */
export function toolVersion(): string {
  known ??= [readToolVersion(), process.versions.node, process.versions.icu, process.versions.unicode].join(' ');
  return known;
}
