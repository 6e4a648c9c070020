import type { TemplateCode } from './template-calls.js';

/** A template that comes with sarika, its inline partials, and its code. */
export type Precompiled = { readonly text: string; readonly inline: readonly string[]; readonly code: TemplateCode };

/**
 * The default theme, compiled when the package was: by the file that a template is called in messages. Here there is nothing of it, and
 * all templates are compiled when they are needed; `scripts/precompile-theme.js` fills the compiled file.
 */
export const PRECOMPILED: ReadonlyMap<string, Precompiled> = new Map();
