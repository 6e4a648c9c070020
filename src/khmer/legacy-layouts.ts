/**
 * What a glyph of a legacy font is to the cluster that it stands in, in the order of writing: `left` is typed before its base, `ro` (coeng RO) too;
 * `half` is the right part of a vowel whose left part is U+17C1; `whole` hangs on nothing, and nothing hangs on it.
 */
export type GlyphKind = 'base' | 'left' | 'ro' | 'coeng' | 'vowel' | 'half' | 'shifter' | 'robat' | 'sign' | 'final' | 'whole';
export type LegacyGlyph = { readonly kind: GlyphKind; readonly text: string };
/** The fonts of one layout. `zwsp`: fonts whose space is a word boundary without width. */
export type LegacyFamily = 'limon' | 'abc' | 'abc-2' | 'abc-3' | 'abc-zwsp';
/** From what is typed, as Windows-1252 shows it, to what is drawn; a key has three characters at most. */
export type LegacyLayout = ReadonlyMap<string, LegacyGlyph>;

// The layouts as facts: the fonts' own tables as KhmerConverter 1.5.1 (Khmer Software Initiative, modules/fontdata.xml) publishes them, compared
// with the table of danhhong/limon_unicode_converter; where the two part (b£ b¤ B£ B¤), texts of Cambodian laws that were typed in Limon decide.

type Table = readonly (readonly [string, LegacyGlyph])[];

/** `pairs`: what is typed and what it means, by turns. */
function glyphs(kind: GlyphKind, pairs: string): Table {
  const words = pairs.split(' ');
  return words.flatMap((typed, at) => (at % 2 === 0 ? [[typed, { kind, text: textOf(kind, words[at + 1] ?? '') }] as const] : []));
}

function textOf(kind: GlyphKind, meaning: string): string {
  return kind === 'coeng' ? `\u17D2${meaning}` : meaning;
}

const COMMON: Table = [
  ...glyphs('base', 'k ក x ខ K គ X ឃ g ង c ច q ឆ C ជ Q ឈ j ញ d ដ z ឋ D ឌ Z ឍ N ណ t ត f ថ T ទ F ធ n ន'),
  ...glyphs('base', 'b ប p ផ B ព P ភ m ម y យ r រ l ល v វ s ស h ហ L ឡ G អ É ឯ'),
  ...glyphs('coeng', 'ç ខ Ç ឃ ¶ ង © ច ä ឆ ¢ ជ Ä ឈ J ញ Ø ញ æ ឋ Ð ឌ Æ ឍ Ñ ណ þ ត Þ ទ § ធ ñ ន'),
  ...glyphs('coeng', ', ប ö ផ < ព Ö ភ µ ម ü យ ø ល V វ'),
  ...glyphs('ro', 'R \u17D2\u179A ® \u17D2\u179A'),
  ...glyphs('left', 'e \u17C1 E \u17C2 é \u17C3'),
  ...glyphs(
    'vowel',
    'a \u17B6 i \u17B7 í \u17B7 I \u17B8 Í \u17B8 w \u17B9 å \u17B9 W \u17BA Å \u17BA u \u17BB ú \u17BB U \u17BC Ú \u17BC',
  ),
  ...glyphs('vowel', 'Y \u17BD Ü \u17BD'),
  ...glyphs('half', 'O \u17BF Ó \u17BF o \u17C0 ó \u17C0 A \u17C5'),
  ...glyphs('sign', 'M \u17C6 _ \u17CD + \u17CE ¾ \u17CF'),
  ...glyphs('whole', '0 ០ 1 ១ 2 ២ 3 ៣ 4 ៤ 5 ៥ 6 ៦ 7 ៧ 8 ៨ 9 ៩ - - / , . ។'),
];

