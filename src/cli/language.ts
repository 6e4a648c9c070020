export type Language = 'km' | 'en';

/**
 * The language of messages: what the user asked for, else the newsroom's, else the locale's.
 * A console that has no Khmer glyphs is spoken to in English, unless the user asked.
 */
export function chooseLanguage(asked: string | undefined, newsroom: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (asked === 'km' || asked === 'en') return asked;
  // Linux's own console and Windows' old one have bitmap fonts of at most 512 glyphs.
  if (env.TERM === 'linux' || (process.platform === 'win32' && !env.WT_SESSION && !env.TERM_PROGRAM)) return 'en';
  const locale = newsroom ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return /^km\b/i.test(locale.replace('_', '-')) ? 'km' : 'en';
}
