import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { HELPERS } from '../../src/templating/check-template.js';
import { compileStrict, compileToCode } from '../../src/templating/strict-compiler.js';
import { PROJECT } from '../newsroom.js';

const TEMPLATES = join(PROJECT, 'templates');
const names = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));

/** Functions by their text: made from code or not, they are the same where it is. */
function shape(value: unknown): unknown {
  if (typeof value === 'function')
    return String(value)
      .replace(/^[^{]*/, '')
      .replaceAll(/\s+/g, '');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)]));
}

// What scripts/precompile-theme.js writes when the package is built.
describe('the code of a template', () => {
  it.each(names)('is what %s is compiled to', (name) => {
    const program = Handlebars.parse(readFileSync(join(TEMPLATES, name), 'utf8'), { srcName: `sarika/templates/${name}` });
    const helpers = Object.keys(HELPERS);
    const read: unknown = runInThisContext(`(${compileToCode(program, helpers)})`);
    // Options are kept for partials that are texts, of which there are none.
    const { compilerOptions: _, ...compiled } = shape(compileStrict(program, helpers)) as Record<string, unknown>;
    expect(shape(read)).toEqual(compiled);
  });
});
