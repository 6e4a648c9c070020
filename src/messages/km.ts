import type { DiagnosticArgs } from '../model/diagnostic.js';
import type { UsageSlip } from '../model/fault.js';
import { brief, commandLine, detailOf, isMail, oneLine, staticAddress } from './phrases.js';
import type { BuildStage, Words } from './words.js';

// House style: short sentences in the register of a ministry's letter. One sentence has no ។, two or more have one each.
// Counts stand in Khmer digits; file names, keys, codes and process numbers stay as they are, in «…».
// Terms: អត្ថបទ article · ផ្នែកក្បាលអត្ថបទ front matter · វាល key · ឯកសារ file · ថតឯកសារ folder · បន្ទប់ព័ត៌មាន newsroom
// · ការកំណត់ settings · តំណ link · ទម្រង់គំរូ template · ចេញផ្សាយ publish · សេចក្តីព្រាង draft · ការហាមផ្សាយមុនពេល embargo

/** A word of the author's, as quoted: long ones are cut. */
const quote = (text: string) => `«${brief(text)}»`;
/** A path, an address or a key, as quoted: never cut. */
const exact = (text: string) => `«${oneLine(text)}»`;
// `messages` may import the model alone, so this line stands here as well as in khmer/digits.ts.
const digits = (number: number) => String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
/** `«ក» «ខ» ឬ «គ»`. */
function list(items: readonly string[], word: 'ឬ' | 'និង'): string {
  const last = items.slice(-1).map(exact);
  return items.length < 2 ? last.join('') : `${items.slice(0, -1).map(exact).join(' ')} ${word} ${last}`;
}
const meant = (nearest: string | null, otherwise: string) => (nearest === null ? otherwise : `តើចង់សរសេរ ${exact(nearest)} មែនទេ?`);

const EXPECTED = {
  text: 'ពាក្យ ឬឃ្លា មិនមែនបញ្ជី ឬក្រុមវាលទេ។ បើតម្លៃផ្តើមដោយ «[» ឬ «{» សូមដាក់ក្នុងសញ្ញាសម្រង់។',
  list: 'បញ្ជី។ សូមសរសេរមួយធាតុក្នុងមួយបន្ទាត់ ផ្តើមដោយសញ្ញា «-» និងដកឃ្លាមួយ។',
  group: 'ក្រុមវាល។ សូមសរសេរវាលរបស់វានៅបន្ទាត់ខាងក្រោម ដោយចូលបន្ទាត់ ២ ដកឃ្លា។',
  truth: '«true» ឬ «false»',
  number: 'លេខ ដូចជា ២០',
} as const;

/** The choices in Khmer, where there are any. */
function plainest(choices: readonly string[]): readonly string[] {
  const khmer = choices.filter((choice) => /[\u1780-\u17B3]/.test(choice));
  return khmer.length > 0 ? khmer : choices;
}

const UNTIL = { draft: 'សេចក្តីព្រាងរហូតដល់', scheduled: 'ចេញផ្សាយនៅ', embargoed: 'ហាមផ្សាយមុន' } as const;

/** Up to three names, and how many more there are. */
function some(names: readonly string[]): string {
  const more = names.length - 3;
  return more > 0 ? `${names.slice(0, 3).map(exact).join(' ')} និងឯកសារ ${digits(more)} ទៀត` : list(names, 'និង');
}

/** What is wrong with a cluster, and what to do about it. */
const INVALID: Readonly<Record<DiagnosticArgs['invalid-cluster']['kind'], (written: string, codePoint: string) => string>> = {
  'orphan-coeng': (written, codePoint) => `ក្នុង ${written} សញ្ញាជើងអក្សរ (${codePoint}) គ្មានព្យញ្ជនៈនៅក្រោយទេ។ សូមវាយព្យញ្ជនៈនោះ ឬលុបសញ្ញានេះ។`,
  'no-base': (written, codePoint) => `${codePoint} (${written}) គ្មានព្យញ្ជនៈនៅមុខទេ។ សូមវាយព្យញ្ជនៈនោះ ឬលុបដកឃ្លាដែលនៅចន្លោះ។`,
  colon: (written, codePoint) => `នៅទីនេះសញ្ញា ${codePoint} (${written}) ត្រូវបានប្រើជំនួសចំណុចពីរគូស។ សូមវាយ «៖»។`,
  'three-coengs': (written) => `${written} មានជើងអក្សរលើសពីពីរ។ សូមលុបជើងដែលលើស។`,
  'doubled-mark': (written, codePoint) => `ក្នុង ${written} មានស្រៈ ឬវណ្ណយុត្តិដដែលពីរដង ដោយផ្តើមពី ${codePoint}។ សូមទុកតែមួយ។`,
  'two-vowels': (written, codePoint) => `ក្នុង ${written} មានស្រៈលើសពីមួយ ដោយផ្តើមពី ${codePoint}។ សូមទុកតែមួយ។`,
  'mark-order': (written) => `វណ្ណយុត្តិក្នុង ${written} មិនអាចប្រើជាមួយគ្នាបានទេ។ សូមវាយឡើងវិញ។`,
};
/** `times`: in how many places of the same paragraph or text. */
const deleteAll = (times: number) => (times === 1 ? 'សូមលុបវាចោល។' : `សូមលុបវាចោល (${digits(times)} កន្លែង)។`);
/** Where an invisible character has no business. */
const STRAY: Readonly<Record<DiagnosticArgs['stray-joiner']['place'], (codePoint: string) => string>> = {
  cluster: (codePoint) => `តួអក្សរមើលមិនឃើញ ${codePoint} កាត់ព្យញ្ជនៈចេញពីសញ្ញារបស់វា`,
  twice: (codePoint) => `តួអក្សរមើលមិនឃើញ ${codePoint} មានពីរដងនៅទីនេះ`,
  edge: (codePoint) => `តួអក្សរមើលមិនឃើញ ${codePoint} គ្មានប្រយោជន៍នៅក្បែរដកឃ្លា សញ្ញាវណ្ណយុត្តិ ឬចុងបន្ទាត់ទេ`,
  word: (codePoint) => `តួអក្សរមើលមិនឃើញ ${codePoint} គ្មានប្រយោជន៍នៅទីនេះទេ`,
};
function spacingHabit({ sign, isSpaced }: { readonly sign: string; readonly isSpaced: boolean }): string {
  return isSpaced ? `អត្ថបទនេះច្រើនតែដកឃ្លាមុនសញ្ញា ${sign} តែនៅទីនេះគ្មានទេ` : `អត្ថបទនេះច្រើនតែមិនដកឃ្លាមុនសញ្ញា ${sign} ទេ តែនៅទីនេះមាន`;
}

/** An address, as quoted: whole where it fits into a line. */
const exactBrief = (url: string) => `«${url.length > 60 ? brief(url) : oneLine(url)}»`;
const PAGE_NEEDS: Readonly<Record<DiagnosticArgs['page-without']['what'], string>> = {
  lang: 'សូមសរសេរ <html lang="km"> ឬភាសារបស់ទំព័រ។',
  title: 'សូមសរសេរចំណងជើងទំព័រ។',
  charset: 'សូមសរសេរ <meta charset="utf-8"> នៅដើម head។',
  viewport: 'បើគ្មាន ទូរសព្ទបង្ហាញអក្សរតូចពេក។',
};
const INLINE: Readonly<Record<DiagnosticArgs['inline-script']['what'], (name: string) => string>> = {
  script: (name) => `ក្នុងទំព័រនេះមាន ${name} សរសេរផ្ទាល់។ សូមដាក់វាក្នុងឯកសារដោយឡែក ដែលគោលការណ៍សុវត្ថិភាពអនុញ្ញាត។`,
  handler: (name) => `លក្ខណៈ ${name} ដំណើរការស្គ្រីប។ សូមដកវាចេញ។`,
  address: (name) => `អាសយដ្ឋានក្នុង ${name} ដំណើរការស្គ្រីប។ សូមសរសេរអាសយដ្ឋានដែលទៅទីណាមួយ។`,
};
const DATE_FORMS: Readonly<Record<DiagnosticArgs['published-date']['form'], string>> = {
  rfc822: 'Fri, 21 Jan 2022 08:00:00 +0700',
  rfc3339: '2022-01-21T08:00:00+07:00',
  w3c: '2022-01-21T08:00:00+07:00',
};
const DATE_FAULTS: Readonly<Record<DiagnosticArgs['published-date']['fault'], (form: DiagnosticArgs['published-date']['form']) => string>> =
  {
    unreadable: (form) => `អានមិនបានទេ។ សូមសរសេរដូចជា «${DATE_FORMS[form]}»។`,
    impossible: () => 'គ្មានក្នុងប្រតិទិន ឬមិនមែនជាម៉ោងទេ',
    weekday: () => 'មានឈ្មោះថ្ងៃខុស',
    year: () => 'មានឆ្នាំតែពីរខ្ទង់។ សូមសរសេរទាំងបួនខ្ទង់។',
    future: () => 'មិនទាន់មកដល់ទេ',
  };
const ID_FAULTS: Readonly<Record<DiagnosticArgs['feed-id']['fault'], string>> = {
  permalink: 'មិនមែនជាអាសយដ្ឋានគេហទំព័រទេ។ សូមបន្ថែម isPermaLink="false"។',
  short: 'ជាលេខខ្លី ដែល feed ផ្សេងក៏អាចមានដែរ',
  'not-uri': 'មិនមែនជា URI ទេ។ សូមសរសេរដូចជា «tag:example.gov.kh,2022-01-21:name»។',
};
const FEED_CONTENTS: Readonly<Record<DiagnosticArgs['feed-content']['what'], (name: string) => string>> = {
  relative: (url) => `អាសយដ្ឋាន ${url} ក្នុងអត្ថបទនេះមិនពេញលេញ ដូច្នេះវាមិនទៅទីណាទេក្នុងកម្មវិធីអាន feed`,
  element: (name) => `ធាតុ ${name} មិនគួរមានក្នុង feed ទេ៖ កម្មវិធីអានខ្លះលុបវា ខ្លះទៀតលុបអត្ថបទទាំងមូល`,
  attribute: (name) => `លក្ខណៈ ${name} មិនគួរមានក្នុង feed ទេ៖ កម្មវិធីអានខ្លះលុបវា ខ្លះទៀតលុបអត្ថបទទាំងមូល`,
};
const LEAKS: Readonly<Record<DiagnosticArgs['leak']['what'], string>> = {
  id: ' id ',
  title: 'ចំណងជើង',
  address: 'អាសយដ្ឋាន',
  file: 'ឈ្មោះឯកសារ',
  text: 'ខ្លឹមសារ',
};
const LEAK_REASONS: Readonly<Record<DiagnosticArgs['leak']['reason'], string>> = {
  draft: 'ជាសេចក្តីព្រាង',
  scheduled: 'មិនទាន់ដល់ពេលចេញផ្សាយ',
  embargoed: 'កំពុងហាមផ្សាយ',
  expired: 'ផុតកំណត់ហើយ',
  withdrawn: 'បានដកចេញវិញ',
  unpublished: 'បានផ្អាកការផ្សាយវិញ',
};

const STAGES: Readonly<Record<BuildStage, string>> = {
  read: 'កំពុងអានឯកសារ',
  prepare: 'កំពុងរៀបចំអត្ថបទ',
  images: 'កំពុងរៀបចំរូបភាព',
  pages: 'កំពុងបង្កើតទំព័រ',
  publish: 'កំពុងដាក់ឯកសារចេញផ្សាយ',
};

/** What the operating system and the disk say, as far as it is worth saying in Khmer. */
const DETAILS: Readonly<Record<string, string>> = {
  'not a file': 'មិនមែនជាឯកសារធម្មតាទេ',
  'a folder, not a file': 'ជាថតឯកសារ មិនមែនជាឯកសារទេ',
  'not a folder': 'មិនមែនជាថតឯកសារទេ',
  'over 2 GB': 'ធំជាង 2 GB',
  'it holds the newsroom itself': 'បន្ទប់ព័ត៌មានស្ថិតក្នុងថតនោះ',
  'EACCES: permission denied': 'គ្មានសិទ្ធិ (EACCES)',
  'EPERM: operation not permitted': 'ប្រព័ន្ធមិនអនុញ្ញាត (EPERM)',
  'ENOSPC: no space left on device': 'អស់ទំហំផ្ទុក (ENOSPC)',
  'EROFS: read-only file system': 'ទីនោះអានបានតែប៉ុណ្ណោះ (EROFS)',
  'EBUSY: resource busy or locked': 'កម្មវិធីផ្សេងកំពុងប្រើ (EBUSY)',
};
const SHARED = /^it shares files with (.*)$/;

/** Why something could not be done: in Khmer where it is one of the usual reasons, else as the system says it. */
function because(detail: string): string {
  const shared = SHARED.exec(detail)?.[1];
  return shared === undefined ? (DETAILS[detail] ?? detailOf(detail)) : `ថតនោះប្រើឯកសាររួមជាមួយ ${exact(shared)}`;
}

/** What was wrong with what was typed. */
function slipOf(slip: UsageSlip, command: string | null): string {
  const own = exact(command === null ? 'sarika' : `sarika ${command}`);
  switch (slip.kind) {
    case 'command':
      return `sarika គ្មានពាក្យបញ្ជា ${exact(slip.name)} ទេ។ ${meant(slip.nearest, 'សូមពិនិត្យអក្ខរាវិរុទ្ធ។')}`;
    case 'option':
      return `${own} គ្មានជម្រើស ${exact(slip.name)} ទេ។ ${meant(slip.nearest, 'សូមពិនិត្យអក្ខរាវិរុទ្ធ។')}`;
    case 'needs':
      return `${own} ត្រូវការ <${slip.argument}>`;
    case 'needs-value':
      return `ខ្វះតម្លៃក្រោយជម្រើសនេះ៖ ${slip.option}`;
    case 'value':
      return `${exact(slip.value)} មិនអាចប្រើជាមួយ ${slip.option} បានទេ។ អាចប្រើ៖ ${slip.allowed}។`;
    case 'too-many':
      return slip.expected === 0
        ? `${own} ទទួលតែជម្រើស (--…) ប៉ុណ្ណោះ`
        : `${own} ទទួលពាក្យបន្ថែមតែ ${digits(slip.expected)} ប៉ុណ្ណោះ តែលោកអ្នកបានវាយ ${digits(slip.given)}។ សូមដាក់ពាក្យដែលនៅជាមួយគ្នាក្នុងសញ្ញា "…"។`;
    case 'apart':
      return `មិនអាចប្រើ ${slip.option} ជាមួយ ${slip.other} បានទេ`;
    case 'said':
      return `សូមពិនិត្យអ្វីដែលបានវាយ៖ ${oneLine(slip.detail)}`;
  }
}

