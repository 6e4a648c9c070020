import { articleEditorSchema, type JsonSchema, settingsEditorSchema } from '../content/editor-schema.js';
import { explanations } from '../messages/explanations.js';
import { ARTICLE_HELP, type KeyHelp, SETTINGS_HELP } from '../messages/key-help.js';
import type { Explanation } from '../messages/words.js';

/** The schemas that come with sarika, by their file names in `schemas/`: for editors, which show what a key is for and find slips while somebody types. */
export function editorSchemas(): Readonly<Record<'sarika.schema.json' | 'article.schema.json', JsonSchema>> {
  return {
    'sarika.schema.json': { title: 'sarika.yaml', ...settingsEditorSchema((path) => ruleHelp(path) ?? helpIn(SETTINGS_HELP, path)) },
    'article.schema.json': { title: 'Front matter of an article', ...articleEditorSchema((path) => helpIn(ARTICLE_HELP, path)) },
  };
}

function helpIn(help: KeyHelp, path: string): string | undefined {
  const entry = Object.hasOwn(help, path) ? help[path] : undefined;
  return entry && `${entry.en}\n\n${entry.km}`;
}

/** A finding under `rules` is explained as `sarika explain` does; once is enough. */
function ruleHelp(path: string): string | undefined {
  const [group, code, ...rest] = path.split('.');
  if (group !== 'rules' || code === undefined || rest.length > 0) return undefined;
  const { en, km } = (explanations as Readonly<Record<string, Explanation>>)[code] ?? {};
  return en === undefined ? undefined : `${en}\n\n${km}`;
}
