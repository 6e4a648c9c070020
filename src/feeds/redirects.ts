import type { Edition } from '../model/edition.js';
import type { Settings } from '../model/settings.js';
import { encodePath } from '../model/url.js';
import type { FeedFile } from './feed-file.js';

/**
 * The old addresses of articles for servers that read such a file (Netlify, Cloudflare Pages): `/old/ /new/ 301`, one a line; null where there is
 * none. The newest article first: Cloudflare stops reading after 2000 lines, or 100 kB. All others show the pages that stand there.
 */
export function redirects({ channels }: Pick<Edition, 'channels'>, { basePath }: Settings): FeedFile | null {
  const homes = channels.filter(({ kind }) => kind === 'home');
  const cards = homes.flatMap((home) => home.cards.filter(({ meta }) => meta.aliases.length > 0));
  const address = (path: string): string => encodePath(basePath + path);
  const lines = cards.flatMap(({ url, meta }) => meta.aliases.map((alias) => `${address(alias)} ${address(url)} 301\n`));
  const text = lines.join('');
  return text === '' ? null : { path: '_redirects', madeFrom: [text], givesWay: true, text: () => text };
}
