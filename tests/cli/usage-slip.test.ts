import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { usageSlip } from '../../src/cli/usage-slip.js';
import type { UsageSlip } from '../../src/model/fault.js';

/** What the parser itself says of a command line: other words in a new version of it show here. */
function slipIn(...args: string[]): UsageSlip {
  const program = new Command('sarika')
    .configureOutput({ writeErr: () => {} })
    .exitOverride()
    .addOption(new Option('--lang <km|en>').choices(['km', 'en']));
  program.command('new').argument('<title>').option('--folder').option('--type <type>').copyInheritedSettings(program);
  program
    .command('build')
    .option('-o, --out <dir>')
    .addOption(
      new Option('--port <number>').argParser(() => {
        throw new InvalidArgumentError('0-65535');
      }),
    )
    .option('--drafts')
    .addOption(new Option('--lock').conflicts('drafts'))
    .copyInheritedSettings(program);
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return usageSlip(error.message);
    throw error;
  }
  throw new Error('nothing is wrong with it');
}

describe('what is wrong with a command line', () => {
  test.each<[string[], UsageSlip]>([
    [['bild'], { kind: 'command', name: 'bild', nearest: 'build' }],
    [['what'], { kind: 'command', name: 'what', nearest: null }],
    [['build', '--draft'], { kind: 'option', name: '--draft', nearest: '--drafts' }],
    [['build', '--what-is-this'], { kind: 'option', name: '--what-is-this', nearest: null }],
    [['new'], { kind: 'needs', argument: 'title' }],
    [['build', '--out'], { kind: 'needs-value', option: '--out <dir>' }],
    [['--lang', "it's", 'build'], { kind: 'value', option: '--lang', value: "it's", allowed: 'km, en' }],
    [['build', '--port', 'x'], { kind: 'value', option: '--port', value: 'x', allowed: '0-65535' }],
    [['new', 'a', 'b', 'c'], { kind: 'too-many', expected: 1, given: 3 }],
    [['build', 'a'], { kind: 'too-many', expected: 0, given: 1 }],
    [['build', '--drafts', '--lock'], { kind: 'apart', option: '--lock', other: '--drafts' }],
  ])('%j', (args, slip) => {
    expect(slipIn(...args)).toEqual(slip);
  });

  test('a sentence that nobody knows is passed on', () => {
    expect(usageSlip('error: the moon is full')).toEqual({ kind: 'said', detail: 'the moon is full' });
  });
});