/** What Word and web pages have beside their text. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['header', 'ក្បាលទំព័រ'],
  ['footer', 'បាតទំព័រ'],
  ['comments', 'មតិយោបល់'],
  ['picture', 'រូបភាព'],
  ['link', 'តំណ'],
  ['macros', 'ម៉ាក្រូ'],
  ['text', 'អត្ថបទ'],
]);

export const km: Words = {
  lang: 'km',
  diagnostics: {
    // the file
    'file-too-large': ({ megabytes, most }) =>
      `ឯកសារនេះមានទំហំ ${digits(megabytes)} MB តែអត្ថបទមួយអាចមានទំហំត្រឹម ${digits(most)} MB។ សូមបំបែកវា ឬភ្ជាប់វាជាឯកសារភ្ជាប់។`,
    'not-utf8': ({ offset }) => `ឯកសារនេះមិនមែនជា UTF-8 ទេ (ទីតាំងបៃ ${digits(offset)})។ សូមរក្សាទុកឡើងវិញជា UTF-8។`,
    'empty-file': () => 'ឯកសារនេះទទេ។ សូមសរសេរខ្លឹមសារ ឬប្រើឯកសារផ្សេង។',
    'byte-order-mark': () => 'ដើមឯកសារមានសញ្ញាមើលមិនឃើញ (BOM)។ សូមរក្សាទុកជា UTF-8 ដោយគ្មាន BOM។',
    'crlf-line-ends': ({ lines }) => `បន្ទាត់ចំនួន ${digits(lines)} បញ្ចប់តាមរបៀប Windows (CRLF)។ មិនចាំបាច់កែអ្វីទេ។`,
    'control-character': ({ codePoint }) => `ត្រង់នេះមានតួអក្សរបញ្ជាដែលមើលមិនឃើញ (${codePoint})។ សូមលុបវាចោល។`,

    // front matter and settings
    'front-matter-missing': () => 'អត្ថបទនេះគ្មានផ្នែកក្បាលអត្ថបទ (front matter)។ សូមផ្តើមដោយបន្ទាត់ «---» បន្ទាប់មក «title» «date» និងបន្ទាត់ «---»។',
    'front-matter-unclosed': () => 'ផ្នែកក្បាលអត្ថបទមិនទាន់បិទ។ សូមសរសេរបន្ទាត់ «---» ក្រោយវាលចុងក្រោយ។',
    'front-matter-language': ({ language }) => `ផ្នែកក្បាលអត្ថបទបញ្ជាក់ភាសា ${quote(language)} តែ sarika អានតែ YAML។ សូមសរសេរតែ «---»។`,
    'yaml-syntax': ({ detail, slip }) =>
      slip === 'colon'
        ? 'តម្លៃដែលមានសញ្ញា «:» និងដកឃ្លា ត្រូវដាក់ក្នុងសញ្ញាសម្រង់ ដូចជា «title: "… : …"»'
        : `ទម្រង់ YAML មិនត្រឹមត្រូវ៖ ${detailOf(detail)}។ សូមពិនិត្យការចូលបន្ទាត់ សញ្ញា «:» និងសញ្ញាសម្រង់។`,
    'yaml-duplicate-key': ({ key }) => `វាល ${exact(key)} ត្រូវបានសរសេរពីរដង។ សូមទុកតែមួយ។`,
    'yaml-alias': () => 'sarika មិនអានការយោងដោយសញ្ញា «&» និង «*» ទេ។ សូមសរសេរតម្លៃឱ្យពេញ ឬដាក់ក្នុងសញ្ញាសម្រង់។',
    'unknown-key': ({ key, nearest }) => `មិនស្គាល់វាល ${exact(key)} ទេ។ ${meant(nearest, 'សូមពិនិត្យអក្ខរាវិរុទ្ធ ឬលុបវាចោល។')}`,
    'key-given-twice': ({ key, as }) =>
      key === as
        ? `វាល ${exact(key)} មានរួចហើយនៅខាងលើ ក្រោមឈ្មោះផ្សេង។ សូមទុកតែមួយ។`
        : `វាល ${exact(key)} មានន័យដូច ${exact(as)} ដែលមាននៅខាងលើរួចហើយ។ សូមទុកតែមួយ។`,
    'missing-key': ({ key }) => `ខ្វះវាល ${exact(key)}។ សូមបន្ថែមវាលនេះ និងសរសេរតម្លៃរបស់វា។`,
    'wrong-type': ({ key, expected }) => `តម្លៃនៃ ${exact(key)} ត្រូវតែជា${expected === 'truth' ? ' ' : ''}${EXPECTED[expected]}`,
    'bad-choice': ({ key, value, choices, nearest }) =>
      `${quote(value)} មិនមែនជាជម្រើសសម្រាប់ ${exact(key)} ទេ។ ${nearest === null ? '' : `${meant(nearest, '')} `}សូមជ្រើសរើស ${list(plainest(choices), 'ឬ')}។`,
    'bad-number': ({ key, value, least, most }) =>
      `${quote(value)} មិនអាចប្រើសម្រាប់ ${exact(key)} បានទេ។ សូមសរសេរលេខពី ${digits(least)} ដល់ ${digits(most)}។`,
    'date-unreadable': ({ key, value }) =>
      `មិនអាចអានកាលបរិច្ឆេទ ${quote(value)} ក្នុង ${exact(key)} បានទេ។ សូមសរសេរ 2022-01-21 ឬ ទី២១ ខែមករា ឆ្នាំ២០២២។`,
    'date-impossible': ({ key, value }) => `គ្មានថ្ងៃ ឬម៉ោង ${quote(value)} ក្នុង ${exact(key)} ទេ។ សូមពិនិត្យថ្ងៃ ខែ និងម៉ោង។`,
    'weekday-mismatch': ({ written, right, date }) =>
      `កាលបរិច្ឆេទ ${date} ត្រូវនឹងថ្ងៃ${oneLine(right)} មិនមែនថ្ងៃ${oneLine(written)}ទេ។ សូមកែឈ្មោះថ្ងៃ ឬកាលបរិច្ឆេទ។`,
    'bad-address': ({ key, value }) =>
      isMail(key)
        ? `${quote(value)} ក្នុង ${exact(key)} មិនមែនជាអាសយដ្ឋានអ៊ីមែលទេ។ សូមសរសេរដូចជា «press@example.gov.kh»។`
        : `${quote(value)} ក្នុង ${exact(key)} មិនមែនជាអាសយដ្ឋានគេហទំព័រពេញលេញទេ។ សូមសរសេរដូចជា «https://www.example.gov.kh/»។`,
    'bad-time-zone': ({ value }) => `មិនស្គាល់ល្វែងម៉ោង ${quote(value)} ទេ។ សូមសរសេរឈ្មោះដូចជា «Asia/Phnom_Penh»។`,
    'bad-folder': ({ key, value }) => `${quote(value)} មិនអាចប្រើសម្រាប់ ${exact(key)} បានទេ។ សូមប្រើថតឯកសារដែលនៅក្នុងបន្ទប់ព័ត៌មាន។`,
    'bad-permalink': ({ value }) => `${quote(value)} មិនអាចប្រើជា «permalink» បានទេ។ សូមសរសេរដូចជា «/:year/:month/:slug/»។`,
    'bad-slug': ({ key, value, nearest }) =>
      `${quote(value)} មិនអាចប្រើសម្រាប់ ${exact(key)} បានទេ។ ${nearest === null ? 'សូមប្រើតែអក្សរ លេខ និងសញ្ញា «-» ដោយគ្មានដកឃ្លា។' : `សូមសរសេរដូចជា ${exact(nearest)}។`}`,
    'slug-too-long': ({ value, bytes, most }) =>
      `slug ${quote(value)} មាន ${digits(bytes)} បៃ លើសកំណត់ ${digits(most)} បៃ។ សូមសរសេរឱ្យខ្លី (អក្សរខ្មែរមួយស្មើ ៣ បៃ)។`,
    'bad-id': ({ value }) => `${quote(value)} មិនមែនជា id អចិន្ត្រៃយ៍ទេ។ សូមសរសេរដូចជា «tag:example.gov.kh,2022-01-21:name»។`,
    'id-missing': ({ id }) => `អត្ថបទនេះគ្មាន id អចិន្ត្រៃយ៍ទេ។ សូមបន្ថែម ${exact(`id: ${id}`)} ក្នុងផ្នែកក្បាលអត្ថបទ។`,
    'setting-not-used-yet': ({ key }) => `កំណែនេះនៃ sarika មិនទាន់ប្រើ ${exact(key)} នៅឡើយទេ។ ទុកក៏បាន លុបក៏បាន។`,

    // Khmer
    'not-canonical': ({ before, after, reason }) =>
      `${quote(before)} វាយមិនត្រូវតាមស្តង់ដារ៖ ${km.normalizeReasons[reason]}។ ទំព័រចេញផ្សាយប្រើ ${quote(after)} ចំណែកឯកសារនេះនៅដដែល។`,
    'discouraged-code-point': ({ codePoint, instead }) =>
      `តួអក្សរ ${codePoint} មិនគួរប្រើទៀតទេ។ ${instead === null ? 'សូមសរសេរពាក្យនេះដោយមិនប្រើវា។' : `សូមប្រើ ${exact(instead)} ជំនួសវិញ។`}`,

    // the body
    'html-removed': ({ what }) => `${quote(what)} មិនត្រូវបានអនុញ្ញាត ដូច្នេះបានដកចេញពីទំព័រ។ សូមប្រើ Markdown ជំនួសវិញ ឬលុបវាចោល។`,
    'text-not-shown': ({ text }) => `អ្នកអាននឹងមើលមិនឃើញ ${quote(text)} ទេ។ សូមផ្លាស់វាទៅក្នុងខ្លឹមសារ ឬលុបវាចោល។`,
    'unknown-block': ({ word, nearest }) =>
      `គ្មានប្រអប់ឈ្មោះ ${quote(word)} ទេ។ ${meant(nearest, 'ប្រើបាន៖ note, warning, contact, address និង boilerplate។')}`,
    'block-unclosed': ({ word }) => `ប្រអប់ ${quote(word)} មិនទាន់បិទទេ។ សូមសរសេរបន្ទាត់ «:::» ក្រោមបន្ទាត់ចុងក្រោយរបស់វា។`,
    'block-not-open': () => 'ត្រង់នេះគ្មានប្រអប់ណាត្រូវបិទទេ ដូច្នេះអ្នកអាននឹងឃើញ «:::»។ សូមលុបបន្ទាត់នេះ ឬសរសេរឈ្មោះប្រអប់ក្រោយវា។',
    'block-empty': ({ word, lacks, organisation }) =>
      lacks === 'text'
        ? `ក្នុងប្រអប់ ${quote(word)} គ្មានអ្វីទេ។ សូមសរសេរខ្លឹមសារ ឬលុបវាចោល។`
        : `ការកំណត់មិនមាន «${lacks}» ${organisation === null ? 'របស់បន្ទប់ព័ត៌មាន' : `របស់ ${quote(organisation)}`} ទេ។ សូមបន្ថែមក្នុងការកំណត់ ឬលុបប្រអប់នេះចោល។`,
    'unknown-organisation': ({ organisation, nearest }) =>
      `ក្នុងការកំណត់គ្មានស្ថាប័ន ${quote(organisation)} ទេ។ ${meant(nearest, 'សូមប្រើឈ្មោះណាមួយក្រោម «organisations»។')}`,
    'file-missing': ({ path }) => `គ្មានឯកសារ ${exact(path)} នៅជាមួយអត្ថបទទេ។ សូមដាក់ឯកសារនោះ ឬកែឈ្មោះឱ្យត្រូវ។`,
    'file-outside': ({ path }) => `${exact(path)} នៅក្រៅថតឯកសាររបស់អត្ថបទ។ សូមដាក់ក្នុង «static/» រួចសរសេរតំណ ${exact(staticAddress(path))}។`,
    'symlink-outside': ({ path }) => `${exact(path)} ជាតំណទៅក្រៅបន្ទប់ព័ត៌មាន។ សូមដាក់ឯកសារពិតនៅទីនេះ។`,
    'link-to-source': ({ path }) => `${exact(path)} ជាឯកសារដើម ដែលមិនត្រូវបានចេញផ្សាយទេ។ សូមប្រើអាសយដ្ឋានទំព័ររបស់វាជំនួសវិញ។`,
    'link-to-nothing': ({ path }) => `ក្នុងបន្ទប់ព័ត៌មានគ្មានអ្វីនៅអាសយដ្ឋាន ${exact(path)} ទេ។ សូមកែតំណ ឬបន្ថែមឯកសារក្នុង «static/»។`,

    // images
    'image-broken': ({ path }) => `មិនអាចអាន ${exact(path)} ជារូបភាពបានទេ។ សូមបើកវា រក្សាទុកឡើងវិញជា JPEG PNG ឬ WebP រួចប្រើឯកសារថ្មីនោះ។`,
    'image-too-large': ({ path, unit, size, most }) => {
      const measure = unit === 'megabytes' ? 'MB' : 'លានភីកសែល';
      return `រូបភាព ${exact(path)} មានទំហំ ${digits(size)} ${measure} តែអាចមានត្រឹម ${digits(most)} ${measure}។ សូមបង្រួមវា ឬភ្ជាប់វាជាឯកសារភ្ជាប់។`;
    },
    'image-unfit': ({ path, type }) => `${exact(path)} ជាប្រភេទ ${type} ដែលទំព័រគេហទំព័រមិនអាចបង្ហាញបានទេ។ សូមរក្សាទុកវាជា JPEG PNG ឬ WebP។`,
    'image-misnamed': ({ path, type }) => `តាមពិត ${exact(path)} ជាប្រភេទ ${type}។ សូមប្តូរកន្ទុយឈ្មោះឱ្យត្រូវនឹងប្រភេទរបស់វា។`,
    'image-active': ({ path }) => `SVG ${exact(path)} អាចដំណើរការកម្មវិធីក្នុងកម្មវិធីរុករករបស់អ្នកអាន។ សូមរក្សាទុកវាឡើងវិញជា SVG ធម្មតា ឬជា PNG។`,

    // what the rules of `sarika check` find
    'doubled-sign': ({ sign, times }) => `សញ្ញា ${sign} ត្រូវបានវាយជាប់គ្នា ${digits(times)} ដង។ សូមទុកតែមួយ។`,
    'foreign-digit': ({ written, right }) => `${quote(written)} មិនមែនជាលេខខ្មែរទេ។ សូមសរសេរ ${quote(right)}។`,
    'colon-for-sign': ({ written, right }) => `ក្នុង ${quote(written)} មានសញ្ញា «:» ជំនួសវណ្ណយុត្តិ។ សូមសរសេរ ${quote(right)}។`,
    'impossible-date': ({ written }) => `ក្នុងប្រតិទិនគ្មាន ${quote(written)} ទេ។ សូមផ្ទៀងជាមួយច្បាប់ដើម។`,
    'dateline-mismatch': ({ written, date }) => `អត្ថបទផ្តើមដោយ ${quote(written)} តែ «date» ជា ${date}។ សូមកែមួយណាដែលខុស។`,
    'place-mismatch': ({ written, place }) => `អត្ថបទផ្តើមនៅ ${quote(written)} តែ «place» ជា ${quote(place)}។ សូមកែមួយណាដែលខុស។`,
    'event-date-mismatch': ({ written, date }) =>
      `តាម «event.start» ព្រឹត្តិការណ៍ធ្វើនៅ ${date} តែអត្ថបទសរសេរថា ${quote(written)}។ សូមកែមួយណាដែលខុស។`,
    'relative-date': ({ written }) => `អ្នកដែលអាននៅពេលក្រោយមិនដឹងថា ${quote(written)} ជាថ្ងៃណាទេ។ សូមសរសេរកាលបរិច្ឆេទនៅជិតវា។`,
    'invalid-cluster': ({ kind, written, codePoint }) => INVALID[kind](quote(written), codePoint),
    'stray-joiner': ({ codePoint, place, times }) => `${STRAY[place](codePoint)}។ ${deleteAll(times)}`,
    'joiner-in-name': ({ codePoint, key, times }) => `វាល ${exact(key)} មិនគួរមានតួអក្សរមើលមិនឃើញ ${codePoint} ទេ។ ${deleteAll(times)}`,
    'bidi-control': ({ codePoint }) => `តួអក្សរមើលមិនឃើញ ${codePoint} ប្តូរទិសនៃអក្សរ។ សូមលុបវាចោល។`,
    'mixed-script': ({ written, codePoint, right }) =>
      right === null
        ? `តួអក្សរ ${codePoint} ក្នុង ${quote(written)} មិនមែនជាអក្សរខ្មែរទេ។ សូមវាយពាក្យនេះឡើងវិញ ឬដកឃ្លាឱ្យដាច់ពីគ្នា។`
        : `តួអក្សរ ${codePoint} ក្នុង ${quote(written)} មិនមែនជាអក្សរខ្មែរទេ។ សូមសរសេរ ${quote(right)}។`,
    'look-alike-sequence': ({ written, right }) => `${quote(written)} គ្រាន់តែមើលទៅដូចត្រូវ។ សូមសរសេរ ${quote(right)}។`,
    'legacy-font': ({ written }) => `${quote(written)} វាយដោយពុម្ពអក្សរចាស់ (Limon, ABC)។ សូមបំប្លែងជាយូនីកូដ។`,
    'misspelt-word': ({ written, right }) => `${quote(written)} សរសេរខុសអក្ខរាវិរុទ្ធ។ សូមសរសេរ ${quote(right)}។`,
    'two-spellings': ({ written, usual, times }) =>
      `អត្ថបទនេះសរសេរ ${quote(written)} នៅទីនេះ តែសរសេរ ${quote(usual)} ចំនួន ${digits(times)} កន្លែងផ្សេង។ សូមប្រើតែមួយបែប។`,
    'term-spelling': ({ written, right }) => `បន្ទប់ព័ត៌មាននេះសរសេរ ${quote(right)} មិនមែន ${quote(written)} ទេ។ សូមកែឱ្យត្រូវ។`,
    'acronym-first': ({ acronym, name }) => `អ្នកអានជួប ${quote(acronym)} ជាលើកដំបូងនៅទីនេះ។ សូមសរសេរឈ្មោះពេញមុនវា៖ ${quote(name)}។`,
    'count-mismatch': ({ stated, found }) => `អត្ថបទថាមាន ${digits(stated)} តែក្នុងបញ្ជីមាន ${digits(found)}។ សូមកែមួយណាដែលខុស។`,
    'number-spacing': ({ isSpaced }) =>
      isSpaced ? 'អត្ថបទនេះច្រើនតែដកឃ្លាក្រោយពាក្យ «ទី» តែនៅទីនេះគ្មានទេ' : 'អត្ថបទនេះច្រើនតែមិនដកឃ្លាក្រោយពាក្យ «ទី» តែនៅទីនេះមាន',
    'mixed-digits': ({ written, right, isKhmer }) =>
      `អត្ថបទនេះសរសេរលេខជា${isKhmer ? 'លេខខ្មែរ' : 'លេខឡាតាំង'} តែនៅទីនេះសរសេរ ${quote(written)}។ សូមសរសេរ ${quote(right)}។`,
    'double-space': ({ spaces }) => `នៅទីនេះមានដកឃ្លាជាប់គ្នា ${digits(spaces)} ដង តែម្តងគឺគ្រប់គ្រាន់`,
    'sign-spacing': ({ sign, isInside }) =>
      isInside ? `មានដកឃ្លារវាងសញ្ញា ${sign} និងពាក្យខាងក្នុង។ សូមលុបដកឃ្លានេះ។` : `គ្មានដកឃ្លាក្រោយសញ្ញា ${sign} ទេ។ សូមដកឃ្លាមួយ។`,
    'bracket-spacing': ({ sign }) => `គ្មានដកឃ្លារវាងពាក្យ និងសញ្ញា ${sign} ទេ។ គួរដកឃ្លាមួយ។`,
    'khan-spacing': spacingHabit,
    'lek-too-spacing': spacingHabit,
    'wrapped-word': ({ left, right }) => `មានដកឃ្លារវាង ${quote(left)} និង ${quote(right)} តែកន្លែងផ្សេងក្នុងអត្ថបទសរសេរជាប់គ្នា។ សូមលុបដកឃ្លានេះ។`,
    'ascii-quotes': ({ words, marks }) => `ពាក្យ ${quote(words)} ស្ថិតក្នុងសញ្ញាសម្រង់ត្រង់។ អត្ថបទខ្មែរគួរប្រើ ${marks}។`,
    'la-sign': ({ written, right }) => `សញ្ញា ${quote(written)} សរសេរមិនត្រឹមត្រូវទេ។ សូមសរសេរ ${quote(right)}។`,
    'paragraph-open': ({ ending }) => `កថាខណ្ឌនេះចប់ត្រឹម ${quote(ending)} ដោយគ្មានសញ្ញាបញ្ចប់ដូចកថាខណ្ឌផ្សេង។ តើពេញលេញហើយឬនៅ?`,
    'text-open': ({ ending }) => `អត្ថបទចប់ត្រឹម ${quote(ending)} ដោយគ្មានសញ្ញាបញ្ចប់។ តើអត្ថបទពេញលេញហើយឬនៅ?`,
    'contact-empty': ({ heading }) => `ក្រោយ ${quote(heading)} គ្មានអ្វីទេ។ សូមបន្ថែមព័ត៌មានទំនាក់ទំនង ឬលុបបន្ទាត់នេះ។`,
    'contact-missing': () => 'សេចក្តីប្រកាសព័ត៌មាននេះមិនប្រាប់ថាត្រូវទាក់ទងនរណាទេ។ សូមបន្ថែម «contacts» ឬ «contact» របស់ស្ថាប័នក្នុងការកំណត់។',
    'summary-repeats': () => 'អត្ថបទផ្តើមដោយពាក្យដូចសេចក្តីសង្ខេប ដូច្នេះអ្នកអានត្រូវអានពីរដង។ សូមកែមួយណា។',
    'place-missing': () => 'អត្ថបទមិនប្រាប់ថាចេញផ្សាយពីទីណាទេ។ សូមបន្ថែម «place» ក្នុងផ្នែកក្បាលអត្ថបទ។',
    'title-too-long': ({ letters, most }) => `ចំណងជើងមាន ${digits(letters)} តួអក្សរ តែគួរមានត្រឹម ${digits(most)}។ សូមផ្លាស់ព័ត៌មានលម្អិតទៅសេចក្តីសង្ខេប។`,
    'title-lines': ({ lines }) => `ចំណងជើងមាន ${digits(lines)} បន្ទាត់។ សូមសរសេរតែមួយបន្ទាត់។`,
    'title-sentences': () => 'ចំណងជើងមានលើសពីមួយប្រយោគ។ សូមទុកប្រយោគដំបូង ហើយផ្លាស់ប្រយោគផ្សេងទៅសេចក្តីសង្ខេប។',
    'blank-left': ({ blank }) => `មិនទាន់បំពេញ ${quote(blank)} ទេ។ សូមសរសេរខ្លឹមសារដោយគ្មានដង្កៀប ឬលុបចោល។`,
    'summary-missing': () => 'អត្ថបទនេះគ្មានសេចក្តីសង្ខេប ដូច្នេះបញ្ជី និង feed បង្ហាញតែដើមអត្ថបទ។ សូមបន្ថែម «summary»។',
    'link-empty': ({ empty, url }) =>
      empty === 'address'
        ? `តំណនេះមិនទៅទីណាទេ ព្រោះអាសយដ្ឋានគឺ ${exact(url)}។ សូមសរសេរអាសយដ្ឋាន ឬទុកតែពាក្យ។`
        : `អ្នកអានមើលមិនឃើញតំណទៅ ${exact(url)} ទេ។ សូមសរសេរពាក្យក្នុងដង្កៀប «[ ]»។`,
    'link-insecure': ({ url }) => `អាសយដ្ឋាន ${exact(url)} គ្មានសុវត្ថិភាព។ សូមសរសេរ https:// បើគេហទំព័រនោះមាន។`,
    'link-relative': ({ url }) => `អាសយដ្ឋាន ${exact(url)} ខ្វះ https:// ដូច្នេះវាមិនទៅគេហទំព័រនោះទេ។ សូមសរសេរឱ្យពេញ។`,
    'image-without-alt': ({ url }) => `រូបភាព ${exact(url)} គ្មានការពណ៌នា។ សូមសរសេរក្នុងដង្កៀប៖ ![ការពណ៌នា](អាសយដ្ឋាន)។`,
    'heading-skips': ({ before, level }) =>
      `ចំណងជើងរងនេះមានកម្រិត ${digits(level)} តែចំណងជើងរងមុនមានកម្រិត ${digits(before)}។ សូមប្រើកម្រិត ${digits(before + 1)}។`,
    'unusual-spelling': ({ written, usual, times }) =>
      `${quote(written)} កម្រមានក្នុងបន្ទប់ព័ត៌មាននេះ តែ ${quote(usual)} មាន ${digits(times)} កន្លែង។ តើសរសេរខុសឬ?`,
    'title-repeated': ({ others }) => `មានអត្ថបទ ${digits(others)} ផ្សេងទៀតប្រើចំណងជើងនេះ។ សូមសរសេរអ្វីដែលថ្មីក្នុងអត្ថបទនេះ។`,
    'tag-near': ({ tag, usual, times }) => `ពាក្យគន្លឹះ ${quote(tag)} ស្រដៀងនឹង ${quote(usual)} ដែលមានក្នុង ${digits(times)} អត្ថបទ។ សូមប្រើតែមួយ។`,
    'never-shown': ({ date }) => `អត្ថបទផុតកំណត់មុនថ្ងៃចេញផ្សាយ ${date} ដូច្នេះគ្មាននរណាបានអានទេ។ សូមកែ «expires» ឬកាលបរិច្ឆេទចេញផ្សាយ។`,
    'before-date': ({ key, date }) => `${exact(key)} នៅមុនថ្ងៃចេញផ្សាយ ${date}។ សូមកែកាលបរិច្ឆេទណាមួយដែលខុស។`,
    'embargo-idle': ({ date }) => `អត្ថបទចេញផ្សាយនៅ ${date} ដូច្នេះ «embargo» នេះមិនឃាត់អ្វីទេ។ សូមកែ ឬលុបវាចោល។`,
    'schedule-far': ({ date }) => `អត្ថបទនឹងចេញផ្សាយនៅ ${date} គឺលើសពីមួយឆ្នាំទៀត។ តើឆ្នាំត្រឹមត្រូវឬ?`,
    'schedule-past': ({ key, date }) => `${exact(key)} គឺ ${date} ដែលកន្លងហួសហើយ។ ពេលលែងជាសេចក្តីព្រាង អត្ថបទចេញផ្សាយភ្លាម។ បើត្រូវរង់ចាំ សូមកំណត់ពេលថ្មី។`,
    'dated-ahead': ({ key, date }) => `${exact(key)} គឺ ${date} ដែលមិនទាន់មកដល់។ សូមសរសេរថ្ងៃដែលបានកែ។`,
    'silencer-without-reason': ({ code }) => `សេចក្តីកំណត់នេះបិទ ${exact(code)} ដោយមិនប្រាប់មូលហេតុ។ សូមសរសេរមូលហេតុនៅក្រោយ ដោយមានសញ្ញា «:» នៅមុខ។`,
    'silencer-idle': ({ code }) => `នៅទីនេះគ្មាន ${exact(code)} ទៀតទេ។ សូមលុបសេចក្តីកំណត់នេះ។`,

    // the newsroom
    'address-clash': ({ url, other }) => `${exact(other)} ប្រើអាសយដ្ឋាន ${exact(url)} រួចហើយ។ សូមប្តូរ «slug», «aliases» ឬឈ្មោះឯកសារណាមួយ។`,
    'id-clash': ({ id, other }) => `id ${exact(id)} ជារបស់ ${exact(other)}។ សូមដាក់ id ផ្សេងឱ្យអត្ថបទដែលសរសេរក្រោយ។`,
    'unknown-original': ({ id }) => `គ្មានអត្ថបទណាមាន id ${exact(id)} ទេ។ សូមចម្លង id របស់អត្ថបទដើមមកដាក់ក្នុង «translationOf»។`,
    'reserved-address': ({ url, segment }) => `${exact(url)} ផ្តើមដោយ ${exact(segment)} ដែល sarika បម្រុងទុក។ សូមជ្រើសរើសអាសយដ្ឋានផ្សេង។`,
    'lock-conflict': () => 'git បានទុក sarika.lock ពីរកំណែនៅទីនេះ។ សូមទុកបន្ទាត់ទាំងសងខាង លុបសញ្ញា <<<<<<<, ======= និង >>>>>>> រួចចេញផ្សាយម្តងទៀត។',
    'lock-version': ({ version }) =>
      `sarika.lock នេះជាកំណែ ${exact(version)} ដែល sarika នេះមិនស្គាល់។ សូមប្រើ sarika ថ្មីបំផុត ឬយកឯកសារនេះពី git មកវិញ។`,
    'lock-line': () => 'បន្ទាត់នេះក្នុង sarika.lock អានមិនយល់។ សូមយកឯកសារនេះពី git មកវិញ ហើយកុំសរសេរក្នុងវាដោយដៃ។',
    'lock-behind': ({ articles, lists }) =>
      `sarika.lock មិនទាន់ស្គាល់${articles > 0 ? `អត្ថបទចំនួន ${digits(articles)}` : `បញ្ជីអត្ថបទចំនួន ${digits(lists)}`} ដូចពេលនេះទេ។ សូមវាយ «npx sarika build --lock» រួច commit ឯកសារនោះ។`,
    'id-changed': ({ id }) => `អត្ថបទនេះបានផ្សាយដោយ id ផ្សេង ហើយអ្នកជាវនឹងទទួលវាពីរដង។ សូមដាក់ «id: ${oneLine(id)}» មកវិញ។`,
    'id-reused': ({ path, url }) =>
      `id នេះជារបស់ ${exact(path)} ដែលបានផ្សាយនៅ ${exact(url)}។ បើជាអត្ថបទដដែល សូមដាក់អាសយដ្ឋាននោះក្នុង «aliases» បើមិនមែន សូមដាក់ id ផ្សេង។`,
    'id-kept': ({ id }) => `អត្ថបទនេះបានផ្សាយដោយ id ខុសពីអ្វីដែលឈ្មោះឯកសារ និងថ្ងៃឱ្យ ហើយរក្សាវា។ សូមសរសេរ «id: ${oneLine(id)}» ទុក។`,
    'address-published': ({ url, path }) =>
      `${exact(url)} ធ្លាប់ផ្សាយ ${exact(path)} ដូច្នេះមិនទំនេរទេ។ សូមជ្រើស slug ឬ alias ផ្សេង ឬដាក់ id មកវិញបើជាអត្ថបទនោះ។`,
    'address-case': ({ before }) => `អាសយដ្ឋាននេះបានផ្សាយដោយអក្សរធំតូចខុសពីនេះ។ សូមសរសេរ ${exact(before)} ដូចមុន។`,
    'address-left': ({ before, url }) =>
      `${exact(before)} ឥឡូវនាំទៅ ${exact(url)} ព្រោះ sarika.lock ដឹងថាវាធ្លាប់ផ្សាយ។ សូមដាក់វាក្នុង «aliases» ដើម្បីកុំពឹងលើឯកសារនោះ។`,
    'article-gone': ({ path, url }) =>
      `${exact(path)} បានផ្សាយហើយ តែបាត់ទៅវិញ ដូច្នេះនៅ ${exact(url)} មានតែសេចក្តីជូនដំណឹង។ សូមដាក់ឯកសារមកវិញ ដោយប្រើ «withdrawn»។`,
    'unpublished-again': ({ url }) => `អត្ថបទនេះធ្លាប់ផ្សាយ ហើយឥឡូវនៅ ${exact(url)} មានតែសេចក្តីជូនដំណឹង។ សូមប្រើ «withdrawn» ដើម្បីប្រាប់មូលហេតុដល់អ្នកអាន។`,
    'tag-clash': ({ tag, other, slug }) =>
      `ពាក្យគន្លឹះ ${quote(tag)} និង ${quote(other)} មានអាសយដ្ឋានតែមួយ ${exact(slug)}។ សូមកំណត់អាសយដ្ឋានផ្សេងក្នុង «tagSlugs»។`,
    'unknown-section': ({ section, nearest }) => `ការកំណត់គ្មានផ្នែក ${quote(section)} ទេ។ ${meant(nearest, 'សូមកែឈ្មោះ ឬបន្ថែមក្នុង «sections»។')}`,
    'menu-without-page': ({ slug, nearest }) =>
      `គ្មានទំព័រដែលមាន slug ${exact(slug)} ទេ។ ${meant(nearest, 'សូមសរសេរទំព័រនោះក្នុង «pages» ឬលុបវាពីម៉ឺនុយ។')}`,
    'unknown-language': ({ lang, languages }) =>
      `បន្ទប់ព័ត៌មាននេះមិនចេញផ្សាយជាភាសា ${quote(lang)} ទេ។ សូមប្រើ ${list(languages, 'ឬ')} ឬបន្ថែមភាសានោះក្នុង «languages»។`,

    // templates
    'template-syntax': ({ detail }) => `មិនអាចអានទម្រង់គំរូបានទេ៖ ${detailOf(detail)}`,
    'template-unknown-name': ({ name }) => `ទម្រង់គំរូប្រើឈ្មោះ ${exact(name)} ដែលទំព័រនេះគ្មាន។ សូមពិនិត្យអក្ខរាវិរុទ្ធ។`,
    'template-unknown-helper': ({ name }) => `ទម្រង់គំរូហៅ ${exact(name)} តែគ្មាន helper ឈ្មោះនេះទេ។ សូមពិនិត្យអក្ខរាវិរុទ្ធ។`,
    'template-unknown-partial': ({ name }) => `គ្មាន partial ឈ្មោះ ${exact(name)} ទេ។ សូមពិនិត្យអក្ខរាវិរុទ្ធ ឬបន្ថែមឯកសារក្នុង «partials»។`,
    'template-missing-asset': ({ name }) => `គ្មានឯកសាររចនាទំព័រ (asset) ឈ្មោះ ${exact(name)} ទេ។ សូមពិនិត្យអក្ខរាវិរុទ្ធ ឬបន្ថែមឯកសារក្នុង «assets»។`,
    'template-not-used': ({ name, nearest }) =>
      `គ្មានអ្វីប្រើទម្រង់គំរូ ${exact(name)} ទេ។ ${meant(nearest, 'សូមពិនិត្យឈ្មោះ ដែលត្រូវតែដូចទម្រង់គំរូណាមួយដែលមានស្រាប់។')}`,
    'template-failed': ({ detail }) => `ទម្រង់គំរូដំណើរការមិនបាន៖ ${detailOf(detail)}`,

    // what `sarika validate` finds in what was published
    'site-empty': () => 'ថតឯកសារនេះមិនទាន់មានអ្វីចេញផ្សាយទេ។ សូមវាយ «npx sarika build» ជាមុន ឬបញ្ជាក់ឈ្មោះថត។',
    'file-not-read': ({ megabytes, most }) => `ឯកសារនេះមានទំហំ ${digits(megabytes)} MB លើសកំណត់ ${digits(most)} MB ដូច្នេះមិនបានពិនិត្យទេ`,
    'not-well-formed': ({ format, detail }) => `ទម្រង់ ${format} នៃឯកសារនេះមិនត្រឹមត្រូវ៖ ${detailOf(detail)}។ កម្មវិធីផ្សេងនឹងបដិសេធឯកសារទាំងមូល។`,
    'dead-link': ({ url }) => `គ្មានអ្វីចេញផ្សាយនៅ ${exactBrief(url)} ទេ។ សូមកែអាសយដ្ឋាន ឬចេញផ្សាយអ្វីដែលខ្វះ។`,
    'dead-anchor': ({ url }) => `ក្នុងទំព័រនោះគ្មានកន្លែងឈ្មោះ ${exactBrief(url)} ទេ។ សូមកែពាក្យក្រោយសញ្ញា «#»។`,
    'double-id': ({ id }) => `ក្នុងទំព័រនេះមាន id ${quote(id)} ពីរដង។ សូមប្តូរ id មួយ។`,
    'not-absolute': ({ what, url }) => `អាសយដ្ឋាន ${exactBrief(url)} នៃ ${exact(what)} មិនពេញលេញទេ។ សូមសរសេរទាំង «https://» និងឈ្មោះម៉ាស៊ីន។`,
    'raw-address': ({ what, url }) => `អាសយដ្ឋាន ${exactBrief(url)} នៃ ${exact(what)} មានតួអក្សរដែលត្រូវអ៊ិនកូដជា % ដូចជាអក្សរខ្មែរ`,
    'one-way-translation': ({ url }) => `ទំព័រនេះហៅ ${exactBrief(url)} ថាជាការបកប្រែ តែទំព័រនោះមិនហៅវិញទេ។ សូមដាក់តំណទាំងពីរខាង។`,
    'page-without': ({ what }) => `ទំព័រនេះគ្មាន ${exact(what)} ទេ។ ${PAGE_NEEDS[what]}`,
    'page-headings': ({ count }) => `ទំព័រនេះមានចំណងជើងកម្រិតទី១ (h1) ចំនួន ${digits(count)}។ ត្រូវមានតែមួយ។`,
    'picture-without-alt': ({ url }) => `រូបភាព ${exactBrief(url)} គ្មាន «alt» ទេ។ សូមពណ៌នារូបភាព ឬសរសេរ alt="" បើវាគ្រាន់តែលម្អ។`,
    'picture-without-size': ({ url }) => `រូបភាព ${exactBrief(url)} គ្មាន «width» និង «height» ដូច្នេះអក្សររំកិលពេលរូបភាពមកដល់`,
    'inline-script': ({ what, name }) => INLINE[what](exact(name)),
    'json-ld-broken': ({ detail }) => `មិនអាចអាន JSON-LD ក្នុងទំព័រនេះបានទេ៖ ${detailOf(detail)}`,
    'element-missing': ({ what, of }) => `ក្នុង ${exact(of)} ខ្វះ ${exact(what)} ឬវាទទេ`,
    'element-twice': ({ what }) => `${quote(what)} មានពីរដង។ សូមទុកតែមួយ។`,
    'element-order': ({ what, before }) => `${exact(what)} នៅក្រោយ ${exact(before)}។ សូមដាក់វានៅមុខ។`,
    'value-wrong': ({ what, value, right }) => `តម្លៃ ${quote(value)} នៃ ${exact(what)} មិនត្រឹមត្រូវទេ។ សូមសរសេរដូចជា ${quote(right)}។`,
    'published-date': ({ what, value, fault, form }) => `កាលបរិច្ឆេទ ${quote(value)} នៃ ${exact(what)} ${DATE_FAULTS[fault](form)}`,
    'feed-self': ({ url, right }) => `feed នេះប្រាប់ថាខ្លួននៅ ${exactBrief(url)} តែវានៅ ${exactBrief(right)}`,
    'feed-id': ({ id, fault }) => `id ${quote(id)} ${ID_FAULTS[fault]}`,
    'feed-id-twice': ({ id }) => `id ${quote(id)} មានពីរដងក្នុង feed នេះ ដូច្នេះអ្នកអានឃើញតែមួយ`,
    'feed-id-moved': ({ id, url, other }) => `នៅទីនេះ id ${quote(id)} ជារបស់ ${exactBrief(url)} តែក្នុង feed ផ្សេងជារបស់ ${exactBrief(other)}`,
    'feed-content': ({ what, name }) => FEED_CONTENTS[what](quote(name)),
    'sitemap-too-large': ({ isBytes, count, most }) =>
      `sitemap នេះមាន${isBytes ? 'បៃ' : 'អាសយដ្ឋាន'}ចំនួន ${digits(count)} លើសកំណត់ ${digits(most)}`,
    'sitemap-noindex': ({ url }) => `ទំព័រ ${exactBrief(url)} សុំកុំឱ្យម៉ាស៊ីនស្វែងរកបង្ហាញ (noindex)។ សូមដកវាចេញពី sitemap។`,
    'news-too-old': ({ date }) => `អត្ថបទចុះ ${exact(date)} លើសពីពីរថ្ងៃហើយ។ សូមវាយ «npx sarika build» ម្តងទៀត។`,
    leak: ({ what, reason, article }) =>
      `នៅទីនេះឃើញ${LEAKS[what]}នៃ ${exact(article)} ដែល${LEAK_REASONS[reason]}។ សូមវាយ «npx sarika build» ម្តងទៀត រួចរកមើលអ្វីដែលនៅហៅវា។`,

    // import
    'import-place': ({ place }) => `បានយក ${quote(place)} ជាទីកន្លែង។ សូមពិនិត្យឡើងវិញ។`,
    'import-date': ({ written, date }) => `បានអាន ${quote(written)} ជាកាលបរិច្ឆេទ ${date}។ សូមពិនិត្យឡើងវិញ។`,
    'import-dateline-moved': ({ text }) => `បានផ្លាស់ ${quote(text)} ពីដើមអត្ថបទ ទៅផ្នែកក្បាលអត្ថបទ។ ទំព័រនឹងបង្ហាញវាឡើងវិញ។`,
    'import-no-dateline': () => 'រកមិនឃើញទីកន្លែង និងកាលបរិច្ឆេទនៅដើមអត្ថបទទេ។ សូមពិនិត្យ «date» និងបន្ថែម «place»។',
    'import-date-today': ({ date }) => `រកមិនឃើញកាលបរិច្ឆេទត្រឹមត្រូវទេ ហើយបានដាក់ថ្ងៃនេះ ${date}។ សូមកែ «date» មុននឹងចេញផ្សាយ។`,
    'import-letterhead-moved': ({ text }) => `បានដកក្បាលលិខិត ${quote(text)} ចេញពីអត្ថបទ។ «letterhead» ក្នុងការកំណត់ បង្ហាញវាឡើងវិញ។`,
    'import-title': ({ title }) => `បានយក ${quote(title)} ជាចំណងជើង។ សូមកែ បើមានចំណងជើងល្អជាងនេះ។`,
    'import-no-title': ({ title }) => `រកមិនឃើញចំណងជើងទេ ហើយបានយកពាក្យដំបូង ${quote(title)}។ សូមសរសេរចំណងជើងឱ្យបានល្អ មុននឹងចេញផ្សាយ។`,
    'import-slug': ({ slug }) => `បានបង្កើតអាសយដ្ឋាន ${exact(slug)}។ បើចង់កែ សូមកែឥឡូវ ព្រោះក្រោយចេញផ្សាយមិនគួរប្តូរទៀតទេ។`,
    'import-series': ({ series }) => `បានយក ${quote(series)} ជាឈ្មោះកម្មវិធី។ សូមពិនិត្យឡើងវិញ។`,
    'import-number': ({ number }) => `បានយក ${quote(number)} ជាលេខលើកនៃកម្មវិធី។ សូមពិនិត្យឡើងវិញ។`,
    'import-topic': ({ topic }) => `បានយក ${quote(topic)} ជាប្រធានបទ។ សូមពិនិត្យថាប្រធានបទនេះពេញលេញ។`,
    'import-list': ({ items }) => `បានរៀបជាបញ្ជីដែលមាន ${digits(items)} ចំណុច។ សូមពិនិត្យថាចំណុចនីមួយៗពេញលេញ។`,
    'import-escaped': ({ character }) =>
      character.trim() === ''
        ? 'បានលុបដកឃ្លានៅដើមបន្ទាត់ ព្រោះ Markdown យល់ថាជាកូដកម្មវិធី'
        : `បានដាក់សញ្ញា «\\» ពីមុខ ${exact(character)} ដើម្បីឱ្យវាបង្ហាញដូចដែលបានវាយ`,
    'import-space-joined': ({ left, right }) => `បានលុបចន្លោះរវាង ${quote(left)} និង ${quote(right)} ព្រោះជាកន្លែងចុះបន្ទាត់។ សូមពិនិត្យឡើងវិញ។`,
    'import-space-kept': ({ left, right }) => `បានទុកចន្លោះរវាង ${quote(left)} និង ${quote(right)}។ បើវាកើតពីការចុះបន្ទាត់ប៉ុណ្ណោះ សូមលុបវាចោល។`,
    'import-count-right': ({ stated }) => `អត្ថបទសរសេរថាមានចំនួន ${digits(stated)} ហើយបញ្ជីក៏មាន ${digits(stated)} ចំណុច`,
    'import-count-wrong': ({ stated, found }) => `អត្ថបទសរសេរថាមានចំនួន ${digits(stated)} តែបញ្ជីមាន ${digits(found)} ចំណុច។ សូមផ្ទៀងជាមួយច្បាប់ដើម។`,
    'import-contact-empty': ({ heading }) => `ក្រោយ ${quote(heading)} គ្មានអ្វីទេ។ សូមបន្ថែមព័ត៌មានទំនាក់ទំនង ឬលុបបន្ទាត់នេះចោល។`,
    'import-paragraph-open': ({ ending }) => `កថាខណ្ឌដែលចប់ដោយ ${quote(ending)} គ្មានសញ្ញា «។» ឬ «៕» ទេ។ សូមពិនិត្យថាតើអត្ថបទពេញលេញដែរឬទេ។`,
    'import-legacy-converted': ({ written, right, font }) => `អត្ថបទពុម្ពអក្សរ ${font}៖ ${quote(written)} បានបំប្លែងជា ${quote(right)}`,
    'import-legacy-unsure': ({ written, right }) => `${quote(written)} បានបំប្លែងជា ${quote(right)} ប៉ុន្តែអាចអានផ្សេង ឬជាពាក្យអក្សរឡាតាំង។ សូមពិនិត្យ។`,
    'import-legacy-left': ({ written }) => `ទុកដដែលក្នុងអត្ថបទពុម្ពអក្សរចាស់៖ ${quote(written)}។ សូមពិនិត្យថាតើជាពាក្យអក្សរឡាតាំងឬទេ។`,
    'import-legacy-unknown': ({ written, glyph, codePoint }) =>
      codePoint === null
        ? `${quote(glyph)} ក្នុង ${quote(written)} វាយដោយពុម្ពអក្សរចាស់ ប៉ុន្តែមិនបង្កើតជាអក្សរខ្មែរទេ។ គ្មានអ្វីត្រូវបាននាំចូលទេ។`
        : `សញ្ញា ${codePoint} ក្នុង ${quote(written)} គ្មានក្នុងតារាងពុម្ពអក្សរចាស់ដែលស្គាល់ទេ។ គ្មានអ្វីត្រូវបាននាំចូលទេ។`,
    'import-legacy-bytes': () => 'ឯកសារមិនមែន UTF-8 ទេ។ បានអានជា Windows-1252 ដែលអត្ថបទពុម្ពអក្សរខ្មែរចាស់ប្រើ។',
    'import-name-taken': ({ path }) =>
      `មាន ${exact(path)} រួចហើយ ដោយមានអត្ថបទផ្សេង ហើយវានៅដដែល។ សូមប្តូរចំណងជើង ឬថ្ងៃខែរបស់អត្ថបទនេះ ឬប្តូរទីតាំងឯកសារមួយ។`,
    'import-utf16': () => 'ឯកសារនេះជា UTF-16 ដែល Notepad ហៅថា «Unicode» ហើយបានអានតាមនោះ',
    'import-item-exists': ({ id, path }) => `មានក្នុងបន្ទប់ព័ត៌មានរួចហើយ ជា ${exact(path)} (${exact(id)}) ដូច្នេះទុកដដែល`,
    'import-item-repeated': ({ id }) => `ធាតុមួយទៀតនៃឯកសារនាំចេញមាន id ${exact(id)} ដូចគ្នា។ ធាតុនេះមិនត្រូវបាននាំចូលទេ។`,
    'import-item-id': ({ written, id }) =>
      written === ''
        ? `គ្មាន id ទេ ហើយទទួលបាន ${exact(id)}`
        : `${quote(written)} មិនអាចធ្វើជា id បានទេ ហើយទទួលបាន ${exact(id)}។ កម្មវិធីអាននឹងបង្ហាញវាជាអត្ថបទថ្មី។`,
    'import-item-skipped': ({ kind, name }) => `មិនមែនជាអត្ថបទទេ តែជា «${kind}» ហើយមិនត្រូវបាននាំចូលទេ៖ ${quote(name)}`,
    'import-item-draft': ({ status }) => `ក្លាយជាសេចក្តីព្រាង ព្រោះស្ថានភាពរបស់វាជា «${status}»`,
    'import-item-date': ({ written, date }) =>
      written === ''
        ? `គ្មានកាលបរិច្ឆេទទេ ហើយក្លាយជាសេចក្តីព្រាងថ្ងៃ ${date}`
        : `មិនអាចអានកាលបរិច្ឆេទ ${quote(written)} បានទេ ហើយក្លាយជាសេចក្តីព្រាងថ្ងៃ ${date}។ សូមកែ «date»។`,
    'import-item-changed': ({ key, written, right }) => `«${key}»៖ ${quote(written)} បានក្លាយជា ${quote(right)} ដើម្បីកុំឱ្យប៉ះទង្គិចគ្នា`,
    'import-item-address': ({ url }) => `អាសយដ្ឋានចាស់ ${quote(url)} មិនអាចនាំទៅអត្ថបទបានទេ។ សូមបង្វែរវានៅម៉ាស៊ីនមេ។`,
    'import-item-left-out': ({ what, detail, times }) =>
      `បានទុកចោល <${what}> ចំនួន ${digits(times)}${detail === '' ? '' : ` ${quote(detail)}`}`,
    'import-item-shortcode': ({ name }) => `អត្ថបទមាន «[${name}]» ដែល WordPress នឹងជំនួស។ វានៅដដែល ដូច្នេះសូមពិនិត្យ។`,
    'import-item-file': ({ url }) => `មិនបានចម្លង ${quote(url)} ទេ។ សូមបញ្ជាក់ថតរបស់វាដោយ --media ឬដាក់ឯកសារនៅក្បែរអត្ថបទ។`,
    'import-item-copied': ({ url, path }) => `បានចម្លង ${quote(url)} ជា ${exact(path)}`,
    'import-item-broken': ({ detail }) => `XML នៃធាតុនេះខូច៖ ${detail}។ វាមិនត្រូវបាននាំចូលទេ។`,
    'import-item-characters': ({ times }) => `បានដកតួអក្សរបញ្ជាចំនួន ${digits(times)} ចេញពីអត្ថបទ`,
    'import-no-items': () => 'រកមិនឃើញអត្ថបទក្នុងឯកសារនេះទេ៖ គ្មាន item នៃ RSS ឬ entry នៃ Atom',
    'import-refused': ({ isDoctype }) =>
      isDoctype ? 'ឯកសារនេះប្រកាសប្រភេទឯកសារ (DOCTYPE) ដូច្នេះមិនត្រូវបានអានបន្តទេ' : 'អត្ថបទ ឬស្លាកក្នុងឯកសារនេះវែងហួសប្រមាណ ដូច្នេះមិនត្រូវបានអានបន្តទេ',
    'import-unreadable': ({ reason, detail }) =>
      ({
        doc: 'នេះជាឯកសារ Word ចាស់ (.doc)។ សូមបើកក្នុង Word ឬ LibreOffice រួចរក្សាទុកជា .docx។',
        pdf: 'នេះជាឯកសារ PDF ដែលអក្សរខ្មែរក្នុងនោះអានឱ្យត្រឹមត្រូវមិនបាន។ សូមនាំចូលឯកសារដើម ដោយរក្សាទុកជា .docx។',
        odt: 'នេះជាឯកសារ OpenDocument។ សូមបើកក្នុង LibreOffice ឬ Word រួចរក្សាទុកជា .docx។',
        rtf: 'នេះជាឯកសារ RTF។ សូមបើកក្នុង Word ឬ LibreOffice រួចរក្សាទុកជា .docx។',
        zip: 'នេះជាឯកសារ zip តែមិនមែនជាឯកសារ Word ទេ',
        encrypted: 'ឯកសារនេះមានពាក្យសម្ងាត់។ សូមរក្សាទុកដោយគ្មានពាក្យសម្ងាត់ រួចនាំចូលម្តងទៀត។',
        broken: 'ឯកសារនេះខូច។ សូមបើកក្នុង Word ឬ LibreOffice រក្សាទុកជាថ្មី រួចនាំចូលម្តងទៀត។',
        'too-large': `ឯកសារនេះធំពេក${detail === '' ? '' : ` (${detail})`}។ សូមរក្សាទុកតែអត្ថបទ រួចនាំចូលម្តងទៀត។`,
        charset: `ទំព័រនេះប្រើសំណុំតួអក្សរ ${exact(detail)} ដែលអានមិនបាន។ សូមរក្សាទុកជា UTF-8។`,
        'no-text': 'រកមិនឃើញអត្ថបទក្នុងឯកសារនេះទេ',
      })[reason],
    'import-legacy-font': ({ font, written }) =>
      `${quote(written)} សរសេរដោយពុម្ពអក្សរ ${exact(font)} មុនសម័យយូនីកូដ។ សូមប្តូរឯកសារទៅយូនីកូដជាមុនសិន។ មិនបាននាំចូលអ្វីទេ។`,
    'import-left-out': ({ what, detail, times }) =>
      what === 'nesting'
        ? 'បានដកស្លាក HTML ដែលដាក់ក្នុងគ្នាជ្រៅពេក។ អត្ថបទនៅដដែល តែសូមពិនិត្យបញ្ជី និងតារាង។'
        : `បានដក${LEFT_OUT.get(what) ?? ` ${exact(what)}`}${times > 1 ? ` (${digits(times)} ដង)` : ''}${detail === '' ? '' : ` ${quote(detail)}`} ចេញ។ សូមពិនិត្យថាគ្មានអ្វីបាត់។`,
    'import-file': ({ path }) => `បានដាក់ឯកសារជាមួយអត្ថបទ៖ ${exact(path)}`,
    'import-image-elsewhere': ({ url, isMissing }) =>
      isMissing
        ? `រកមិនឃើញរូបភាព ${exact(url)} ជាមួយឯកសារនេះទេ។ សូមដាក់រូបភាពនោះជាមួយអត្ថបទ ឬដកវាចេញពីអត្ថបទ។`
        : `រូបភាព ${exact(url)} ស្ថិតនៅគេហទំព័រផ្សេង ហើយអាចបាត់។ សូមដាក់ច្បាប់ចម្លងជាមួយអត្ថបទ។`,
    'import-image-alt': ({ url }) => `រូបភាព ${exact(url)} គ្មានពាក្យពណ៌នាទេ។ សូមសរសេរក្នុងតង្កៀបថារូបភាពនេះបង្ហាញអ្វី។`,
    'import-key': ({ key, value }) => `បានដកពាក្យគន្លឹះកំណត់ ${exact(key)} (${quote(value)}) ចេញ ព្រោះអត្ថបទមិនប្រើវាទេ`,
    'import-meta': ({ key, value }) => `បានយក ${quote(value)} ជា ${exact(key)} តាមឯកសារដើម។ សូមពិនិត្យឡើងវិញ។`,
    'import-headings': ({ headings }) => `បានបន្ថយចំណងជើងរង ${digits(headings)} មួយថ្នាក់ ព្រោះមានតែចំណងជើងអត្ថបទប៉ុណ្ណោះដែលនៅថ្នាក់ទី១`,
  },

  faults: {
    'no-settings': ({ dir }) => ({
      says: `គ្មានឯកសារ sarika.yaml ក្នុង ${exact(dir)} ទេ`,
      hint: 'សូមចូលទៅក្នុងថតឯកសាររបស់បន្ទប់ព័ត៌មាន បញ្ជាក់ថតនោះដោយ --cwd ឬបង្កើតបន្ទប់ព័ត៌មានដោយ «npx sarika init»',
    }),
    usage: ({ slip, command }) => ({
      says: slipOf(slip, command),
      hint: `សូមវាយ «${commandLine(command)} --help» ដើម្បីមើលរបៀបប្រើ`,
    }),
    'out-not-ours': ({ dir, files }) => ({
      says: `${exact(dir)} មានឯកសារដែល sarika មិនបានបង្កើត៖ ${some(files)}`,
      hint: 'សូមប្រើថតឯកសារផ្សេងដោយ --out ឬឱ្យ sarika គ្រប់គ្រងថតនេះដោយ --adopt',
    }),
    'out-unsafe': ({ dir, detail }) => ({
      says: `ការចេញផ្សាយទៅក្នុង ${exact(dir)} មិនមានសុវត្ថិភាពទេ៖ ${because(detail)}`,
      hint: 'សូមប្រើថតឯកសារដែលទុកសម្រាប់ការចេញផ្សាយតែមួយមុខ ដូចជា «dist»',
    }),
    'drafts-in-out': ({ dir }) => ({
      says: `មិនអាចដាក់សេចក្តីព្រាងក្នុង ${exact(dir)} បានទេ ព្រោះជាថតឯកសារនៃគេហទំព័រសាធារណៈ`,
      hint: 'សូមប្រើថតឯកសារផ្សេង ដូចជា «--drafts --out drafts»',
    }),
    'lock-held': ({ pid, file }) => ({
      says: `ការចេញផ្សាយមួយទៀតកំពុងដំណើរការ${pid > 0 ? ` (process ${pid})` : ''}`,
      hint: `សូមរង់ចាំឱ្យវាចប់។ បើគ្មានការចេញផ្សាយណាកំពុងដំណើរការទេ សូមលុប ${exact(file)}។`,
    }),
    'not-found': ({ path }) => ({ says: `រកមិនឃើញ ${exact(path)} ទេ`, hint: 'សូមពិនិត្យឈ្មោះ និងថតឯកសារ' }),
    'already-there': ({ path }) => ({ says: `${exact(path)} មានរួចហើយ ហើយមិនត្រូវបានកែទេ`, hint: 'សូមប្តូរឈ្មោះ ឬផ្លាស់ទីឯកសារនោះ រួចសាកម្តងទៀត' }),
    'slug-taken': ({ slug, path }) => ({
      says: `${exact(path)} មាន slug ${exact(slug)} រួចហើយ`,
      hint: 'សូមជ្រើស slug ផ្សេងដោយ --slug ឬសរសេរចំណងជើងឱ្យលម្អិតជាងនេះ',
    }),
    'folder-given': ({ path }) => ({
      says: `${exact(path)} ជាថតឯកសារ`,
      hint: 'សូមបញ្ជាក់ឯកសារមួយក្នុងនោះ ឬបន្ថែម --all ដើម្បីនាំចូលអត្ថបទទាំងអស់ក្នុងថត',
    }),
    'cannot-read': ({ path, detail }) => ({
      says: `មិនអាចអាន ${exact(path)} បានទេ៖ ${because(detail)}`,
      hint: 'សូមពិនិត្យថាលោកអ្នកមានសិទ្ធិអាន ហើយគ្មានកម្មវិធីផ្សេងកំពុងប្រើវា',
    }),
    'cannot-write': ({ path, detail }) => ({
      says: `មិនអាចសរសេរ ${exact(path)} បានទេ៖ ${because(detail)}`,
      hint: 'សូមពិនិត្យថាលោកអ្នកមានសិទ្ធិសរសេរទីនោះ ហើយទំហំផ្ទុកនៅមានសល់',
    }),
    'not-utf8': ({ path, offset }) => ({
      says: `${exact(path)} មិនមែនជា UTF-8 ទេ (ទីតាំងបៃ ${digits(offset)})`,
      hint: 'សូមរក្សាទុកឯកសារនេះឡើងវិញជា UTF-8',
    }),
    'changed-meanwhile': ({ path }) => ({
      says: `${exact(path)} ត្រូវបានកម្មវិធីផ្សេងកែក្នុងពេលនេះ ដូច្នេះទុកវានៅដដែល`,
      hint: 'សូមរក្សាទុកឯកសារនោះសិន រួចសាកល្បងម្តងទៀត',
    }),
    'no-article': ({ path, dir }) => ({
      says: `គ្មានអត្ថបទនៅ ${exact(path)} ទេ`,
      hint: `អត្ថបទគឺឯកសារ .md ក្នុង ${exact(`${dir}/`)}។ បើមិនដាក់ឈ្មោះ នឹងពិនិត្យអត្ថបទទាំងអស់។`,
    }),
    'git-failed': ({ detail }) => ({
      says: `git មិនអាចប្រាប់ថាអ្វីបានកែទេ៖ ${detailOf(detail)}`,
      hint: 'សូមពិនិត្យឈ្មោះ commit ឬ branch ឬកុំប្រើ --changed',
    }),
    'stdin-not-writable': () => ({
      says: '--write ត្រូវការឈ្មោះឯកសារ',
      hint: 'សូមដាក់ឈ្មោះឯកសារ ឬកុំប្រើ --write ដើម្បីបង្ហាញអត្ថបទដែលបានកែ',
    }),
    'no-hub': () => ({
      says: 'ការកំណត់មិនបានដាក់ hub ណាដែលត្រូវប្រាប់ទេ',
      hint: 'សូមដាក់អាសយដ្ឋានរបស់វាក្នុង sarika.yaml ត្រង់ «feeds» ជា «hub»។ បើគ្មាន hub កម្មវិធីអាននឹងមកសួរខ្លួនឯង។',
    }),
    'no-feeds': ({ dir }) => ({
      says: `គ្មាន feed ក្នុង ${exact(dir)} ទេ`,
      hint: 'សូមវាយ «npx sarika build» ជាមុនសិន ឬបញ្ជាក់ថតដែលបានចេញផ្សាយដោយ --out',
    }),
    'port-taken': ({ port }) => ({
      says: `ច្រកបណ្តាញ (port) ${port} កំពុងប្រើ`,
      hint: 'សូមបិទកម្មវិធីផ្សេង ឬជ្រើសច្រកផ្សេងដោយ «--port»',
    }),
    'bad-now': ({ value }) => ({
      says: `${quote(value)} មិនមែនជាកាលបរិច្ឆេទដែល --now អាចអានបានទេ`,
      hint: 'សូមសរសេរ 2022-01-21 ឬ 2022-01-21T14:00:00+07:00',
    }),
    'unknown-code': ({ code, nearest }) => ({
      says: `គ្មានកូដ ${quote(code)} ទេ`,
      hint: meant(nearest, 'សូមវាយ «npx sarika explain» ដើម្បីមើលកូដទាំងអស់'),
    }),
  },

  severities: { error: 'កំហុស', warn: 'ការព្រមាន', info: 'កំណត់សម្គាល់' },

  normalizeReasons: {
    'coeng-order': 'ស្រៈ ឬវណ្ណយុត្តិនៅមុខជើងអក្សរ',
    'coeng-ro': 'ជើង រ នៅមុខជើងអក្សរផ្សេង',
    'split-vowel': 'ស្រៈមួយត្រូវបានវាយជាពីរ',
    'register-shifter': 'ស្រៈ ុ ត្រូវបានវាយជំនួសមូសិកទន្ត ឬត្រីសព្ទ',
    'mark-order': 'លំដាប់ស្រៈ និងវណ្ណយុត្តិមិនត្រឹមត្រូវ',
    'repeated-joiner': 'មានតួអក្សរមើលមិនឃើញលើសពីមួយ',
    'coeng-da': 'ជើង ដ មើលទៅដូចជើង ត',
  },

  cli: {
    findings: ({ errors, warnings, notes }) => {
      const parts = [
        ...(errors > 0 ? [`កំហុស ${digits(errors)}`] : []),
        ...(warnings > 0 ? [`ការព្រមាន ${digits(warnings)}`] : []),
        ...(notes > 0 ? [`កំណត់សម្គាល់ ${digits(notes)}`] : []),
      ];
      return parts.length > 0 ? parts.join(' · ') : 'គ្មានកំហុស និងគ្មានការព្រមាន';
    },
    moreOfCode: ({ code, count }) => `និង ${code} ចំនួន ${digits(count)} កន្លែងទៀត។ សូមប្រើ --verbose ដើម្បីមើលទាំងអស់។`,
    progress: ({ stage, done, of, rate }) => `${STAGES[stage]} ${digits(done)}/${digits(of)} (${digits(rate)} ក្នុងមួយវិនាទី)`,
    stageDone: ({ stage, of, seconds }) => `${STAGES[stage]}៖ ${digits(of)} ក្នុងរយៈពេល ${digits(seconds)} វិនាទី`,
    nothingPublished: 'មិនបានចេញផ្សាយអ្វីទេ។ ការចេញផ្សាយលើកមុននៅដដែល។',
    published: ({ articles, files, out }) => `បានចេញផ្សាយអត្ថបទចំនួន ${digits(articles)} ជាឯកសារចំនួន ${digits(files)} ក្នុង ${exact(out)}`,
    filesChanged: ({ written, unchanged, removed }) =>
      `ឯកសារ៖ បានសរសេរ ${digits(written)} · នៅដដែល ${digits(unchanged)} · បានលុប ${digits(removed)}`,
    locked: (isWritten) => (isWritten ? 'បានសរសេរ sarika.lock។ សូម commit វាជាមួយអត្ថបទ។' : 'sarika.lock ត្រឹមត្រូវរួចហើយ'),
    mended: (number) => `បានកែរបៀបវាយអក្សរខ្មែរឱ្យត្រូវស្តង់ដារចំនួន ${digits(number)} កន្លែងលើទំព័រ។ ឯកសារដើមនៅដដែល។ សូមប្រើ --verbose ដើម្បីមើលបញ្ជី។`,
    normalized: (number) => `បានកែ ${digits(number)} ព្យាង្គក្នុងអត្ថបទ។ ប្រើ --verbose ដើម្បីមើលបញ្ជី ឬ --diff ដើម្បីមើលបន្ទាត់។`,
    wouldNormalize: (number) => `${digits(number)} ព្យាង្គវាយមិនត្រូវតាមស្តង់ដារ។ សូមប្រើ «npx sarika normalize --write» ដើម្បីកែ។`,
    normalizedFile: (path, number) => `បានកែ ${digits(number)} ព្យាង្គក្នុង ${exact(path)}`,
    allCanonical: 'អត្ថបទទាំងអស់វាយត្រូវតាមស្តង់ដារ',
    nothingWritten: 'មិនបានសរសេរអ្វីទេ។ ឯកសារទាំងអស់នៅដដែល។',
    checked: (articles) => `អត្ថបទ ${digits(articles)}៖`,
    validated: ({ files, pages, folder }) => `${exact(folder)} មាន ${digits(files)} ឯកសារ និង ${digits(pages)} ទំព័រ៖`,
    leaksSkipped: (folder) => `មិនបានរកអត្ថបទដែលមិនទាន់ចេញផ្សាយទេ ព្រោះបន្ទប់ព័ត៌មាននេះមិនចេញផ្សាយក្នុង ${exact(folder)}`,
    leftOut: (codes) => `មិនបានពិនិត្យ៖ ${codes.join(', ')}។ សូមវាយ «npx sarika check» ម្តងដោយគ្មានឈ្មោះឯកសារ ដើម្បីឱ្យស្គាល់អត្ថបទទាំងអស់។`,
    fixable: (number) => `«npx sarika check --fix» អាចកែបាន ${digits(number)} កន្លែង។ សូមបន្ថែម --dry-run ដើម្បីមើលជាមុន។`,
    wouldFix: (number) => `នឹងកែ ${digits(number)} កន្លែង តែពេលនេះមិនទាន់សរសេរអ្វីទេ`,
    undone: (path) => `${exact(path)} ត្រឡប់ដូចមុន --fix ចុងក្រោយវិញហើយ`,
    notUndone: (path) => `${exact(path)} ត្រូវបានកែក្រោយ --fix ចុងក្រោយ ដូច្នេះទុកវានៅដដែល`,
    nothingToUndo: 'គ្មាន --fix ណាត្រូវត្រឡប់វិញទេ',
    fixedFile: (path, number) => `បានកែ ${digits(number)} កន្លែងក្នុង ${exact(path)}`,
    withheldHeading: (number) => `អត្ថបទមិនទាន់ចេញផ្សាយចំនួន ${digits(number)}៖`,
    reasons: { draft: 'សេចក្តីព្រាង', scheduled: 'រង់ចាំកាលកំណត់', embargoed: 'ហាមផ្សាយមុនពេល' },
    withheld: ({ title, reason, until }) => `${oneLine(title)} (${until === null ? km.cli.reasons[reason] : `${UNTIL[reason]} ${until}`})`,
    nextChange: (instant) => `ការផ្លាស់ប្តូរបន្ទាប់៖ ${instant}។ សូមចេញផ្សាយម្តងទៀតនៅពេលនោះ។`,
    states: {
      ...{ invalid: 'មានកំហុស', draft: 'សេចក្តីព្រាង', scheduled: 'រង់ចាំកាលកំណត់', embargoed: 'ហាមផ្សាយមុនពេល', published: 'បានចេញផ្សាយ' },
      ...{ corrected: 'មានការកែតម្រូវ', expired: 'ផុតកំណត់', withdrawn: 'បានដកវិញ', unpublished: 'បានផ្អាកការផ្សាយវិញ' },
    },
    becomes: {
      ...{ draft: 'សេចក្តីព្រាង', scheduled: 'រង់ចាំកាលកំណត់', embargoed: 'ហាមផ្សាយមុនពេល', published: 'ចេញផ្សាយ', corrected: 'ចេញផ្សាយ' },
      ...{ expired: 'ផុតកំណត់', withdrawn: 'ដកវិញ', unpublished: 'ផ្អាកការផ្សាយវិញ' },
    },
    counted: (articles, states) =>
      [`អត្ថបទ ${digits(articles)}`, states.map(([state, number]) => `${km.cli.states[state]} ${digits(number)}`).join(' · ')]
        .filter(Boolean)
        .join('៖ '),
    noneInState: 'គ្មានអត្ថបទក្នុងស្ថានភាពនេះទេ',
    noNextChange: 'គ្មានអ្វីផ្លាស់ប្តូរដោយខ្លួនឯងទេ',
    whereToLook: (command) => `ដើម្បីអានក្នុងកម្មវិធីរុករក៖ ${command}`,
    previewing: (url) => `បន្ទប់ព័ត៌មាននៅ ${url} សម្រាប់តែកុំព្យូទ័រនេះ។ ចុច Ctrl-C ដើម្បីបញ្ឈប់។`,
    told: ({ hub, feed }) => `បានប្រាប់ ${exact(hub)} អំពី ${exact(feed)}`,
    wouldTell: ({ hub, feed }) => `នឹងប្រាប់ ${exact(hub)} អំពី ${exact(feed)}`,
    notTold: ({ feed, detail }) => `មិនអាចប្រាប់ hub អំពី ${exact(feed)} បានទេ៖ ${detailOf(detail)}`,
    tellAgain: (hub) => `សូមពិនិត្យថា ${exact(hub)} ពិតជាអាសយដ្ឋានរបស់ hub រួចវាយ «npx sarika ping» ម្តងទៀត`,
    preview: {
      allMended: 'បានកែរួចរាល់ហើយ៖ គ្មានកំហុស និងគ្មានការព្រមាន',
      updated: (ms) => `បានមើលឡើងវិញក្នុងរយៈពេល ${digits(ms)} មិល្លីវិនាទី`,
      notShown: (number) => `អត្ថបទមិនទាន់ចេញផ្សាយចំនួន ${digits(number)} មិនបង្ហាញទេ។ សូមប្រើ «npx sarika preview --drafts» ដើម្បីបង្ហាញ។`,
      notOpened: (url) => `មិនអាចបើកកម្មវិធីរុករកបានទេ។ សូមបើក ${url} ដោយខ្លួនឯង។`,
      notWatched: (detail) => `មិនអាចតាមដានការកែទាំងអស់បានទេ (${detail})។ សូមផ្ទុកទំព័រឡើងវិញ ដើម្បីមើលអត្ថបទថ្មី។`,
      early: ({ reason, until }) => `មិនទាន់ចេញផ្សាយ៖ ${until === null ? km.cli.reasons[reason] : `${UNTIL[reason]} ${until}`}`,
      errors: (number) => `កំហុស ${digits(number)}`,
      warnings: (number) => `ការព្រមាន ${digits(number)}`,
      more: (number) => `និង ${digits(number)} ទៀត ដែលមានក្នុង terminal`,
      mended: 'កំហុសត្រូវបានកែរួចហើយ',
      stays: 'ទំព័រនៅដូចមុន។ សូមកែកំហុស រួចទំព័រនឹងបង្ហាញអត្ថបទថ្មីដោយខ្លួនឯង។',
      close: 'បិទ',
      nothing: 'មិនទាន់មានអ្វីបង្ហាញទេ',
      notFound: 'គ្មានទំព័រនៅអាសយដ្ឋាននេះទេ',
    },
    imported: (path) => `បានសរសេរសេចក្តីព្រាង ${exact(path)}`,
    importedDryRun: (path) => `នឹងសរសេរសេចក្តីព្រាង ${exact(path)} តែពេលនេះមិនទាន់សរសេរអ្វីទេ`,
    importNext: 'បន្ទាប់៖ សូមអានសេចក្តីព្រាងនោះ វាយ «npx sarika check» លុបបន្ទាត់ «draft: true» រួចវាយ «npx sarika build»',
    importedAll: ({ written, skipped, failed, isDryRun }) =>
      `${isDryRun ? 'នឹងនាំចូល' : 'បាននាំចូល'}អត្ថបទចំនួន ${digits(written)} រំលង ${digits(skipped)} និងមានកំហុស ${digits(failed)}`,
    guesses: (number) => `ការសន្និដ្ឋានចំនួន ${digits(number)} ដែលត្រូវពិនិត្យ៖`,
    keptFile: (path) => `${exact(path)} មានរួចហើយ ហើយមិនដូចច្បាប់ដើមទេ ដូច្នេះទុកវានៅដដែល`,
    themeNext: (dir) => `សូមកែឯកសារក្នុង ${exact(dir)} តាមចិត្ត។ ឯកសារណាមិនកែ សូមលុបចោល៖ sarika នឹងប្រើច្បាប់ដើមជំនួស។`,
    questions: {
      lang: 'ភាសារបស់បន្ទប់ព័ត៌មាន (km ឬ en)?',
      langFault: 'សូមវាយ km សម្រាប់ភាសាខ្មែរ ឬ en សម្រាប់ភាសាអង់គ្លេស',
      title: 'ឈ្មោះបន្ទប់ព័ត៌មាន?',
      baseUrl: 'អាសយដ្ឋានគេហទំព័រ?',
      organisation: 'ស្ថាប័នដែលចេញផ្សាយ (ចុច Enter បើគ្មាន)?',
    },
    keptOwnFile: (path) => `${exact(path)} មានរួចហើយ ដូច្នេះទុកវានៅដដែល`,
    nameMended: ({ before, after, reason }) => `បានសរសេរ ${quote(after)} ជំនួស ${quote(before)}៖ ${km.normalizeReasons[reason]}`,
    filledIn: ({ date, place, slug }) =>
      `បានបំពេញ សូមពិនិត្យ៖ កាលបរិច្ឆេទ ${exact(date)}${place === null ? '' : ` ទីកន្លែង ${quote(place)}`} slug ${exact(slug)}`,
    newNext: 'បន្ទាប់៖ សូមបំពេញអ្វីដែលនៅក្នុង [[ ]] វាយ «npx sarika check» លុបបន្ទាត់ «draft: true» រួចវាយ «npx sarika build»',
    addressMissing: (file) => `មិនទាន់មានអាសយដ្ឋានគេហទំព័រទេ៖ សូមសរសេរ «baseUrl» ក្នុង ${exact(file)} មុនចេញផ្សាយ`,
    nextCommands: 'បន្ទាប់ សូមវាយ៖',
    explainExample: 'ឧទាហរណ៍',
    explainInstead: 'សូមសរសេរដូច្នេះវិញ',
    explainList: 'កូដដែលមានការពន្យល់',
    ownFault: 'នេះជាកំហុសរបស់ sarika មិនមែនកំហុសក្នុងអត្ថបទទេ។ សូមរាយការណ៍ ដោយភ្ជាប់បន្ទាត់ទាំងនេះមកជាមួយ។',
    interrupted: 'ការងារត្រូវបានបញ្ឈប់ពាក់កណ្តាលទី',
    helpTitles: {
      usage: 'របៀបវាយ៖',
      arguments: 'ពាក្យបន្ថែម៖',
      options: 'ជម្រើស៖',
      globalOptions: 'ជម្រើសនៃពាក្យបញ្ជាទាំងអស់៖',
      commands: 'ពាក្យបញ្ជា៖',
    },
    help: {
      program: 'ចេញផ្សាយសេចក្តីប្រកាសព័ត៌មានជាភាសាខ្មែរ ទៅជាគេហទំព័រដែលមាន feed (RSS)',
      init: 'បង្កើតបន្ទប់ព័ត៌មាន៖ ការកំណត់ អត្ថបទដំបូង និងឯកសារសម្រាប់ចេញផ្សាយដោយស្វ័យប្រវត្តិ',
      'init-dir': 'ថតឯកសាររបស់បន្ទប់ព័ត៌មាន (បើមិនបញ្ជាក់ ប្រើថតបច្ចុប្បន្ន)',
      new: 'ចាប់ផ្តើមអត្ថបទថ្មី៖ សេចក្តីព្រាងដែលបានបំពេញផ្នែកក្បាលរួច',
      'new-title': 'ចំណងជើងអត្ថបទ',
      'new-type':
        'ប្រភេទ៖ សេចក្តីប្រកាសព័ត៌មាន (press-release បើមិនបញ្ជាក់) សេចក្តីថ្លែងការណ៍ (statement) សេចក្តីជូនដំណឹង (notice) សេចក្តីប្រកាស (announcement) ព័ត៌មាន (news) ឬព្រឹត្តិការណ៍ (event)',
      'new-slug': 'ផ្នែកចុងក្រោយនៃអាសយដ្ឋាន (បើមិនបញ្ជាក់ គឺចំណងជើងជាអក្សរឡាតាំង)',
      'new-date': 'កាលបរិច្ឆេទអត្ថបទ៖ 2022-01-21 ឬជាភាសាខ្មែរ (បើមិនបញ្ជាក់ គឺថ្ងៃនេះ)',
      'new-folder': 'ក្នុងថតដោយឡែក សម្រាប់ដាក់រូបភាព និងឯកសារជាមួយ',
      'new-now': 'ថ្ងៃនេះជាថ្ងៃណា (បើមិនបញ្ជាក់ ប្រើម៉ោងបច្ចុប្បន្ន)',
      theme: 'ចម្លងតែទម្រង់ទំព័រ (template) និងរចនាបថ ដើម្បីកែ ដោយមិនសរសេរជាន់លើអ្វីឡើយ',
      'init-title': 'ឈ្មោះបន្ទប់ព័ត៌មាន',
      'init-base-url': 'អាសយដ្ឋានគេហទំព័រ ដូចជា https://news.example.gov.kh ឬ https://name.github.io/news/',
      'init-organisation': 'ស្ថាប័នដែលចេញផ្សាយ',
      'init-ci': 'ឯកសារចេញផ្សាយដោយស្វ័យប្រវត្តិ៖ github, gitlab ឬ none (បើមិនបញ្ជាក់ សរសេរទាំងពីរ)',
      'init-yes': 'មិនសួរអ្វីទេ ហើយប្រើតម្លៃដើមសម្រាប់អ្វីដែលមិនបានបញ្ជាក់',
      'init-now': 'កាលបរិច្ឆេទនៃអត្ថបទដំបូង (បើមិនបញ្ជាក់ គឺថ្ងៃនេះ)',
      build: 'ចេញផ្សាយអត្ថបទទាំងអស់ក្នុងបន្ទប់ព័ត៌មាន',
      import: 'បំប្លែងអត្ថបទនៃសេចក្តីប្រកាសព័ត៌មាន ទៅជាសេចក្តីព្រាង និងរាយបញ្ជីការសន្និដ្ឋានទាំងអស់',
      explain: 'ពន្យល់អត្ថន័យនៃកូដ ជាភាសាខ្មែរ និងអង់គ្លេស ដោយមានឧទាហរណ៍',
      'check-command': 'ពិនិត្យអក្ខរាវិរុទ្ធ កាលបរិច្ឆេទ និងរបៀបសរសេរក្នុងអត្ថបទ',
      validate: 'ពិនិត្យអ្វីដែលបានចេញផ្សាយ ដោយមិនប្រើអ៊ីនធឺណិត៖ តំណ feed, sitemap ទំព័រ និងអត្ថបទដែលមិនទាន់ចេញ',
      'published-dir': 'ថតឯកសារដែលត្រូវពិនិត្យ (បើមិនបញ្ជាក់ ប្រើ «out» ក្នុងការកំណត់)',
      'validate-now': 'ពិនិត្យដូចជានៅថ្ងៃ ឬម៉ោងដែលបញ្ជាក់ (បើមិនបញ្ជាក់ ប្រើម៉ោងបច្ចុប្បន្ន)',
      paths: 'អត្ថបទ ឬថតឯកសារ។ បើគ្មានឈ្មោះ គឺបន្ទប់ព័ត៌មានទាំងមូល។',
      fix: 'កែក្នុងឯកសារនូវអ្វីដែលអាចកែបានដោយប្រាកដ',
      undo: 'ត្រឡប់ទៅដូចមុន --fix ចុងក្រោយវិញ',
      changed: 'ពិនិត្យតែអត្ថបទដែល git ឃើញថាបានកែ ឬកែតាំងពី commit ឬ branch ណាមួយ',
      'fix-dry-run': 'បង្ហាញអ្វីដែល --fix នឹងកែ ជា diff ដោយមិនសរសេរ',
      format: 'ទម្រង់នៃលទ្ធផល៖ pretty (បើមិនបញ្ជាក់) json, github, sarif ឬ junit',
      'max-warnings': 'ចេញដោយលេខកូដ 1 បើមានការព្រមានច្រើនជាងនេះ',
      status: 'បង្ហាញបញ្ជីអត្ថបទ ជាមួយស្ថានភាព និងការផ្លាស់ប្តូរបន្ទាប់',
      'status-now': 'បង្ហាញស្ថានភាពនៅថ្ងៃ ឬម៉ោងដែលបញ្ជាក់ (បើមិនបញ្ជាក់ ប្រើម៉ោងបច្ចុប្បន្ន)',
      state:
        'តែអត្ថបទក្នុងស្ថានភាពទាំងនេះ ដោយបំបែកដោយសញ្ញា «,»៖ invalid, draft, scheduled, embargoed, published, corrected, expired, withdrawn, unpublished',
      normalize: 'រៀបអក្សរខ្មែរតាមលំដាប់ស្តង់ដារ៖ អត្ថបទចូល អត្ថបទចេញ ឬកែក្នុងឯកសារតែម្តង',
      files: 'ឯកសារដែលត្រូវអាន។ បើគ្មានឈ្មោះ ឬសរសេរ - គឺអានពី standard input។',
      write: 'កែក្នុងឯកសារតែម្តង',
      check: 'បង្ហាញអ្វីដែលនឹងត្រូវកែ ហើយចេញដោយលេខកូដ 1 បើមាន',
      diff: 'បង្ហាញភាពខុសគ្នា (diff) ជំនួសអត្ថបទ',
      'changes-json': 'បង្ហាញបញ្ជីការកែជា JSON ជំនួសអត្ថបទ',
      'coeng-da': 'សរសេរជើង ដ ជាជើង ត (fold) ឬទុកដដែល (keep)។ បើមិនបញ្ជាក់ គឺតាមការកំណត់ ឬ fold។',
      date: 'បង្ហាញកាលបរិច្ឆេទជាទម្រង់ផ្លូវការ ទាំងសុរិយគតិ ទាំងចន្ទគតិ',
      day: 'កាលបរិច្ឆេទ៖ 2022-01-21 ឬជាភាសាខ្មែរ។ បើគ្មាន គឺថ្ងៃនេះ។ បើសរសេរ - គឺអានមួយក្នុងមួយបន្ទាត់។',
      'date-json': 'បង្ហាញជា JSON មួយបន្ទាត់ក្នុងមួយកាលបរិច្ឆេទ',
      preview: 'បង្ហាញបន្ទប់ព័ត៌មានក្នុងកម្មវិធីរុករកលើកុំព្យូទ័រនេះ រួចបង្ហាញការកែនីមួយៗភ្លាមពេលរក្សាទុក',
      'preview-now': 'បង្ហាញបន្ទប់ព័ត៌មានដូចជានៅថ្ងៃ ឬម៉ោងដែលបញ្ជាក់ (បើមិនបញ្ជាក់ ប្រើម៉ោងបច្ចុប្បន្ន)',
      'preview-drafts': 'បង្ហាញទាំងសេចក្តីព្រាង និងអត្ថបទដែលរង់ចាំពេលផ្សាយ ដោយមានសញ្ញាសម្គាល់',
      port: 'ច្រកបណ្តាញ (port)។ បើមិនបញ្ជាក់ គឺ 4321 ឬច្រកបន្ទាប់ដែលទំនេរ។',
      open: 'បើកកម្មវិធីរុករក',
      cwd: 'ថតឯកសាររបស់បន្ទប់ព័ត៌មាន (បើមិនបញ្ជាក់ ប្រើថតបច្ចុប្បន្ន)',
      lang: 'ភាសានៃសារ ហើយសម្រាប់ init និង new ក៏ជាភាសានៃអ្វីដែលសរសេរ៖ km ឬ en (បើមិនបញ្ជាក់ ប្រើភាសារបស់បន្ទប់ព័ត៌មាន)',
      quiet: 'បង្ហាញតែបញ្ហា',
      verbose: 'បង្ហាញលម្អិត និងរាយកំណត់សម្គាល់ទាំងអស់',
      'no-color': 'មិនប្រើពណ៌',
      out: 'ថតឯកសារសម្រាប់ចេញផ្សាយ (បើមិនបញ្ជាក់ ប្រើ «out» ក្នុងការកំណត់)',
      now: 'ចេញផ្សាយដូចជានៅថ្ងៃ ឬម៉ោងដែលបញ្ជាក់ (បើមិនបញ្ជាក់ ប្រើម៉ោងបច្ចុប្បន្ន)',
      clean: 'សរសេរឯកសារទាំងអស់ជាថ្មី',
      adopt: 'គ្រប់គ្រងថតឯកសារដែលមានឯកសារពីប្រភពផ្សេង',
      json: 'បង្ហាញលទ្ធផលជា JSON',
      drafts: 'រួមទាំងអត្ថបទដែលមិនទាន់ចេញផ្សាយ ដើម្បីពិនិត្យ ដោយត្រូវប្រើ --out ទៅថតឯកសារផ្សេង',
      lock: 'កត់ទុកក្នុង sarika.lock នូវ id និងអាសយដ្ឋានដែលបានផ្សាយ។ សូម commit ឯកសារនោះ។',
      ping: 'ប្រាប់ hub (WebSub) ក្នុងការកំណត់ថា feed បានប្តូរ ក្រោយពេលដាក់លើគេហទំព័រ',
      'ping-dry-run': 'បង្ហាញអ្វីដែលនឹងប្រាប់ hub ដោយមិនប្រាប់',
      'dry-run': 'បង្ហាញអ្វីដែលនឹងសរសេរ ដោយមិនសរសេរ',
      'import-all': 'នាំចូលអត្ថបទទាំងអស់នៃថតមួយ feed (RSS, Atom) ឬឯកសារនាំចេញរបស់ WordPress',
      media: 'ជាមួយ --all៖ ថតដែលមានរូបភាពនៃអត្ថបទ ហើយរូបភាពនឹងត្រូវបានចម្លង',
      'no-convert': 'ឈប់នៅអត្ថបទពុម្ពអក្សរចាស់ (Limon, ABC) ដោយមិនបំប្លែង',
      code: 'កូដ ដូចជា weekday-mismatch (បើមិនបញ្ជាក់ បង្ហាញកូដទាំងអស់)',
      file: 'ឯកសារអត្ថបទ (.txt .md .html .docx) ឬ - ដើម្បីអានពី stdin',
      from: 'ប្រភេទឯកសារ បើឈ្មោះឯកសារមិនប្រាប់៖ txt, md, html ឬ docx',
      keep: 'រក្សាឯកសារដើមជាមួយសេចក្តីព្រាង ដោយមិនចេញផ្សាយ',
      'import-dry-run': 'បង្ហាញសេចក្តីព្រាង និងការកែទាំងអស់ ដោយមិនសរសេរ',
      version: 'បង្ហាញលេខកំណែ',
      help: 'បង្ហាញជំនួយនេះ',
    },
  },

  theme: {
    skipToContent: 'រំលងទៅខ្លឹមសារ',
    home: 'ទំព័រដើម',
    latest: 'ព័ត៌មានថ្មីៗ',
    lead: 'ព័ត៌មានសំខាន់',
    sections: 'ផ្នែក',
    tags: 'ពាក្យគន្លឹះ',
    articlesWithTag: 'អត្ថបទដែលមានពាក្យគន្លឹះ',
    articlesInSection: 'អត្ថបទក្នុងផ្នែក',
    pages: 'ទំព័រនានា',
    newer: 'អត្ថបទថ្មីជាងនេះ',
    older: 'អត្ថបទចាស់ជាងនេះ',
    page: 'ទំព័រទី',
    previousArticle: 'អត្ថបទមុន',
    nextArticle: 'អត្ថបទបន្ទាប់',
    published: 'ចេញផ្សាយ',
    updated: 'ធ្វើបច្ចុប្បន្នភាព',
    by: 'ដោយ',
    organisation: 'ស្ថាប័ន',
    supportedBy: 'ដោយមានការគាំទ្រពី',
    reference: 'លេខ',
    series: 'កម្មវិធី',
    topic: 'ប្រធានបទ',
    people: 'ឥស្សរជនពាក់ព័ន្ធ',
    contacts: 'ព័ត៌មានទំនាក់ទំនង',
    phone: 'ទូរសព្ទ',
    email: 'អ៊ីមែល',
    telegram: 'តេឡេក្រាម',
    facebook: 'ហ្វេសប៊ុក',
    address: 'អាសយដ្ឋាន',
    attachments: 'ឯកសារភ្ជាប់',
    videos: 'វីដេអូ',
    event: 'ព្រឹត្តិការណ៍',
    eventTime: 'កាលបរិច្ឆេទ និងម៉ោង',
    eventVenue: 'ទីកន្លែង',
    eventOnline: 'តាមអនឡាញ',
    eventHost: 'រៀបចំដោយ',
    history: 'ប្រវត្តិនៃអត្ថបទនេះ',
    firstPublished: 'ចេញផ្សាយលើកដំបូង',
    historyWithdrawn: 'បានដកវិញ',
    corrections: 'ការកែតម្រូវ',
    photo: 'រូបថត',
    draftNotice: 'នេះជាសេចក្តីព្រាង មិនទាន់សម្រាប់ផ្សព្វផ្សាយទេ',
    expiredTitle: 'អត្ថបទនេះលែងមានទៀតហើយ',
    expiredNotice: 'អត្ថបទនេះលែងផ្សព្វផ្សាយនៅអាសយដ្ឋាននេះទៀតហើយ។',
    withdrawnTitle: 'អត្ថបទនេះត្រូវបានដកវិញ',
    withdrawnNotice: 'ស្ថាប័នដែលបានចេញផ្សាយអត្ថបទនេះ បានដកវិញហើយ។ សូមកុំដកស្រង់ ឬផ្សព្វផ្សាយបន្ត។',
    unofficialTranslation: 'ការបកប្រែក្រៅផ្លូវការ',
    subscribe: 'តាមដានព័ត៌មាន',
    feedHint: 'តាមដានអត្ថបទថ្មីៗតាមកម្មវិធីអាន RSS',
    noArticles: 'មិនទាន់មានអត្ថបទនៅឡើយទេ',
    listEmptied: 'បច្ចុប្បន្ននេះ គ្មានអត្ថបទនៅទីនេះទេ',
    kingdom: 'ព្រះរាជាណាចក្រកម្ពុជា',
    motto: 'ជាតិ សាសនា ព្រះមហាក្សត្រ',
    note: 'ចំណាំ',
    warning: 'ប្រយ័ត្ន',
    corrected: 'បានកែតម្រូវ',
    bytes: 'បៃ',
    kilobytes: 'គីឡូបៃ',
    megabytes: 'មេកាបៃ',
    gigabytes: 'ជីកាបៃ',
    menu: 'ម៉ឺនុយ',
    morePages: 'ទំព័រផ្សេងទៀត',
    archive: 'បណ្ណសារព័ត៌មាន',
    articleCount: 'ចំនួនអត្ថបទ',
    allInSection: 'មើលទាំងអស់',
    related: 'អត្ថបទពាក់ព័ន្ធ',
    share: 'ចែករំលែក',
    shareOn: 'ចែករំលែកតាម',
    articleAddress: 'អាសយដ្ឋានអត្ថបទនេះ',
    feedsTitle: 'តាមដានព័ត៌មានរបស់យើង',
    feedsIntro: 'Feed ជាបញ្ជីអត្ថបទថ្មីៗ ដែលកម្មវិធីអានពិនិត្យជំនួសអ្នក។ អ្នកទទួលបានអត្ថបទថ្មីគ្រប់អត្ថបទ ដោយមិនបាច់ចូលមើលគេហទំព័រនេះ និងមិនបាច់ផ្តល់អ៊ីមែលឡើយ។',
    feedsHow: 'សូមចម្លងអាសយដ្ឋានមួយខាងក្រោម ដាក់ក្នុងកម្មវិធីអានរបស់អ្នក។ បើមិនដឹងថាត្រូវយកមួយណា សូមយក RSS។',
    feedsAll: 'ព័ត៌មានទាំងអស់',
    feedsOpml: 'Feed ទាំងអស់ក្នុងឯកសារតែមួយ (OPML)',
    feedsOpmlHint: 'សូមនាំចូលឯកសារនេះទៅក្នុងកម្មវិធីអាន ដើម្បីតាមដានទាំងអស់ក្នុងពេលតែមួយ។',
    languageName: 'ខ្មែរ',
    otherLanguages: 'ជាភាសាផ្សេង',
    originalArticle: 'អត្ថបទដើម',
    notFoundTitle: 'រកមិនឃើញទំព័រនេះទេ',
    notFoundNotice: 'គ្មានអ្វីនៅអាសយដ្ឋាននេះទេ។ ប្រហែលអាសយដ្ឋានវាយខុស ឬតំណដែលនាំមកទីនេះមិនត្រឹមត្រូវ។',
    notFoundSearch: 'ស្វែងរកក្នុងគេហទំព័រនេះ',
    notFoundArchive: 'អត្ថបទទាំងអស់តាមកាលបរិច្ឆេទ',
    search: 'ស្វែងរក',
    searchWords: 'ពាក្យដែលចង់ស្វែងរក',
    searchHint: 'សូមវាយពាក្យដែលចង់ស្វែងរក',
    searchNeedsScript: 'ការស្វែងរកត្រូវការ JavaScript ប៉ុន្តែកម្មវិធីរុករករបស់អ្នកមិនបានបើកវាទេ។ សូមរកមើលអត្ថបទតាមតំណខាងក្រោម។',
    searchLoading: 'កំពុងស្វែងរក…',
    searchFound: 'រកឃើញ {count} អត្ថបទ',
    searchSince: '(ចាប់ពីឆ្នាំ {year} មក)',
    searchNothing: 'រកមិនឃើញអត្ថបទណាមួយទេ',
    searchNear: 'គ្មានអត្ថបទណាដែលមានពាក្យទាំងអស់នេះទេ។ អត្ថបទស្រដៀងគ្នាមាន {count}។',
    searchMore: 'បង្ហាញលទ្ធផលបន្ថែម',
    searchOlder: 'ស្វែងរកក្នុងអត្ថបទចាស់ជាងនេះ',
    searchFailed: 'មិនអាចស្វែងរកបានទាំងស្រុងទេ។ សូមពិនិត្យអ៊ីនធឺណិត រួចចុច «ស្វែងរក» ម្តងទៀត។',
    searchBrowse: 'រកមើលអត្ថបទតាមរបៀបផ្សេង',
    searchArchive: 'អត្ថបទទាំងអស់តាមឆ្នាំ',
  },

  articleTypes: {
    'press-release': 'សេចក្តីប្រកាសព័ត៌មាន',
    statement: 'សេចក្តីថ្លែងការណ៍',
    notice: 'សេចក្តីជូនដំណឹង',
    announcement: 'សេចក្តីប្រកាស',
    news: 'ព័ត៌មាន',
    event: 'ព្រឹត្តិការណ៍',
  },
};
