import type { OrganisationView, ThemeWords } from '../model/views.js';

/** An organisation as blocks show it. */
export type BlockOrganisation = Pick<OrganisationView, 'name' | 'boilerplate' | 'contact'>;

/** What the blocks of an article take from outside its text. */
export type BlockSetup = {
  /** The article's language, in which the words are, and that of the organisations' texts. */
  readonly lang: string;
  readonly organisationLang: string;
  readonly words: Pick<ThemeWords, 'note' | 'warning' | 'phone' | 'email' | 'telegram' | 'facebook' | 'address'>;
  /** The organisation of a key or name; the newsroom's own for null. Null where there is none. */
  readonly organisation: (name: string | null) => BlockOrganisation | null;
  readonly organisations: readonly string[];
  /** The known word that a misspelt one most likely means. */
  readonly nearest: (written: string, known: readonly string[]) => string | null;
};

/** For bodies that are read and not shown. */
export const NO_BLOCK_SETUP: BlockSetup = {
  lang: 'en',
  organisationLang: 'en',
  words: { note: '', warning: '', phone: '', email: '', telegram: '', facebook: '', address: '' },
  organisation: () => null,
  organisations: [],
  nearest: () => null,
};
