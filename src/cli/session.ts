import type { Words } from '../messages/words.js';
import type { Terminal } from './terminal.js';

/** What every command is given: who it speaks to, in which words, and the options that all commands share. */
export type Session = {
  /** The folder that the command works on, absolute. */
  readonly root: string;
  readonly terminal: Terminal;
  /** The words for a newsroom in this language, unless the user chose one. */
  readonly wordsIn: (newsroomLanguage: string | undefined) => Words;
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;
};
