import { nearest } from '../content/nearest.js';
import { normalizeKhmer } from '../khmer/normalize.js';
import type { BlockSetup } from '../markdown/block-setup.js';
import { wordsFor } from '../messages/words-for.js';
import { type ArticleSettings, organisationNamed } from '../model/settings.js';
import { contactView } from '../pages/contact-view.js';

/** What the blocks of an article in `lang` take from the settings. */
export function blockSetup(settings: ArticleSettings, lang: string): BlockSetup {
  return {
    lang,
    organisationLang: settings.lang,
    words: wordsFor(lang).theme,
    organisation: (name) => {
      // The keys of the settings are canonical; what is written in a text is not.
      const canonical = name === null ? null : normalizeKhmer(name, { coengDa: settings.coengDa }).text;
      const found =
        name === null || canonical === null
          ? settings.organisation
          : (organisationNamed(name, settings) ?? organisationNamed(canonical, settings));
      return found && { name: found.name, boilerplate: found.boilerplate, contact: found.contact && contactView(found.contact) };
    },
    organisations: Object.keys(settings.organisations),
    nearest,
  };
}
