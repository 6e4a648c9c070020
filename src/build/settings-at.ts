import picomatch from 'picomatch';
import type { Severity } from '../model/diagnostic.js';
import { type Diagnostic, OFF_BY_DEFAULT, SEVERITIES } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';

/** What says how findings count. */
export type Ruling = Pick<Settings, 'rules' | 'overrides'>;

type Fitting = { readonly fits: readonly ((path: string) => boolean)[]; readonly made: Map<string, Ruling> };
const fittings = new WeakMap<Ruling, Fitting>();

/** The settings as they are for one file: with the rules of the overrides whose patterns fit its path, the later ones above the earlier. */
export function settingsAt<S extends Ruling>(settings: S, path: string): S {
  if (settings.overrides.length === 0) return settings;
  const { fits, made } = fittingOf(settings);
  const which = fits.flatMap((isOne, index) => (isOne(path) ? index : []));
  if (which.length === 0) return settings;
  // One object for all files with the same rules: others hang what they made of the settings on it.
  const key = which.join();
  const known = made.get(key) as S | undefined;
  if (known) return known;
  const rules = Object.assign({}, settings.rules, ...which.map((index) => settings.overrides[index]?.rules));
  const own = { ...settings, rules, overrides: [] };
  made.set(key, own);
  return own;
}

function fittingOf(settings: Ruling): Fitting {
  let fitting = fittings.get(settings);
  if (!fitting) {
    // A file that begins with a dot is a file like any other; `!` and `+(…)` are letters.
    const options = { dot: true, nonegate: true, noextglob: true };
    fitting = { fits: settings.overrides.map(({ files }) => picomatch([...files], options)), made: new Map() };
    fittings.set(settings, fitting);
  }
  return fitting;
}

/** How serious a finding is in a newsroom; null where it does not want to hear of it. What is an error by its nature stays one. */
export function severityIn(settings: Ruling, { code, file }: Pick<Diagnostic, 'code' | 'file'>): Severity | null {
  if (SEVERITIES[code] === 'error') return 'error';
  const rule = settingsAt(settings, file).rules[code] ?? (OFF_BY_DEFAULT.has(code) ? 'off' : SEVERITIES[code]);
  return rule === 'off' ? null : rule;
}
