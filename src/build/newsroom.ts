import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import type { TemplateFile } from '../templating/template-fault.js';

export const SETTINGS_FILE = 'sarika.yaml';

/** A newsroom's folder, read: everything that an edition is made of. */
export type Newsroom = {
  readonly settings: Settings;
  /** The articles' sources, in code unit order of their paths. */
  readonly sources: readonly SourceFile[];
  /** Paths of the other files in the articles folder, relative to the newsroom's root. */
  readonly files: ReadonlySet<string>;
  /** Paths of the files in `static/`, relative to the newsroom's root. */
  readonly statics: readonly string[];
  readonly templates: readonly TemplateFile[];
  /** The theme's assets by name: `style.css`, `@fontsource/…/files/….woff2`. */
  readonly assets: ReadonlyMap<string, ThemeAsset>;
  /** Reads a file that one of the lists above names. */
  readonly read: (path: string) => Promise<Uint8Array>;
};

/** `file` is how the asset is shown to people. */
export type ThemeAsset = { readonly file: string; readonly bytes: Uint8Array };
