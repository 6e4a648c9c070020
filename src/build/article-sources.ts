import { listFiles } from '../disk/newsroom-folder.js';
import { readPlaced } from '../disk/placed-file.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';

/** Every article of a newsroom as it stands on disk, one at a time. A folder that is missing has none. */
export async function* articleSources(root: string, settings: Settings): AsyncGenerator<SourceFile> {
  const { files } = await listFiles(root, settings.articles);
  for (const file of files) {
    if (!/\.md$/i.test(file.path)) continue;
    try {
      yield readPlaced(file);
    } catch (error) {
      // One that went away, or may not be read, is no reason to write none.
      if (!(error instanceof SarikaError)) throw error;
    }
  }
}
