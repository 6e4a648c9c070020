import type { SiteView } from '../model/views.js';
import { fileUrl, isThere, type PageContext } from './page-context.js';

// What browsers take for an icon, by the ends of files' names; media types are IANA's.
const TYPES: readonly (readonly [end: RegExp, mediaType: string])[] = [
  [/\.svg$/i, 'image/svg+xml'],
  [/\.png$/i, 'image/png'],
  [/\.ico$/i, 'image/vnd.microsoft.icon'],
];

/** The site's icon: the one that the settings name, else the organisation's logo where browsers can show it; null for the theme's own. */
export function siteIcon({ settings, files }: PageContext): Pick<SiteView, 'icon' | 'touchIconUrl'> {
  const { theme, organisation } = settings;
  const logo = organisation?.logo ?? null;
  const src = [theme.icon, logo !== null && /^image\/(?:svg|png)/.test(typeOf(logo) ?? '') ? logo : null].find(
    (candidate) => candidate !== null && isThere(candidate, '/', files),
  );
  if (src === undefined || src === null) return { icon: null, touchIconUrl: null };
  const url = fileUrl(src, '/', settings);
  const mediaType = typeOf(src);
  return { icon: { url, mediaType }, touchIconUrl: mediaType === 'image/png' ? url : null };
}

function typeOf(src: string): string | null {
  const path = src.replace(/[?#].*$/s, '');
  return TYPES.find(([end]) => end.test(path))?.[1] ?? null;
}
