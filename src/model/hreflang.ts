/** A page in a language; `lang` may be `x-default`. */
export type Hreflang = { readonly lang: string; readonly url: string };

/**
 * All versions of a page as each of them names them (Google, «Localized versions»): every version names all, itself among them, and readers of
 * yet other languages get that in the main language. Nothing for a page in one language.
 */
export function hreflangs(versions: readonly Hreflang[], mainLang: string): readonly Hreflang[] {
  if (versions.length < 2) return [];
  const main = versions.find(({ lang }) => lang === mainLang);
  return main ? [...versions, { lang: 'x-default', url: main.url }] : versions;
}