const LIMON: Table = [
  ...COMMON,
  ...glyphs('base', ') ប \\ ឥ ] ឧ | ឦ « ឪ » ឱ ]u ឩ ]_ ឳ ]‘ ឨ b£ ឫ b¤ ឬ B£ ឭ B¤ ឮ'),
  ...glyphs('coeng', 'á ក Á គ £ ញ ß ថ S ស ð ហ ¥ អ'),
  ...glyphs('shifter', ': \u17C9 ‘ \u17CA'),
  ...glyphs('robat', '’ \u17CC'),
  ...glyphs('sign', '; \u17CB ½ \u17D0 ¿ \u17C6 × \u17B7\u17CD'),
  ...glyphs('final', 'H \u17C7 ³ \u17C8'),
  ...glyphs('whole', '! 1 @ 2 # 3 $ 4 % 5 ^ 6 & 7 * 8 ( 9 = = > . { “ } ” ¡ ! ² ៗ ¹ ៛ ` ៛ ÷ +'),
  ...glyphs('whole', '[ ឱ្យ ´ ខ្ញុំ ¬ ( ¦ ) ° % ¼ /'),
];

const ABC_COMMON: Table = [
  ...COMMON,
  ...glyphs('base', '{ ឱ \\ ឭ | ឮ ] ឪ } ឥ ¦ ឬ ¬ ឫ « ឧ » ឦ «u ឩ «_ ឳ «‘ ឨ'),
  ...glyphs('coeng', '; ក : គ H ហ S ថ ß ស ð អ'),
  ...glyphs('shifter', '‘ \u17CA ¨ \u17C9'),
  ...glyphs('sign', '& \u17D0 ´ \u17CB ° \u17C6 # \u17B7\u17CD'),
  ...glyphs('final', '£ \u17C8 ¼ \u17C7'),
  ...glyphs('whole', '$ ៛ % % = + @ ៗ [ ឲ្យ ¡ ~ ¤ $ ª 9 º 0 ² “ ³ ” ½ ៖ ¿ . Á បៅ á បា × x ÷ = ¥ -'),
];
const ABC_ENDS: Table = [...glyphs('whole', '> ៕ ¹ ខ្ញុំ')];

const LAYOUTS: Readonly<Record<LegacyFamily, LegacyLayout>> = {
  limon: new Map(LIMON),
  abc: new Map([...ABC_COMMON, ...ABC_ENDS, ...glyphs('robat', '’ \u17CC')]),
  'abc-2': new Map([...ABC_COMMON.filter(([typed]) => typed !== 'L'), ...ABC_ENDS, ...glyphs('base', 'TL ឡ')]),
  'abc-3': new Map([...ABC_COMMON, ...ABC_ENDS, ...glyphs('robat', '· \u17CC')]),
  'abc-zwsp': new Map([
    ...ABC_COMMON,
    ...glyphs('coeng', '¹ ត'),
    ...glyphs('robat', '’ \u17CC'),
    ...glyphs('whole', '> ។ ^ ៕'),
    [' ', { kind: 'whole', text: '\u200B' }],
    ['.', { kind: 'whole', text: ' ' }],
  ]),
};

/** The layout of a family of fonts. */
export function legacyLayout(family: LegacyFamily): LegacyLayout {
  return LAYOUTS[family];
}

/** Families without Unicode whose layouts are not known here, by the starts of their fonts' names. */
const UNMAPPED =
  /^@?(?:khek|baidok|truth\d|fk\d|khmer fk|cdt khmer|zero space|ksw|tacteing|khmek|ktm|ekreach|angkor wat|fk[-_ ]|kh[-_ ](?:limon|abc)|kh baphnom|abc zoom)|\bkhek$/;

/**
 * What is known of a font by its name, upper and lower case and spaces put aside: its layout's family; `unmapped` for a legacy font without a known
 * layout; null for any other font.
 */
export function legacyFamily(font: string): LegacyFamily | 'unmapped' | null {
  const name = font.trim().replace(/["']/g, '').toLowerCase();
  if (/^(?:[a-z]{6}\+)?limon/.test(name)) return /^(?:[a-z]{6}\+)?limon[ _-]?[fsr] ?[1-9]\b/.test(name) ? 'limon' : 'unmapped';
  const abc = /^abc[ _-]?(text|fancy|head)[ _-]?(\d{1,2})(a?)\b/.exec(name);
  if (!abc) return UNMAPPED.test(name) || /^abc[ _-]?(?:text|fancy|head|zwsp|khmer)/.test(name) ? 'unmapped' : null;
  if (abc[3] === 'a') return 'abc-zwsp';
  const number = abc[1] === 'text' ? Number(abc[2]) : 0;
  if (number === 24) return 'abc-3';
  return number === 6 || number === 11 ? 'abc-2' : 'abc';
}
