import { textAt } from '../disk/newsroom-folder.js';
import type { Texts } from '../model/source.js';
import type { Newsroom } from './newsroom.js';

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

/** The texts of a theme, by their names for people: much of it lies outside the newsroom. */
export function themeTexts({ templates, assets }: Pick<Newsroom, 'templates' | 'assets'>): [string, string][] {
  const sheets = [...assets.values()].filter(({ file }) => file.endsWith('.css'));
  return [
    ...templates.map(({ file, text }): [string, string] => [file, text]),
    ...sheets.map(({ file, bytes }): [string, string] => [file, new TextDecoder().decode(bytes)]),
  ];
}
