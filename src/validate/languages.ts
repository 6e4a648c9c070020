const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** True for a language tag whose language is one of ISO 639 (RFC 5646). */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return false;
  try {
    return names.of(tag.split('-')[0] as string) !== undefined;
  } catch {
    return false;
  }
}
