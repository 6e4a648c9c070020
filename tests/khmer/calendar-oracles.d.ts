// The oracles have no types of their own.
declare module '@thyrith/momentkh' {
  /** Adds the calendar to a moment.js, or to anything that does what momentkh asks of it. */
  const addCalendar: (moment: object) => unknown;
  export = addCalendar;
}

declare module 'khmercal' {
  export function lunar(date: Date): {
    readonly period: readonly [number, 'K' | 'R'];
    readonly sequence: number;
    readonly zodiac: string;
    readonly years: { readonly BE: number };
    readonly month: { readonly name: string };
  };
}
