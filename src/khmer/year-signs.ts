/** The four numbers that an almanac reckons first for a year of Chula Sakarat (ចុល្លសករាជ), which begins in April of CE − 638. */
export type YearSigns = {
  /** ហារគុណ: days from the era's beginning to the day on which the sak rises. */
  readonly harkun: number;
  /** ក្រមធុពល, 1–800: what is left of that day in eight-hundredths; 207 or less marks a solar year of 366 days. */
  readonly kromathupol: number;
  /** អវមាន, 0–691: how far the moon is ahead of whole days. */
  readonly avoman: number;
  /** បូតិថី, 0–29: the moon's age on the day on which the sak rises. */
  readonly bodithey: number;
};

/**
 * The signs of a year of Chula Sakarat: 292,207 / 800 days to a year, 703 lunar days to 692 solar ones.
 * Source: Roath Kim Soeun, «Pratitin Soryakkatik-Chankatik 1900–1999», as explained at cam-cc.org and dahlina.com (Khmer New Year time).
 */
export function yearSigns(sakarat: number): YearSigns {
  const parts = 292_207 * sakarat + 373;
  const harkun = Math.floor(parts / 800) + 1;
  const moon = 11 * harkun + 650;
  return { harkun, kromathupol: 800 - (parts % 800), avoman: moon % 692, bodithey: (harkun + Math.floor(moon / 692)) % 30 };
}

/** The year of Chula Sakarat that begins in April of a Gregorian year. */
export function sakaratOf(year: number): number {
  return year - 638;
}
