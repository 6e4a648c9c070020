import { SETTINGS_FILE } from '../build/newsroom.js';
import { exists } from '../disk/newsroom-folder.js';
import type { Settings } from '../model/settings.js';

/** What the newsroom in `root` has settled on, for commands that work without one as well: null where there is none, or its settings have faults. */
export async function newsroomSettings(root: string): Promise<Settings | null> {
  if (!(await exists(root, SETTINGS_FILE).catch(() => false))) return null;
  // Loaded where there are settings to read: a filter in a pipe does not wait for a YAML parser.
  const { readNewsroomSettings } = await import('../build/read-newsroom.js');
  return (await readNewsroomSettings(root)).settings;
}
