import type { ReadRegister } from '../content/read-register.js';
import type { Settings } from '../model/settings.js';
import type { PlacedFile, SourceFile, Span } from '../model/source.js';
import type { TemplateFile } from '../templating/template-fault.js';

export const SETTINGS_FILE = 'sarika.yaml';

/** A file of a newsroom, in memory or on disk. */
export type Source = SourceFile | PlacedFile;

/** A newsroom's folder: everything that an edition is made of. What is large is read when its turn comes. */
export type Newsroom = {
  readonly settings: Settings;
  /** The sources of the articles and of the plain pages, in code unit order of their paths. */
  readonly sources: readonly Source[];
  /** The other files in their folders, by their paths. */
  readonly files: ReadonlyMap<string, Source>;
  /** The files in `static/`. */
  readonly statics: readonly Source[];
  readonly templates: readonly TemplateFile[];
  /** The theme's assets by name: `style.css`, `@fontsource/…/files/….woff2`. */
  readonly assets: ReadonlyMap<string, ThemeAsset>;
  /** Absolute paths of the font files among them. */
  readonly fonts: readonly string[];
  /** What was ever published, as `sarika.lock` says; null or left out where there is none. */
  readonly register?: ReadRegister | null;
  /** Where a setting stands in its file, by its path (`menu.0`); left out where nobody knows. */
  readonly spanOf?: (key: string) => Span | null;
};

/** `file` is how the asset is shown to people. */
export type ThemeAsset = { readonly file: string; readonly bytes: Uint8Array };
