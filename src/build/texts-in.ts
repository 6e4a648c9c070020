import { textAt } from '../disk/newsroom-folder.js';
import type { Texts } from '../model/source.js';

/** The texts of a newsroom's files, read when they are asked for: few have findings, and fewer are shown. `known` are those that lie elsewhere. */
export function textsIn(root: string, known: ReadonlyMap<string, string> = new Map()): Texts {
  const texts = new Map<string, string | undefined>(known);
  return {
    get: (path) => {
      if (!texts.has(path)) texts.set(path, textAt(root, path));
      return texts.get(path);
    },
  };
}
