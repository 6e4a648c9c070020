/** Khmer digits (U+17E0–U+17E9) as Latin ones; all else stays. Law: the length stays. */
export function latinDigits(text: string): string {
  return text.replace(/[\u17E0-\u17E9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0));
}

/** Latin digits as Khmer ones; all else stays. Law: the length stays. */
export function khmerDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}
