/** A source's path below the folder of its kind, without its extension or the `/index` of a folder with files of its own. */
export function stemOf(path: string, folder: string): string {
  return path
    .slice(folder.length + 1)
    .replace(/\.md$/i, '')
    .replace(/\/index$/i, '');
}
