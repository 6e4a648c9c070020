// Compiles the default theme, so that no build has to: Handlebars takes longer over it than a correction should wait.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inlinePartials } from '../build/templating/check-template.js';
import { parseTemplate } from '../build/templating/handlebars.js';
import { templateCode } from '../build/templating/template-code.js';

const templates = new URL('../templates/', import.meta.url);
const paths = readdirSync(templates, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.hbs'))
  .sort();
const entries = paths.map((path) => {
  // As read-newsroom.ts calls them.
  const file = `sarika/templates/${path}`;
  const text = readFileSync(new URL(path, templates), 'utf8');
  const program = parseTemplate(text, file);
  const inline = JSON.stringify(inlinePartials(program));
  return `[${JSON.stringify(file)}, { text: ${JSON.stringify(text)}, inline: ${inline}, code: ${templateCode(program)} }]`;
});
writeFileSync(
  new URL('../build/templating/precompiled.js', import.meta.url),
  `export const PRECOMPILED = new Map([\n${entries.join(',\n')}\n]);\n`,
);
