import type { UsageSlip } from '../model/fault.js';

/** What commander says (14.0), and what that is of. Its errors carry no arguments: its sentences are all there is to read. */
const SAYS: readonly (readonly [RegExp, (found: readonly string[]) => UsageSlip])[] = [
  [
    /^unknown (command|option) '(.*?)'(?:\s+\(Did you mean (?:one of )?(.*?)\?\))?$/s,
    ([, kind = '', name = '', nearest]) => ({
      kind: kind === 'command' ? 'command' : 'option',
      name,
      nearest: nearest?.split(', ')[0] ?? null,
    }),
  ],
  [/^missing required argument '(.*)'$/s, ([, argument = '']) => ({ kind: 'needs', argument })],
  [/^option '(.*)' argument missing$/s, ([, flags = '']) => ({ kind: 'needs-value', option: flags.split(', ').at(-1) ?? flags })],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. (?:Allowed choices are )?(.*?)\.?$/s,
    ([, flags = '', value = '', allowed = '']) => ({ kind: 'value', option: longName(flags), value, allowed }),
  ],
  [
    /^too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/s,
    ([, expected, given]) => ({ kind: 'too-many', expected: Number(expected), given: Number(given) }),
  ],
  [
    /^option '(.*?)' cannot be used with option '(.*)'$/s,
    ([, option = '', other = '']) => ({ kind: 'apart', option: longName(option), other: longName(other) }),
  ],
];

/** What is wrong with a command line, from the parser's sentence about it; that sentence itself where it is none of those that we know. */
export function usageSlip(said: string): UsageSlip {
  const detail = said.replace(/^error: /, '');
  for (const [pattern, slip] of SAYS) {
    const found = pattern.exec(detail);
    if (found) return slip(found);
  }
  return { kind: 'said', detail };
}

/** `-y, --yes <name>` -> `--yes` */
function longName(flags: string): string {
  return (flags.split(', ').at(-1) ?? flags).split(' ')[0] ?? flags;
}
