import { resolve } from 'node:path';
import { checkOutFolder } from '../disk/out-folder.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import type { BuildOptions } from './build-options.js';

/** The absolute path of the folder to publish into. Throws where publishing there could touch what people wrote. */
export async function outPlace({ root, out, drafts }: BuildOptions, settings: Settings): Promise<string> {
  const own = resolve(root, settings.out);
  const chosen = out === null ? own : resolve(root, out);
  if (drafts && chosen === own) throw new SarikaError('drafts-in-out', { dir: settings.out });
  // Drafts in the published folder, or below it, are published with it.
  const published = drafts ? [settings.out] : [];
  await checkOutFolder(root, chosen, [settings.articles, settings.templates, 'static', 'pages', ...published]);
  return chosen;
}
