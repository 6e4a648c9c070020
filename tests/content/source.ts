import { type ReadArticle, readArticle } from '../../src/content/read-article.js';
import { type ReadSettings, readSettings } from '../../src/content/read-settings.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { positionAt } from '../../src/model/position.js';
import type { Settings } from '../../src/model/settings.js';
import type { SourceFile } from '../../src/model/source.js';

export const SETTINGS_LINES = 'title: បន្ទប់ព័ត៌មាន\nbaseUrl: https://news.example\n';
const COMPLETE = { title: 'ព័ត៌មាន', date: '2022-01-21', slug: 'news', id: 'tag:news.example,2022-01-21:news' };

export function sourceOf(text: string | Uint8Array, path = 'articles/2022-01-21-news.md'): SourceFile {
  return { path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

export function settingsFrom(lines: string): ReadSettings {
  return readSettings(sourceOf(SETTINGS_LINES + lines, 'sarika.yaml'));
}

/** Settings that must be right. */
export function settingsOf(lines = ''): Settings {
  const { settings, text, diagnostics } = settingsFrom(lines);
  if (settings === null) throw new Error(found(diagnostics, text).join('\n'));
  return settings;
}

export const SETTINGS = settingsOf('languages: [en]\n');

/** Front matter with these lines, completed by the keys that an article must have and that the lines don't begin with. */
export function frontMatter(lines: string, body = 'អត្ថបទ។\n'): string {
  const own = Object.entries(COMPLETE).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(lines));
  return `---\n${lines}\n${own.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n${body}`;
}

export function read(text: string | Uint8Array, settings = SETTINGS): ReadArticle {
  return readArticle(sourceOf(text), settings);
}

/** The findings as people are shown them: code, line:column, and the text that is underlined. */
export function found(diagnostics: readonly Diagnostic[], text: string): string[] {
  return diagnostics.map(({ code, span }) => {
    const { line, column } = positionAt(text, span.start);
    return `${code} ${line}:${column} ${JSON.stringify(text.slice(span.start, span.end))}`;
  });
}

/** What is found in an article with these lines of front matter, as in `found`. The lines begin in line 2. */
export function foundIn(lines: string, settings = SETTINGS): string[] {
  const { diagnostics, text } = read(frontMatter(lines), settings);
  return found(diagnostics, text);
}

export function argsIn(lines: string, settings = SETTINGS): object[] {
  return read(frontMatter(lines), settings).diagnostics.map(({ args }) => args);
}
