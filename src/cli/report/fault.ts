import type { Words } from '../../messages/words.js';
import type { FaultCode, SarikaError } from '../../model/fault.js';
import type { Terminal } from '../terminal.js';

/** Says what happened and what to do about it. */
export function sayFault(error: SarikaError, words: Words, terminal: Pick<Terminal, 'say' | 'paint'>): void {
  const fault = words.faults[error.code as FaultCode] as (args: unknown) => { says: string; hint: string };
  const { says, hint } = fault(error.args);
  terminal.say(`${terminal.paint('red', 'sarika:')} ${says}`);
  terminal.say(`  ${hint}`);
}
