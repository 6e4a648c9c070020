import type { BuildStage } from '../messages/words.js';

/** Is told, again and again, how many of how many files, articles or pages are done: read, prepared, made, put in their places. */
export type Progress = (stage: BuildStage, done: number, of: number) => void;
