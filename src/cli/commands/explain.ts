import { nearest } from '../../content/nearest.js';
import { explanations } from '../../messages/explanations.js';
import { wordsFor } from '../../messages/words-for.js';
import { isDiagnosticCode, SEVERITIES } from '../../model/diagnostic.js';
import { SarikaError } from '../../model/fault.js';
import type { Session } from '../session.js';

/** `sarika explain <code>`: what a finding means, in Khmer and English, with an example. Without a code: all codes. */
export function explain(code: string | undefined, session: Session): number {
  const { result } = session.terminal;
  const codes = Object.keys(SEVERITIES);
  if (code === undefined) {
    result(`${session.wordsIn(undefined).cli.explainList}:`);
    for (const known of codes) result(`  ${known}`);
    return 0;
  }
  if (!isDiagnosticCode(code)) throw new SarikaError('unknown-code', { code, nearest: nearest(code, codes) });
  const { km, en, bad, good } = explanations[code];
  const words = [wordsFor('km'), wordsFor('en')];
  result(`${code} (${words.map(({ severities }) => severities[SEVERITIES[code]]).join(', ')})`);
  result(`\n${km}\n\n${en}`);
  const example = (title: 'explainExample' | 'explainInstead', text: string | null) => {
    if (text !== null) result(`\n${words.map(({ cli }) => cli[title]).join(' · ')}:\n\n${text.replace(/^/gm, '    ')}`);
  };
  example('explainExample', bad);
  example('explainInstead', good);
  return 0;
}
