import { stringify } from 'yaml';

type Value = string | boolean | readonly string[] | { readonly [key: string]: Value } | readonly { readonly [key: string]: Value }[];

/** A setting to write, and what is said about it; `isExample`: it is commented out. */
export type SettingLine = { readonly comment?: string; readonly key?: string; readonly value?: Value; readonly isExample?: boolean };

/** The source text of `sarika.yaml`: each setting below its comment, a blank line between. Law: reading it back gives the same values. */
export function settingsSource(lines: readonly SettingLine[]): string {
  return `${lines
    .map(paragraph)
    .join('\n\n')
    .replaceAll(/\n\n(?=# [\w]+:)/g, '\n')}\n`;
}

function paragraph({ comment, key, value, isExample }: SettingLine): string {
  const yaml = key === undefined ? '' : stringify({ [key]: value }, { lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  const written = isExample ? commented(yaml) : yaml;
  return [...(comment === undefined ? [] : [commented(comment)]), ...(written === '' ? [] : [written])].join('\n');
}

function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n');
}
