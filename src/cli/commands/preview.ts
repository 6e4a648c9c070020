import { resolve } from 'node:path';
import { buildSite } from '../../build/build-site.js';
import { PREVIEW_FOLDER } from '../../disk/out-folder.js';
import { serveFolder } from '../../serve/static-server.js';
import type { Session } from '../session.js';
import { sayReport } from './build.js';

export type PreviewFlags = { readonly port: number; readonly now?: string; readonly drafts?: boolean };

/** `sarika preview`: makes an edition in a folder of its own and shows it to this computer until it is interrupted. */
export async function preview({ port, now, drafts }: PreviewFlags, session: Session): Promise<number> {
  const { root, terminal } = session;
  const report = await buildSite({
    root,
    out: PREVIEW_FOLDER,
    now: now ?? Date.now(),
    drafts: drafts === true,
    adopt: false,
    clean: false,
  });
  const words = session.wordsIn(report.settings?.lang);
  sayReport(report, { ...session, isQuiet: true }, words);
  if (report.published === null || report.settings === null) return 1;
  const server = await serveFolder({ folder: resolve(root, PREVIEW_FOLDER), basePath: report.settings.basePath, port });
  terminal.result(words.cli.previewing(server.url));
  return new Promise(() => {});
}
