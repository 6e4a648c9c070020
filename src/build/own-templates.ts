import type { Newsroom } from './newsroom.js';

/** Whether the newsroom has templates of its own; `below`: in that folder of theirs. */
export function hasOwnTemplates({ templates, settings }: Pick<Newsroom, 'templates' | 'settings'>, below = ''): boolean {
  return templates.some(({ file }) => file.startsWith(`${settings.templates}/${below}`));
}
