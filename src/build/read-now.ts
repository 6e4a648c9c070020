import { readDate } from '../content/read-date.js';
import { SarikaError } from '../model/fault.js';

/** The moment that a user has written, in milliseconds since the epoch. Throws `bad-now`. */
export function readNow(written: string, timeZone: string): number {
  const moment = readDate(written, timeZone);
  if ('fault' in moment) throw new SarikaError('bad-now', { value: written });
  return moment.ms;
}
