import type { TextEdit } from './source.js';

/**
 * Why a cluster was mended, named after the «Do not use» table of UTN #61:
 * `coeng-order` a vowel or sign stood before a coeng · `coeng-ro` coeng RO stood before another coeng ·
 * `split-vowel` a vowel was typed in two parts · `register-shifter` U+17BB stood for a register shifter ·
 * `mark-order` vowels and signs stood in another order · `repeated-joiner` coeng signs and joiners that cannot be seen ·
 * `coeng-da` coeng DA, which looks like coeng TA.
 */
export type NormalizeReason =
  | 'coeng-order'
  | 'coeng-ro'
  | 'split-vowel'
  | 'register-shifter'
  | 'mark-order'
  | 'repeated-joiner'
  | 'coeng-da';

/** A cluster put into canonical order; where several reasons hold, the first in the order above. */
export type KhmerEdit = TextEdit & { readonly reason: NormalizeReason };
