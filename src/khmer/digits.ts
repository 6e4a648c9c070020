/** Khmer digits (U+17E0–U+17E9) as Latin ones; all else stays. Law: the length stays. */
export function latinDigits(text: string): string {
  return text.replace(/[\u17E0-\u17E9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0));
}

/** The number that digits say, Khmer and Latin ones alike; they are all of the text. */
export function numberOf(digits: string): number {
  let number = 0;
  // In both, the last four bits are what a digit counts.
  for (let at = 0; at < digits.length; at++) number = number * 10 + (digits.charCodeAt(at) & 0xf);
  return number;
}

const KHMER_DIGITS: Readonly<Record<string, string>> = Object.fromEntries([...'០១២៣៤៥៦៧៨៩'].map((digit, value) => [String(value), digit]));

/** Latin digits as Khmer ones; all else stays. Law: the length stays. */
export function khmerDigits(text: string | number): string {
  let khmer = '';
  for (const character of String(text)) khmer += KHMER_DIGITS[character] ?? character;
  return khmer;
}
