import type { Diagnostic } from '../model/diagnostic.js';
import { proseHtml } from '../pages/prose-html.js';
import { compileTheme, type Theme } from '../templating/compile-theme.js';
import { type PublishedAssets, publishAssets } from './assets.js';
import { checkTemplateNames, checkTheme } from './check-theme.js';
import type { Newsroom } from './newsroom.js';
import { hasOwnTemplates } from './own-templates.js';

/** A theme that is ready to print with, and all that was found in it. It hangs on the newsroom's templates, assets and settings alone. */
export type MadeTheme = { readonly theme: Theme; readonly assets: PublishedAssets; readonly diagnostics: readonly Diagnostic[] };

export function makeTheme(newsroom: Pick<Newsroom, 'templates' | 'assets' | 'settings'>): MadeTheme {
  const { settings, templates } = newsroom;
  const assets = publishAssets(newsroom.assets, settings.basePath);
  const { theme, diagnostics } = compileTheme(templates, { assetUrl: assets.urlOf, prose: proseHtml });
  const found = [
    ...assets.diagnostics,
    ...diagnostics,
    // The default theme is known to be sound: tests render all of it.
    ...(hasOwnTemplates(newsroom) ? checkTheme(theme, settings) : []),
    ...checkTemplateNames(templates, settings.templates),
  ];
  return { theme, assets, diagnostics: found };
}
