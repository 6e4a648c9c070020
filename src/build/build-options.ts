import type { Published } from '../disk/publication.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { Texts } from '../model/source.js';
import type { EditionSummary } from './edition-summary.js';
import type { Progress } from './progress.js';

export type BuildOptions = {
  /** The newsroom's root, absolute. */
  readonly root: string;
  /** The folder to publish into, absolute or relative to the root; null: the settings' own. */
  readonly out: string | null;
  /** The moment of the edition: milliseconds since the epoch, or a date or instant as users write it. */
  readonly now: number | string;
  /** Shows what is withheld, for a preview; refused with the settings' own out folder. */
  readonly drafts: boolean;
  readonly adopt: boolean;
  /** Writes every file anew, and believes nothing that earlier builds have kept. */
  readonly clean: boolean;
  /** Writes the publication register, `sarika.lock`, when the edition is out; not with `drafts`. */
  readonly lock?: boolean;
  /** Is told what is being done. */
  readonly progress?: Progress;
};

export type BuildReport = {
  /** Null where the settings have errors. */
  readonly settings: Settings | null;
  readonly edition: EditionSummary | null;
  /** All that was found, by file and place. Where nothing has changed since the last build, they are read when they are asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the files that have findings. */
  readonly texts: Texts;
  /** Null where errors kept the edition back: the last one stands as it was. */
  readonly published: Published | null;
  /** Whether the publication register was written; null where that was not asked for, or nothing was published. */
  readonly register: 'written' | 'unchanged' | null;
  /** The out folder, absolute. */
  readonly out: string;
};
