import type { Explanations } from './words.js';

// What each finding means, why it matters and what to do, for `sarika explain`. `bad` and `good` stand as an author types them.

export const explanations: Explanations = {
  // the file
  'not-utf8': {
    km: 'ឯកសារនេះរក្សាទុកជាការអ៊ិនកូដផ្សេង មិនមែន UTF-8។ អក្សរខ្មែរអាចខូច ដូច្នេះ sarika មិនព្យាយាមទាយទេ។ សូមបើកឯកសារក្នុងកម្មវិធីសរសេរអត្ថបទ រួចរក្សាទុកឡើងវិញជា UTF-8។ អត្ថបទដែលវាយដោយពុម្ពអក្សរចាស់ (Limon, ABC) ត្រូវបំប្លែងជាយូនីកូដជាមុន។',
    en: 'The file is saved in an encoding other than UTF-8. Khmer letters could come out broken, so sarika does not guess. Open the file in your editor and save it again as UTF-8. Text typed in an old font (Limon, ABC) must be converted to Unicode first.',
    bad: null,
    good: null,
  },
  'file-too-large': {
    km: 'អត្ថបទមួយអាចមានទំហំត្រឹម ១០ MB ដែលស្មើនឹងអក្សរខ្មែរប្រមាណបីលានតួ។ ឯកសារធំជាងនេះ ច្រើនតែជារូបភាព ឬឯកសារដែលចម្លងខុស។ សូមបំបែកវា ឬភ្ជាប់វាជាឯកសារភ្ជាប់។',
    en: 'An article may have 10 MB, which is some three million Khmer letters. A larger file is mostly a picture or a copy that went wrong. Split it, or attach it to an article as a file.',
    bad: null,
    good: null,
  },
  'empty-file': {
    km: 'ឯកសារនេះគ្មានអ្វីទាំងអស់។ យ៉ាងតិច អត្ថបទត្រូវមានចំណងជើង និងកាលបរិច្ឆេទ។ សូមសរសេរអត្ថបទ ឬលុបឯកសារចោល។',
    en: 'There is nothing in the file. An article needs at least a title and a date. Write it, or delete the file.',
    bad: '',
    good: '---\ntitle: កម្មវិធីស្វែងយល់ពីបរិវត្តកម្មឌីជីថល\ndate: 2022-01-21\n---',
  },
  'byte-order-mark': {
    km: 'កម្មវិធីខ្លះដាក់សញ្ញាមើលមិនឃើញមួយ (BOM) នៅដើមឯកសារ។ sarika អានឯកសារនេះបាន តែកម្មវិធីផ្សេងអាចអានខុស។ សូមរក្សាទុកជា «UTF-8 without BOM»។',
    en: 'Some programs put an invisible mark (BOM) at the beginning of a file. sarika can read it, but other programs may stumble. Save the file as "UTF-8 without BOM".',
    bad: null,
    good: null,
  },
  'crlf-line-ends': {
    km: 'Windows បញ្ចប់បន្ទាត់ដោយតួអក្សរពីរ (CRLF) ចំណែកប្រព័ន្ធផ្សេងប្រើតែមួយ (LF)។ ទំព័រដែលចេញផ្សាយមិនខុសគ្នាទេ។ បើធ្វើការជាក្រុម គួរកំណត់កម្មវិធីសរសេរអត្ថបទឱ្យប្រើ LF ដើម្បីងាយប្រៀបធៀបឯកសារ។',
    en: 'Windows ends a line with two characters (CRLF), other systems with one (LF). The published pages are the same. In a team it helps to set every editor to LF, so that files are easy to compare.',
    bad: null,
    good: null,
  },
  'control-character': {
    km: 'តួអក្សរបញ្ជាជាតួអក្សរមើលមិនឃើញ ដែលច្រើនជាប់មកពេលចម្លងពី Word ឬ PDF។ តួអក្សរតែមួយអាចធ្វើឱ្យកម្មវិធីអានព័ត៌មានមិនអាចអាន feed ទាំងមូលបាន។ សូមលុបវា ឬវាយពាក្យនោះឡើងវិញ។',
    en: 'Control characters are invisible and often come along when text is copied from Word or PDF. A single one can make a whole feed unreadable. Delete it, or type the word again.',
    bad: null,
    good: null,
  },

  // front matter and settings
  'front-matter-missing': {
    km: 'អត្ថបទនីមួយៗត្រូវផ្តើមដោយផ្នែកក្បាលអត្ថបទ (front matter) នៅចន្លោះបន្ទាត់ «---» ពីរ។ sarika យកចំណងជើង និងកាលបរិច្ឆេទពីទីនោះ។ បន្ទាត់ «---» ដំបូងត្រូវនៅលើគេបង្អស់ ដោយគ្មានបន្ទាត់ទទេពីលើ។',
    en: 'Every article begins with a front matter, between two lines "---". sarika takes the title and the date from there. The first "---" must be the very first line, with no empty line above it.',
    bad: 'ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - ក្រសួងបានរៀបចំ…',
    good: '---\ntitle: បាឋកថាសាធារណៈប្រចាំខែ\ndate: 2022-01-21\nplace: ភ្នំពេញ\n---\n\nក្រសួងបានរៀបចំ…',
  },
  'front-matter-unclosed': {
    km: 'ផ្នែកក្បាលអត្ថបទមានបន្ទាត់ «---» បើក តែគ្មានបន្ទាត់ «---» បិទ។ បើគ្មានវាទេ sarika មិនដឹងថាខ្លឹមសារចាប់ផ្តើមត្រង់ណា។ សូមសរសេរបន្ទាត់ដែលមានតែ «---» ក្រោយវាលចុងក្រោយ។',
    en: 'The front matter has its opening line "---" but no closing one. Without it sarika cannot tell where the text begins. Write a line with "---" alone after the last key.',
    bad: '---\ntitle: បាឋកថាសាធារណៈប្រចាំខែ\ndate: 2022-01-21\n\nក្រសួងបានរៀបចំ…',
    good: '---\ntitle: បាឋកថាសាធារណៈប្រចាំខែ\ndate: 2022-01-21\n---\n\nក្រសួងបានរៀបចំ…',
  },
  'front-matter-language': {
    km: 'ពាក្យក្រោយ «---» ប្រាប់ថាផ្នែកក្បាលអត្ថបទជាភាសាផ្សេង ដូចជា JavaScript។ ភាសាបែបនេះអាចដំណើរការជាកម្មវិធីលើកុំព្យូទ័ររបស់លោកអ្នក ដូច្នេះ sarika អានតែ YAML ហើយមិនដំណើរការអ្វីឡើយ។ សូមសរសេរតែ «---» រួចសរសេរវាលជា YAML។',
    en: 'The word after "---" says that the front matter is in another language, such as JavaScript. Such a language could run a program on your computer, so sarika reads YAML alone and runs nothing. Write "---" alone and the keys as YAML.',
    bad: '---js\n{ title: "បាឋកថាសាធារណៈ", date: "2022-01-21" }\n---',
    good: '---\ntitle: បាឋកថាសាធារណៈ\ndate: 2022-01-21\n---',
  },
  'yaml-syntax': {
    km: 'ផ្នែកក្បាលអត្ថបទ និងការកំណត់សរសេរជា YAML ដោយមួយបន្ទាត់ជា «ឈ្មោះវាល: តម្លៃ»។ កំហុសញឹកញាប់គឺភ្លេចដកឃ្លាក្រោយ «:» ចូលបន្ទាត់មិនស្មើគ្នា ឬមាន «: » ក្នុងតម្លៃ។ តម្លៃដែលមាន «: » ឬ « #» ត្រូវដាក់ក្នុងសញ្ញាសម្រង់។',
    en: 'Front matter and settings are YAML: one "key: value" a line. Common slips are a missing space after the colon, uneven indents, or a colon and a space inside the value. Put a value that has ": " or " #" in it into quotation marks.',
    bad: 'title: GovTech: បាឋកថាលើកទី២',
    good: "title: 'GovTech: បាឋកថាលើកទី២'",
  },
  'yaml-duplicate-key': {
    km: 'វាលដូចគ្នាត្រូវបានសរសេរពីរដងក្នុងក្រុមតែមួយ។ sarika មិនអាចដឹងថាត្រូវយកតម្លៃណា។ សូមទុកតែបន្ទាត់មួយ។',
    en: 'One key is written twice in the same group. sarika cannot know which value counts. Keep one line.',
    bad: 'place: ភ្នំពេញ\nplace: សៀមរាប',
    good: 'place: ភ្នំពេញ',
  },
  'yaml-alias': {
    km: 'ក្នុង YAML សញ្ញា «&» និង «*» នៅដើមតម្លៃជាការយោងទៅតម្លៃផ្សេង។ sarika មិនអានការយោងទេ ព្រោះអត្ថបទមិនត្រូវការវា ហើយវាអាចធ្វើឱ្យឯកសារតូចក្លាយជាធំហួសហេតុ។ បើចង់បានសញ្ញានោះពិតប្រាកដ សូមដាក់តម្លៃក្នុងសញ្ញាសម្រង់។',
    en: 'In YAML an "&" or "*" at the beginning of a value refers to another value. sarika does not read such references: an article does not need them, and they can make a small file huge. If you mean the sign itself, put the value in quotation marks.',
    bad: 'title: *បាឋកថាសាធារណៈ*',
    good: "title: '*បាឋកថាសាធារណៈ*'",
  },
  'unknown-key': {
    km: 'sarika មិនស្គាល់ឈ្មោះវាលនេះទេ។ វាលដែលសរសេរខុសនឹងបាត់ពីទំព័រដោយគ្មាននរណាដឹង ដូច្នេះ sarika បញ្ឈប់ការចេញផ្សាយ។ សូមកែអក្ខរាវិរុទ្ធ ឬលុបវាលនោះចោល។',
    en: 'sarika does not know a key of this name. A misspelt key would be missing from the page without anyone noticing, so publishing stops. Correct its spelling, or remove it.',
    bad: 'titel: បាឋកថាសាធារណៈ',
    good: 'title: បាឋកថាសាធារណៈ',
  },
  'key-given-twice': {
    km: 'វាលខ្លះមានឈ្មោះពីរ ដូចជា «title» និង «ចំណងជើង»។ អត្ថបទនេះប្រើឈ្មោះទាំងពីរ ដូច្នេះមិនដឹងថាត្រូវយកតម្លៃណា។ សូមទុកតែមួយ។',
    en: 'Some keys have two names, such as "title" and "ចំណងជើង". This article uses both, so it is not clear which value counts. Keep one of the two.',
    bad: 'title: Public lecture\nចំណងជើង: បាឋកថាសាធារណៈ',
    good: 'ចំណងជើង: បាឋកថាសាធារណៈ',
  },
  'missing-key': {
    km: 'វាលដែលចាំបាច់មិនមាន ឬគ្មានតម្លៃ។ អត្ថបទត្រូវមាន «title» និង «date» រូបភាពត្រូវមាន «alt» ការកែតម្រូវត្រូវមាន «note»។ ការកំណត់ត្រូវមាន «title» និង «baseUrl»។',
    en: 'A required key is not there, or has no value. An article needs "title" and "date", an image needs "alt", a correction needs "note". The settings need "title" and "baseUrl".',
    bad: 'image:\n  src: lecture.jpg',
    good: 'image:\n  src: lecture.jpg\n  alt: វាគ្មិនកំពុងថ្លែងបាឋកថា',
  },
  'wrong-type': {
    km: 'តម្លៃនេះមិនត្រូវតាមប្រភេទដែលវាលនេះត្រូវការ។ វាលខ្លះជាពាក្យ ខ្លះជាបញ្ជី ខ្លះជាក្រុមវាល និងខ្លះជា «true» ឬ «false»។ បញ្ជីសរសេរមួយធាតុក្នុងមួយបន្ទាត់ ផ្តើមដោយ «- »។ ក្រុមវាលសរសេរចូលបន្ទាត់។',
    en: 'The value is not of the kind that this key takes. Some keys take text, some a list, some a group of keys, and some true or false. A list has one item a line, each after "- ". The keys of a group are indented.',
    bad: 'people: ឯកឧត្តម ជាង សុភ័ក្រ',
    good: 'people:\n  - honorific: ឯកឧត្តម\n    name: ជាង សុភ័ក្រ',
  },
  'bad-choice': {
    km: 'វាលនេះទទួលតែពាក្យដែលបានកំណត់។ ឧទាហរណ៍ «type» ទទួល សេចក្តីប្រកាសព័ត៌មាន សេចក្តីថ្លែងការណ៍ សេចក្តីជូនដំណឹង សេចក្តីប្រកាស ព័ត៌មាន ឬព្រឹត្តិការណ៍។ ឈ្មោះជាភាសាអង់គ្លេសក៏ប្រើបាន។',
    en: 'This key takes only certain words. For example, "type" takes press-release, statement, notice, announcement, news or event. Their Khmer names can be used as well.',
    bad: 'type: សេចក្តីប្រកាសពត៌មាន',
    good: 'type: សេចក្តីប្រកាសព័ត៌មាន',
  },
  'bad-number': {
    km: 'វាលនេះត្រូវការលេខគត់ក្នុងចន្លោះដែលបានកំណត់។ លេខខ្មែរ និងលេខឡាតាំងប្រើបានទាំងពីរ។ សូមសរសេរតែលេខ ដោយគ្មានពាក្យផ្សេង។',
    en: 'This key takes a whole number within limits. Khmer and Latin digits both work. Write the number alone, without other words.',
    bad: 'perPage: ២០ អត្ថបទ',
    good: 'perPage: ២០',
  },
  'date-unreadable': {
    km: 'កាលបរិច្ឆេទនេះមិនស្ថិតក្នុងទម្រង់ដែល sarika អានបាន។ ទម្រង់ដូចជា 01/02/2022 អាចយល់បានពីរយ៉ាង ដូច្នេះមិនទទួលទេ។ សូមសរសេរ 2022-02-01 ឬ 2022-02-01 14:30 ឬកាលបរិច្ឆេទខ្មែរពេញ។ លេខខ្មែរប្រើបាន។',
    en: 'The date is not in a form that sarika can read. A form such as 01/02/2022 has two meanings and is not taken. Write 2022-02-01, or 2022-02-01 14:30, or a full Khmer date. Khmer digits work.',
    bad: 'date: 21/01/2022',
    good: 'date: ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២',
  },
  'date-impossible': {
    km: 'ប្រតិទិនគ្មានថ្ងៃនេះ ឬនាឡិកាគ្មានម៉ោងនេះទេ។ sarika មិនប្តូរវាទៅជាថ្ងៃបន្ទាប់ដោយខ្លួនឯងទេ ព្រោះអាចចេញផ្សាយខុសថ្ងៃ។ សូមផ្ទៀងជាមួយច្បាប់ដើម។',
    en: 'The calendar has no such day, or the clock no such time. sarika does not move it to the next day by itself, since the article could then come out on a wrong date. Compare with the original.',
    bad: 'date: 2022-02-30',
    good: 'date: 2022-02-28',
  },
  'weekday-mismatch': {
    km: 'ឈ្មោះថ្ងៃក្នុងសប្តាហ៍មិនត្រូវនឹងកាលបរិច្ឆេទ។ អ្នកអានអាចមកចូលរួមខុសថ្ងៃ ហើយអ្នកសារព័ត៌មានអាចដកស្រង់ខុស។ សូមពិនិត្យថាកំហុសនៅត្រង់ឈ្មោះថ្ងៃ ឬត្រង់លេខថ្ងៃ ខែ ឆ្នាំ។',
    en: 'The weekday does not belong to the date. Readers may come on the wrong day, and journalists may quote it wrongly. Find out whether the weekday is wrong, or the day, month or year.',
    bad: 'date: ថ្ងៃព្រហស្បតិ៍ ទី២១ ខែមករា ឆ្នាំ២០២២',
    good: 'date: ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២',
  },
  'bad-address': {
    km: 'វាលនេះត្រូវការអាសយដ្ឋានពេញលេញ ដើម្បីឱ្យអ្នកអានចុចបានពីគ្រប់ទីកន្លែង រួមទាំងក្នុងកម្មវិធីអានព័ត៌មាន។ អាសយដ្ឋានគេហទំព័រផ្តើមដោយ «https://»។ អ៊ីមែលសរសេរដូចជា «press@example.gov.kh»។ «baseUrl» មិនត្រូវមាន «?» ឬ «#» ទេ។',
    en: 'This key takes a full address, so that readers can follow it from everywhere, feed readers included. A web address begins with "https://". An email address looks like "press@example.gov.kh". "baseUrl" may not have "?" or "#" in it.',
    bad: 'baseUrl: www.example.gov.kh',
    good: 'baseUrl: https://www.example.gov.kh',
  },
  'bad-time-zone': {
    km: 'ល្វែងម៉ោងត្រូវសរសេរតាមឈ្មោះអន្តរជាតិ (IANA)។ sarika ប្រើវាដើម្បីដឹងថាអត្ថបទត្រូវចេញផ្សាយនៅពេលណា។ សម្រាប់ប្រទេសកម្ពុជា សូមសរសេរ «Asia/Phnom_Penh» ឬលុបវាលនេះចោល។',
    en: 'A time zone is written by its international (IANA) name. sarika needs it to know when an article is due. For Cambodia write "Asia/Phnom_Penh", or leave the key out.',
    bad: 'timeZone: Phnom Penh',
    good: 'timeZone: Asia/Phnom_Penh',
  },
  'bad-folder': {
    km: 'ថតឯកសារត្រូវនៅក្នុងបន្ទប់ព័ត៌មាន ហើយសរសេរដោយឈ្មោះធម្មតា។ «..» ផ្លូវឯកសារពេញ និង «\\» មិនអាចប្រើបានទេ។ វិធីនេះការពារកុំឱ្យ sarika សរសេរជាន់លើឯកសារផ្សេងរបស់លោកអ្នក។',
    en: 'The folder must lie inside the newsroom and have a plain name. "..", full paths and "\\" cannot be used. That keeps sarika from writing over your other files.',
    bad: 'out: ../public',
    good: 'out: dist',
  },
  'bad-permalink': {
    km: '«permalink» ជាទម្រង់អាសយដ្ឋាននៃអត្ថបទទាំងអស់។ វាត្រូវផ្តើម និងបញ្ចប់ដោយ «/» ហើយត្រូវមាន «:slug» ដើម្បីកុំឱ្យអត្ថបទពីរមានអាសយដ្ឋានតែមួយ។ ពាក្យផ្សេងដែលអាចប្រើគឺ :year :month :day :section និង :lang។',
    en: '"permalink" is the pattern of every article\'s address. It begins and ends with "/" and has ":slug" in it, so that no two articles share an address. The other words are :year, :month, :day, :section and :lang.',
    bad: 'permalink: :year/:title',
    good: 'permalink: /:year/:month/:slug/',
  },
  'bad-slug': {
    km: 'slug ជាផ្នែកមួយនៃអាសយដ្ឋានទំព័រ។ វាអាចមានអក្សរខ្មែរ ឬឡាតាំង លេខ និងសញ្ញា «-» តែមិនអាចមានដកឃ្លា «/» ឬសញ្ញាវណ្ណយុត្តិផ្សេងទេ។ សូមប្រើ «-» ជំនួសដកឃ្លា។',
    en: "A slug is one part of a page's address. It may have Khmer or Latin letters, digits and hyphens, but no spaces, slashes or other punctuation. Write a hyphen where you would write a space.",
    bad: 'slug: public lecture #2',
    good: 'slug: public-lecture-2',
  },
  'slug-too-long': {
    km: 'ប្រព័ន្ធឯកសារកំណត់ប្រវែងឈ្មោះ ហើយអក្សរខ្មែរមួយស្មើ ៣ បៃ។ slug វែងពេកមិនអាចរក្សាទុកជាឯកសារបាន ហើយក៏ពិបាកចែករំលែក។ សូមសរសេរ slug ខ្លី ដោយប្រើពាក្យសំខាន់ពីរបី។',
    en: 'File systems limit the length of a name, and a Khmer letter has 3 bytes. A slug that is too long cannot be stored and is hard to share. Write a short one with two or three important words.',
    bad: 'slug: តួនាទីនៃហេដ្ឋារចនាសម្ព័ន្ធទូរគមនាគមន៍ក្នុងការជំរុញការតភ្ជាប់ឌីជីថលនៅព្រះរាជាណាចក្រកម្ពុជា',
    good: 'slug: តួនាទីហេដ្ឋារចនាសម្ព័ន្ធ',
  },
  'bad-id': {
    km: 'id ជាអត្តសញ្ញាណអចិន្ត្រៃយ៍នៃអត្ថបទ។ កម្មវិធីអានព័ត៌មានប្រើវាដើម្បីដឹងថាអត្ថបទណាថ្មី។ សូមសរសេរ «tag:» រួចឈ្មោះដែន សញ្ញាក្បៀស កាលបរិច្ឆេទ សញ្ញា «:» និងឈ្មោះ ដោយប្រើតែអក្សរឡាតាំង និងលេខ។',
    en: 'The id is the permanent identity of an article: feed readers tell by it which articles are new. Write "tag:", your domain, a comma, a date, a colon and a name, in Latin letters and digits. A "urn:uuid:" works as well.',
    bad: 'id: បាឋកថាលើកទី២',
    good: 'id: tag:example.gov.kh,2022-01-21:lecture-2',
  },
  'id-missing': {
    km: 'អត្ថបទនេះគ្មាន id ទេ ដូច្នេះ sarika បង្កើតមួយពីកាលបរិច្ឆេទ និងឈ្មោះឯកសារ។ បើប្តូរឈ្មោះឯកសារ ឬកាលបរិច្ឆេទ id នឹងប្តូរ ហើយអ្នកតាមដាននឹងទទួលអត្ថបទដដែលម្តងទៀត។ សូមចម្លង id ដែលបានបង្ហាញទៅក្នុងផ្នែកក្បាលអត្ថបទ។',
    en: 'The article has no id, so sarika makes one from its date and file name. When either changes, the id changes too, and subscribers receive the same article once more. Copy the id that is shown into the front matter.',
    bad: 'title: បាឋកថាលើកទី២\ndate: 2022-01-21',
    good: 'title: បាឋកថាលើកទី២\ndate: 2022-01-21\nid: tag:example.gov.kh,2022-01-21:lecture-2',
  },
  'setting-not-used-yet': {
    km: 'ការកំណត់នេះត្រឹមត្រូវ តែកំណែនៃ sarika ដែលលោកអ្នកប្រើមិនទាន់អនុវត្តវាទេ។ ទំព័រនឹងចេញមកដូចគ្មានការកំណត់នេះ។ លោកអ្នកអាចទុកវាសម្រាប់ពេលក្រោយ ឬលុបវាចោល។',
    en: 'The setting is right, but the version of sarika that you use does nothing with it yet. Pages come out as if it were not there. Keep it for later, or remove it.',
    bad: null,
    good: null,
  },

  // Khmer
  'not-canonical': {
    km: 'អក្សរខ្មែរអាចវាយតាមលំដាប់ខុសៗគ្នា ឬដោយតួអក្សរផ្សេង តែមើលទៅដូចគ្នា។ ពេលវាយមិនត្រូវតាមស្តង់ដារ ការស្វែងរកមិនឃើញពាក្យនោះ ហើយឧបករណ៍ខ្លះបង្ហាញវាខូច។ sarika ចេញផ្សាយពាក្យតាមស្តង់ដារ ដោយមិនកែឯកសាររបស់លោកអ្នកទេ។ លំដាប់ត្រឹមត្រូវគឺ ព្យញ្ជនៈ ជើងអក្សរ ស្រៈ រួចសញ្ញា។',
    en: 'Khmer letters can be typed in different orders, or with other letters, that look alike. Searching then does not find the word, and some devices show it broken. sarika publishes the word in the standard way and leaves your file as it is. The right order is consonant, subscript, vowel, sign.',
    bad: 'ហេដ្ឋារចនាសម\u17D0\u17D2ពន្ធ',
    good: 'ហេដ្ឋារចនាសម្ព័ន្ធ',
  },
  'discouraged-code-point': {
    km: 'យូនីកូដណែនាំឱ្យឈប់ប្រើតួអក្សរនេះ។ ពុម្ពអក្សរខ្លះមិនបង្ហាញវា ហើយការស្វែងរកក៏មិនឃើញ។ sarika មិនកែវាដោយខ្លួនឯងទេ សូមវាយតួអក្សរជំនួស។',
    en: 'Unicode advises against this character. Some fonts do not show it, and searching does not find it. sarika does not change it by itself: type the other character in its place.',
    bad: '\u17D8',
    good: '។ល។',
  },

  // the body
  'html-removed': {
    km: 'អត្ថបទមានកូដ HTML ដែល sarika មិនអនុញ្ញាត ដូចជា script ឬកូដរចនា។ កូដបែបនេះអាចបង្កគ្រោះថ្នាក់ដល់អ្នកអាន ដូច្នេះបានដកចេញពីទំព័រ និង feed។ សូមប្រើ Markdown ជំនួស។ សម្រាប់វីដេអូ សូមប្រើវាល «video»។',
    en: 'The text has HTML that sarika does not allow, such as scripts or styles of its own. Such code can harm readers, so it was left out of the page and the feeds. Use Markdown instead. For a video use the key "video".',
    bad: '<font color="red">ប្រកាសសំខាន់</font>',
    good: '**ប្រកាសសំខាន់**',
  },
  'text-not-shown': {
    km: 'Markdown មិនបង្ហាញអត្ថបទនេះលើទំព័រទេ។ មូលហេតុអាចជាលេខយោងជើងទំព័រ (footnote) ឬតំណដែលគ្មានកន្លែងណាប្រើ ឬក្រឡាតារាងលើសចំនួនជួរឈរ។ អ្នកអាននឹងមិនដឹងថាមានវាទេ។ សូមផ្លាស់វាទៅក្នុងខ្លឹមសារ ឬលុបវាចោល។',
    en: 'Markdown does not show this text on the page. It may be a footnote or link definition that nothing uses, or a table cell beyond the columns of the header. Readers would never know of it. Move it into the text, or delete it.',
    bad: '| ឈ្មោះ | តួនាទី |\n|---|---|\n| ជាង សុភ័ក្រ | អគ្គនាយក | វាគ្មិន |',
    good: '| ឈ្មោះ | តួនាទី | ក្នុងកម្មវិធី |\n|---|---|---|\n| ជាង សុភ័ក្រ | អគ្គនាយក | វាគ្មិន |',
  },
  'file-missing': {
    km: 'អត្ថបទប្រើរូបភាព ឬឯកសារដែលរកមិនឃើញ។ អ្នកអាននឹងឃើញរូបខូច ឬតំណខូច ដូច្នេះការចេញផ្សាយត្រូវបញ្ឈប់។ សូមដាក់ឯកសារនៅក្នុងថតជាមួយអត្ថបទ ហើយសរសេរឈ្មោះឱ្យដូចគ្នាទាំងស្រុង រួមទាំងអក្សរតូច និងអក្សរធំ។',
    en: "The article uses an image or file that cannot be found. Readers would see a broken image or link, so publishing stops. Put the file into the article's folder, and write its name exactly, small and capital letters included.",
    bad: '![វាគ្មិនកំពុងថ្លែងបាឋកថា](Lecture.JPG)',
    good: '![វាគ្មិនកំពុងថ្លែងបាឋកថា](lecture.jpg)',
  },
  'file-outside': {
    km: 'អត្ថបទអាចប្រើតែឯកសារក្នុងថតរបស់ខ្លួន។ វិធីនេះធ្វើឱ្យឯកសារដែលមិនទាន់ត្រូវចេញផ្សាយ មិនលេចធ្លាយតាមអត្ថបទផ្សេង។ ឯកសារដែលអត្ថបទច្រើនប្រើរួមគ្នា សូមដាក់ក្នុង «static/» រួចសរសេរតំណផ្តើមដោយ «/»។',
    en: 'An article can use only files from its own folder. That way files that are not due yet do not leak through another article. Put files that several articles share into "static/" and begin the link with "/".',
    bad: '[របាយការណ៍](../reports/report-2021.pdf)',
    good: '[របាយការណ៍](/report-2021.pdf)',
  },
  'symlink-outside': {
    km: 'ឯកសារនេះជាតំណ (symbolic link) ដែលនាំទៅក្រៅបន្ទប់ព័ត៌មាន ឬទៅកន្លែងលាក់។ ការចេញផ្សាយវាអាចបង្ហាញឯកសារដែលមិនគួរបង្ហាញ។ សូមចម្លងឯកសារពិតមកដាក់ជំនួសតំណ។',
    en: 'This is a symbolic link that leads out of the newsroom, or to something hidden. Publishing it could show a file that nobody should see. Copy the file itself here instead of the link.',
    bad: null,
    good: null,
  },
  'link-to-source': {
    km: 'តំណនេះទៅឯកសារ .md ដែលមានតែលើកុំព្យូទ័ររបស់លោកអ្នក។ លើគេហទំព័រ អត្ថបទមានអាសយដ្ឋានផ្សេង។ សូមបើកអត្ថបទនោះលើគេហទំព័រ រួចចម្លងអាសយដ្ឋានរបស់វា។',
    en: 'The link leads to a .md file, which only your computer has. On the website that article has another address. Open the article there and copy its address.',
    bad: '[បាឋកថាលើកទី១](2021-12-17-lecture-1.md)',
    good: '[បាឋកថាលើកទី១](/2021/12/lecture-1/)',
  },
  'link-to-nothing': {
    km: 'តំណដែលផ្តើមដោយ «/» ទៅកាន់ទំព័រ ឬឯកសារក្នុងគេហទំព័រនេះ តែរកមិនឃើញអ្វីទេ។ អ្នកអានដែលចុចនឹងឃើញទំព័រកំហុស។ មូលហេតុអាចជាវាយខុស ឬអត្ថបទនោះមិនទាន់ចេញផ្សាយ។',
    en: 'A link that begins with "/" leads to a page or file of this website, but there is nothing. Readers who follow it see an error page. Perhaps it is mistyped, or that article is not published yet.',
    bad: '[បាឋកថាលើកទី១](/2021/12/lecure-1/)',
    good: '[បាឋកថាលើកទី១](/2021/12/lecture-1/)',
  },

  // the newsroom
  'address-clash': {
    km: 'អត្ថបទពីរ ឬអត្ថបទមួយ និងឯកសារមួយ មានអាសយដ្ឋានតែមួយ។ មួយនឹងសរសេរជាន់លើមួយទៀត ដូច្នេះ sarika បញ្ឈប់ការចេញផ្សាយ។ អក្សរតូច និងអក្សរធំត្រូវចាត់ទុកថាដូចគ្នា។ សូមប្តូរ «slug» របស់អត្ថបទដែលមិនទាន់ចេញផ្សាយ។',
    en: 'Two articles, or an article and a file, have one address. One would overwrite the other, so publishing stops. Small and capital letters count as the same. Change the "slug" of the article that is not published yet.',
    bad: 'slug: lecture',
    good: 'slug: lecture-2',
  },
  'id-clash': {
    km: 'អត្ថបទពីរមាន id ដូចគ្នា ដែលច្រើនកើតពេលចម្លងឯកសារចាស់មកសរសេរថ្មី។ កម្មវិធីអានព័ត៌មាននឹងយល់ថាជាអត្ថបទតែមួយ ហើយអ្នកអាននឹងមិនឃើញអត្ថបទថ្មី។ សូមដាក់ id ថ្មីឱ្យអត្ថបទដែលសរសេរក្រោយ ហើយទុក id ចាស់ដដែល។',
    en: 'Two articles have the same id, which often happens when an old file is copied for a new article. Feed readers would take them for one, and readers would miss the new one. Give the newer article an id of its own, and leave the older one as it is.',
    bad: 'id: tag:example.gov.kh,2021-12-17:lecture-1',
    good: 'id: tag:example.gov.kh,2022-01-21:lecture-2',
  },
  'reserved-address': {
    km: 'អាសយដ្ឋានដែលផ្តើមដោយ tags sections archive search feeds assets page និងកូដភាសា ត្រូវបានបម្រុងទុកសម្រាប់ទំព័ររបស់ sarika។ អត្ថបទនៅទីនោះនឹងប៉ះទង្គិចជាមួយទំព័រទាំងនោះ។ សូមប្តូរ «slug» «aliases» ឬ «permalink»។',
    en: 'Addresses that begin with tags, sections, archive, search, feeds, assets, page or a language code are kept for pages of sarika. An article there would collide with them. Change "slug", "aliases" or "permalink".',
    bad: 'permalink: /archive/:slug/',
    good: 'permalink: /news/:slug/',
  },
  'tag-clash': {
    km: 'ពាក្យគន្លឹះពីរផ្សេងគ្នាក្លាយជាអាសយដ្ឋានតែមួយ ព្រោះអាសយដ្ឋានបង្កើតដោយសរសេរសំឡេងជាអក្សរឡាតាំង។ បើជាពាក្យតែមួយ សូមប្រើអក្ខរាវិរុទ្ធតែមួយគ្រប់អត្ថបទ។ បើជាពាក្យផ្សេងគ្នា សូមកំណត់អាសយដ្ឋានក្នុង «tagSlugs» នៃ sarika.yaml។',
    en: 'Two different tags lead to one address, since addresses are made from the Latin spelling of their sound. If they are one word, spell it in one way everywhere. If they are two, set their addresses under "tagSlugs" in sarika.yaml.',
    bad: 'tags: [GovTech, govtech]',
    good: 'tags: [GovTech]',
  },
  'unknown-section': {
    km: 'sarika.yaml មានបញ្ជីផ្នែក តែអត្ថបទនេះដាក់ឈ្មោះផ្នែកដែលគ្មានក្នុងបញ្ជី។ អត្ថបទនឹងមិនលេចក្នុងផ្នែកណាដែលអ្នកអានស្គាល់។ សូមប្រើ slug នៃផ្នែកដែលមាន ឬបន្ថែមផ្នែកថ្មីក្នុង «sections»។',
    en: 'sarika.yaml has a list of sections, and the one that this article names is not in it. The article would stand in no section that readers know. Use the slug of a section that exists, or add a new one under "sections".',
    bad: 'sections: [digitl]',
    good: 'sections: [digital]',
  },
  'unknown-language': {
    km: 'ភាសានៃអត្ថបទនេះមិនមែនជាភាសាដែលបន្ទប់ព័ត៌មានចេញផ្សាយទេ។ ដូច្នេះគ្មានទំព័រដើម ឬ feed ណាសម្រាប់វា។ សូមកែ «lang» ឬបន្ថែមភាសានោះក្នុង «languages» នៃ sarika.yaml។',
    en: 'The article is in a language that this newsroom does not publish, so no home page or feed would have it. Correct "lang", or add the language under "languages" in sarika.yaml.',
    bad: 'lang: eng',
    good: 'lang: en',
  },

  // templates
  'template-syntax': {
    km: 'ទម្រង់គំរូ (.hbs) មានកំហុសវាក្យសម្ព័ន្ធ ដូច្នេះគ្មានទំព័រណាអាចបង្កើតបានទេ។ កំហុសញឹកញាប់គឺភ្លេចបិទ {{/if}} ឬ {{/each}} ឬបិទខុសលំដាប់។',
    en: 'A template (.hbs) has a fault in its syntax, so no page can be made from it. Often {{/if}} or {{/each}} is missing, or blocks are closed in the wrong order.',
    bad: '{{#if summary}}<p>{{summary}}</p>',
    good: '{{#if summary}}<p>{{summary}}</p>{{/if}}',
  },
  'template-unknown-name': {
    km: 'ទម្រង់គំរូប្រើឈ្មោះដែលទំព័រនេះគ្មាន។ sarika បញ្ឈប់ ជាជាងទុកកន្លែងទទេលើទំព័រដោយគ្មាននរណាដឹង។ សូមពិនិត្យអក្ខរាវិរុទ្ធ ហើយនៅក្នុង {{#each}} ប្រើ «../» ដើម្បីយោងទៅខាងក្រៅ។',
    en: 'The template uses a name that this page does not have. sarika stops rather than leave a gap on the page that nobody notices. Check the spelling. Inside {{#each}}, names from outside need "../".',
    bad: '<h1>{{article.titel}}</h1>',
    good: '<h1>{{article.title}}</h1>',
  },
  'template-unknown-helper': {
    km: 'ទម្រង់គំរូហៅ helper ដែល sarika គ្មាន។ sarika មានតែ helper របស់ខ្លួន ហើយមិនដំណើរការកម្មវិធីពីទម្រង់គំរូទេ។ សូមពិនិត្យអក្ខរាវិរុទ្ធ ឬសរសេរដោយមិនប្រើវា។',
    en: 'The template calls a helper that sarika does not have. There are only its own helpers: no program is run from a template. Check the spelling, or do without it.',
    bad: '{{#iff article.summary}}…{{/iff}}',
    good: '{{#if article.summary}}…{{/if}}',
  },
  'template-unknown-partial': {
    km: 'ទម្រង់គំរូហៅបំណែក (partial) ដែលរកមិនឃើញ។ បំណែកនីមួយៗជាឯកសារ .hbs មួយក្នុងថត «partials»។ សូមពិនិត្យអក្ខរាវិរុទ្ធ ឬបង្កើតឯកសារនោះ។',
    en: 'The template calls a partial that cannot be found. Each partial is a .hbs file in the folder "partials". Check the spelling, or make the file.',
    bad: '{{> haeder}}',
    good: '{{> header}}',
  },
  'template-missing-asset': {
    km: 'ទម្រង់គំរូប្រើឯកសាររចនា ដូចជា CSS ពុម្ពអក្សរ ឬរូបភាព ដែលគ្មានក្នុងថត «assets»។ ទំព័រនឹងបង្ហាញខុសពីការរចនា ដូច្នេះការចេញផ្សាយត្រូវបញ្ឈប់។ សូមពិនិត្យឈ្មោះ ឬដាក់ឯកសារនោះក្នុង «assets»។',
    en: 'The template uses a file such as CSS, a font or an image that is not in the folder "assets". Pages would not look as designed, so publishing stops. Check the name, or put the file into "assets".',
    bad: '{{asset "styel.css"}}',
    good: '{{asset "style.css"}}',
  },
  'template-not-used': {
    km: 'ទម្រង់គំរូរបស់បន្ទប់ព័ត៌មានជំនួសទម្រង់គំរូដែលមានឈ្មោះដូចគ្នា ឬត្រូវហៅដោយទម្រង់គំរូផ្សេង។ ទម្រង់គំរូនេះមិនត្រូវទាំងពីរ ដូច្នេះវាគ្មានប្រសិទ្ធភាពទេ។ សូមពិនិត្យឈ្មោះឯកសារ។',
    en: 'A template of your own replaces the one of the same name, or is called by another template. This one does neither, so it has no effect. Check the name of its file.',
    bad: 'templates/pages/hom.hbs',
    good: 'templates/pages/home.hbs',
  },
  'template-failed': {
    km: 'ទម្រង់គំរូអានបាន តែមានបញ្ហាពេលបង្កើតទំព័រ។ សូមមើលសេចក្តីលម្អិតក្នុងសារ ហើយពិនិត្យការកែប្រែចុងក្រោយលើទម្រង់គំរូ។ បើមិនបានកែទម្រង់គំរូទេ សូមរាយការណ៍បញ្ហានេះ។',
    en: 'The template could be read, but something went wrong while a page was made from it. Look at the details in the message and at your last change to the template. If you changed no template, please report it.',
    bad: null,
    good: null,
  },

  // import
  'import-place': {
    km: 'sarika រកឃើញទីកន្លែងនៅដើមអត្ថបទ មុនកាលបរិច្ឆេទ ហើយដាក់វាក្នុងវាល «place»។ សូមពិនិត្យថាជាទីកន្លែងដែលចេញសេចក្តីប្រកាស មិនមែនពាក្យផ្សេង។',
    en: 'sarika found the place at the beginning of the text, before the date, and wrote it as "place". Check that it is the place of the release and nothing else.',
    bad: 'ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - ក្រសួងបានរៀបចំ…',
    good: 'place: ភ្នំពេញ',
  },
  'import-date': {
    km: 'sarika អានកាលបរិច្ឆេទខ្មែរក្នុងអត្ថបទ ហើយសរសេរវាក្នុងវាល «date»។ កាលបរិច្ឆេទនេះកំណត់ថាអត្ថបទចេញផ្សាយនៅថ្ងៃណា។ សូមពិនិត្យថាជាថ្ងៃចេញសេចក្តីប្រកាស មិនមែនថ្ងៃនៃព្រឹត្តិការណ៍។',
    en: 'sarika read the Khmer date in the text and wrote it as "date". It decides on which day the article comes out. Check that it is the date of the release and not of the event.',
    bad: 'ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - ក្រសួងបានរៀបចំ…',
    good: 'date: 2022-01-21',
  },
  'import-dateline-moved': {
    km: 'ទីកន្លែង និងកាលបរិច្ឆេទនៅដើមអត្ថបទ ត្រូវបានផ្លាស់ទៅផ្នែកក្បាលអត្ថបទ។ sarika សរសេរវាឡើងវិញលើទំព័រដោយស្វ័យប្រវត្តិ។ បើទុកវាក្នុងខ្លឹមសារ អ្នកអាននឹងឃើញវាពីរដង។',
    en: 'The place and date at the beginning of the text were moved to the front matter. sarika prints them on the page by itself. If they stayed in the text, readers would see them twice.',
    bad: 'ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - ក្រសួងបានរៀបចំ…',
    good: '---\nplace: ភ្នំពេញ\ndate: 2022-01-21\n---\n\nក្រសួងបានរៀបចំ…',
  },
  'import-date-today': {
    km: 'អត្ថបទគ្មានកាលបរិច្ឆេទដែល sarika អានបាន ឬកាលបរិច្ឆេទនោះគ្មានក្នុងប្រតិទិន។ អត្ថបទត្រូវមានកាលបរិច្ឆេទ ដូច្នេះសេចក្តីព្រាងមានកាលបរិច្ឆេទថ្ងៃនេះ។ សូមកែ «date» មុននឹងចេញផ្សាយ។',
    en: 'The text has no date that sarika can read, or one that no calendar has. An article needs a date, so the draft bears today\'s. Correct "date" before you publish.',
    bad: 'ភ្នំពេញ ថ្ងៃពុធ ទី៣០ ខែកុម្ភៈ ឆ្នាំ២០២២ - ក្រសួងបានរៀបចំបាឋកថាសាធារណៈ…',
    good: 'ភ្នំពេញ ថ្ងៃពុធ ទី២ ខែមីនា ឆ្នាំ២០២២ - ក្រសួងបានរៀបចំបាឋកថាសាធារណៈ…',
  },
  'import-letterhead-moved': {
    km: 'អត្ថបទផ្តើមដោយឈ្មោះប្រទេស ឬបាវចនាជាតិ ដែលជាក្បាលលិខិត មិនមែនខ្លឹមសារទេ។ sarika បានដកវាចេញពីខ្លឹមសារ។ បើចង់បង្ហាញក្បាលលិខិតលើគ្រប់អត្ថបទ សូមសរសេរ «letterhead» ក្នុង «sarika.yaml»។',
    en: 'The text begins with the name of the kingdom or the motto: the letterhead, not the text itself. sarika took it out. To show a letterhead above every article, write "letterhead" in sarika.yaml.',
    bad: 'ព្រះរាជាណាចក្រកម្ពុជា\nជាតិ សាសនា ព្រះមហាក្សត្រ',
    good: 'letterhead:\n  kingdom: true\n  motto: true',
  },
  'import-no-dateline': {
    km: 'អត្ថបទនេះមិនផ្តើមដោយទីកន្លែង និងកាលបរិច្ឆេទដែល sarika ស្គាល់។ ដូច្នេះកាលបរិច្ឆេទក្នុងសេចក្តីព្រាងអាចមិនត្រឹមត្រូវ។ សូមពិនិត្យ «date» និងបន្ថែម «place» មុននឹងចេញផ្សាយ។',
    en: 'The text does not begin with a place and a date that sarika knows. So the date in the draft may not be right. Check "date" and add "place" before you publish.',
    bad: 'ក្រសួងបានរៀបចំបាឋកថាសាធារណៈ…',
    good: 'ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - ក្រសួងបានរៀបចំបាឋកថាសាធារណៈ…',
  },
  'import-title': {
    km: 'សេចក្តីប្រកាសព័ត៌មានច្រើនតែគ្មានចំណងជើង ដូច្នេះ sarika យកឃ្លាមួយពីអត្ថបទ។ ចំណងជើងបង្ហាញលើទំព័រដើម ក្នុង feed និងលើបណ្តាញសង្គម។ សូមអានវា ហើយកែឱ្យខ្លី និងច្បាស់។',
    en: 'Releases often have no headline, so sarika took a phrase from the text. The title appears on the home page, in feeds and on social networks. Read it, and make it short and clear.',
    bad: 'title: ស្តីពី តួនាទីនៃហេដ្ឋារចនាសម្ព័ន្ធទូរគមនាគមន៍',
    good: 'title: បាឋកថាសាធារណៈស្តីពីតួនាទីនៃហេដ្ឋារចនាសម្ព័ន្ធទូរគមនាគមន៍',
  },
  'import-no-title': {
    km: 'sarika រកមិនឃើញឃ្លាណាសមជាចំណងជើង ដូច្នេះបានយកពាក្យដំបូងនៃអត្ថបទ។ ចំណងជើងល្អប្រាប់អ្នកអានថាមានរឿងអ្វី។ សូមសរសេរចំណងជើងក្នុងវាល «title»។',
    en: 'sarika found no phrase that would do as a title, so it took the first words of the text. A good title tells readers what happened. Write one as "title".',
    bad: 'title: ក្រសួងបានរៀបចំ…',
    good: 'title: បាឋកថាសាធារណៈស្តីពីការតភ្ជាប់ឌីជីថល',
  },
  'import-slug': {
    km: 'sarika បង្កើតអាសយដ្ឋានទំព័រ ដោយសរសេរសំឡេងនៃចំណងជើងជាអក្សរឡាតាំង។ ក្រោយចេញផ្សាយ អាសយដ្ឋានមិនគួរប្តូរទៀតទេ ព្រោះតំណចាស់នឹងខូច។ បើចង់បានអាសយដ្ឋានខ្លី ឬជាអក្សរខ្មែរ សូមកែ «slug» ឥឡូវ។',
    en: 'sarika made the address of the page by spelling the title in Latin letters. After publishing it should not change, since old links would break. If you want a shorter one, or one in Khmer, change "slug" now.',
    bad: 'slug: batthakatha-sathearonak-prachamkhe-loek-ti-2',
    good: 'slug: public-lecture-2',
  },
  'import-series': {
    km: 'sarika សន្និដ្ឋានថាអត្ថបទនេះជាផ្នែកមួយនៃកម្មវិធីដែលធ្វើជាបន្តបន្ទាប់ ហើយដាក់ឈ្មោះវាក្នុងវាល «series»។ សូមពិនិត្យឈ្មោះ ហើយសរសេរវាដូចគ្នាក្នុងអត្ថបទទាំងអស់នៃកម្មវិធីនោះ។',
    en: 'sarika guessed that the article belongs to a series of events, and wrote its name as "series". Check the name, and spell it alike in all articles of that series.',
    bad: 'បាឋកថាជាសាធារណៈប្រចាំខែ លើកទី ២',
    good: 'series: បាឋកថាសាធារណៈប្រចាំខែ',
  },
  'import-number': {
    km: 'sarika រកឃើញលេខក្រោយពាក្យ «លើកទី» ហើយដាក់វាក្នុងវាល «number»។ សូមពិនិត្យថាជាលេខលើកនៃកម្មវិធី មិនមែនលេខលិខិត។ លេខលិខិតត្រូវដាក់ក្នុងវាល «reference»។',
    en: 'sarika found a number after "លើកទី" and wrote it as "number". Check that it counts the events of the series. The number of a letter belongs to "reference".',
    bad: 'បាឋកថាជាសាធារណៈប្រចាំខែ លើកទី ២',
    good: 'number: ២',
  },
  'import-topic': {
    km: 'sarika យកឃ្លាក្រោយពាក្យ «ប្រធានបទ» ឬ «ស្តីពី» ជាប្រធានបទ។ ឃ្លានេះអាចវែងពេក ឬដាច់មុនចប់។ សូមផ្ទៀងជាមួយច្បាប់ដើម។',
    en: 'sarika took the phrase after "ប្រធានបទ" or "ស្តីពី" as the topic. It may be too long, or cut off too early. Compare it with the original.',
    bad: 'ក្រោមប្រធានបទ ស្តីពី តួនាទីនៃហេដ្ឋារចនាសម្ព័ន្ធទូរគមនាគមន៍',
    good: 'topic: តួនាទីនៃហេដ្ឋារចនាសម្ព័ន្ធទូរគមនាគមន៍',
  },
  'import-list': {
    km: 'បន្ទាត់ដែលផ្តើមដោយ • ឬលេខ ត្រូវបានសរសេរជាបញ្ជី Markdown។ បើមិនធ្វើដូច្នេះទេ ចំណុចទាំងអស់នឹងជាប់គ្នាក្នុងកថាខណ្ឌតែមួយ។ សូមពិនិត្យថាចំណុចនីមួយៗពេញលេញ ហើយគ្មានចំណុចណាបាត់។',
    en: 'Lines that begin with a bullet or a number were written as a Markdown list. Otherwise all of them would run together in one paragraph. Check that each item is whole and none is missing.',
    bad: '  • ការរៀបចំហេដ្ឋារចនាសម្ព័ន្ធ\n  • ការពង្រឹងសន្តិសុខឌីជីថល',
    good: '- ការរៀបចំហេដ្ឋារចនាសម្ព័ន្ធ\n- ការពង្រឹងសន្តិសុខឌីជីថល',
  },
  'import-escaped': {
    km: 'សញ្ញាខ្លះមានន័យពិសេសក្នុង Markdown ដូចជា * _ # និង <។ sarika ដាក់ «\\» ពីមុខវា ដើម្បីឱ្យទំព័របង្ហាញសញ្ញានោះដូចក្នុងច្បាប់ដើម។ មិនចាំបាច់កែអ្វីទេ លុះត្រាតែចង់ប្រើន័យពិសេសនោះ។',
    en: 'Some signs mean something in Markdown, such as * _ # and <. sarika put a backslash before it, so that the page shows the sign as in the original. Nothing needs to be done, unless you want that meaning.',
    bad: 'តម្លៃ ៥*២',
    good: 'តម្លៃ ៥\\*២',
  },
  'import-space-joined': {
    km: 'ក្នុងអត្ថបទដើម បន្ទាត់ដាច់ត្រង់នេះ ហើយបន្សល់ទុកចន្លោះនៅកណ្តាលពាក្យ ឬកណ្តាលឃ្លា។ sarika បានលុបចន្លោះនោះ។ បើចន្លោះនោះត្រឹមត្រូវ សូមដាក់វាវិញ។',
    en: 'In the original a line was broken here, which left a space inside a word or phrase. sarika removed it. If the space was meant, put it back.',
    bad: 'បច្ចេកវិទ្យា ឌីជីថល',
    good: 'បច្ចេកវិទ្យាឌីជីថល',
  },
  'import-space-kept': {
    km: 'ចន្លោះនេះអាចត្រឹមត្រូវ ឬបន្សល់ពីការចុះបន្ទាត់ក្នុងច្បាប់ដើម។ sarika មិនអាចដឹងច្បាស់ ដូច្នេះទុកវាដដែល។ បើវានៅកណ្តាលពាក្យ ឬកណ្តាលឃ្លា សូមលុបវា។',
    en: 'This space may be meant, or it may be left from a broken line in the original. sarika cannot be sure and kept it. If it stands inside a word or phrase, delete it.',
    bad: 'អគ្គនាយកដ្ឋាន គ្រប់គ្រងធនធាន',
    good: 'អគ្គនាយកដ្ឋានគ្រប់គ្រងធនធាន',
  },
  'import-count-right': {
    km: 'អត្ថបទប្រកាសចំនួនចំណុចមុនបញ្ជី ដូចជា «ចំនួន៤ ដូចជា៖»។ sarika រាប់ចំណុចក្នុងបញ្ជី ហើយចំនួនត្រូវគ្នា។ មិនចាំបាច់កែអ្វីទេ។',
    en: 'The text announces a number before the list, such as "ចំនួន៤ ដូចជា៖". sarika counted the items, and the number is right. Nothing needs to be done.',
    bad: null,
    good: null,
  },
  'import-count-wrong': {
    km: 'អត្ថបទប្រកាសចំនួនចំណុចមុនបញ្ជី តែបញ្ជីមានចំនួនផ្សេង។ ចំណុចមួយអាចបាត់ពេលចម្លង ឬលេខសរសេរខុស។ សូមផ្ទៀងជាមួយច្បាប់ដើម។',
    en: 'The text announces a number before the list, but the list has another number of items. An item may have been lost in copying, or the number is wrong. Compare with the original.',
    bad: 'យុទ្ធសាស្ត្រចំនួន៣ ដូចជា៖\n\n- ការតភ្ជាប់\n- ការទូទាត់',
    good: 'យុទ្ធសាស្ត្រចំនួន២ ដូចជា៖\n\n- ការតភ្ជាប់\n- ការទូទាត់',
  },
  'import-contact-empty': {
    km: 'អត្ថបទមានចំណងជើង «សម្រាប់ព័ត៌មានបន្ថែម» តែក្រោយវាគ្មានអ្វីទេ។ អត្ថបទអាចដាច់ពេលចម្លង ហើយអ្នកសារព័ត៌មានមិនដឹងថាត្រូវទាក់ទងនរណា។ សូមបន្ថែមឈ្មោះ លេខទូរសព្ទ ឬអ៊ីមែលក្នុងវាល «contacts»។',
    en: 'The text has the heading "for more information", but nothing follows it. It may have been cut off in copying, and journalists do not know whom to ask. Add a name, a phone number or an email address under "contacts".',
    bad: 'សម្រាប់ព័ត៌មានបន្ថែម',
    good: 'contacts:\n  - name: អង្គភាពព័ត៌មាន\n    phone: 023 000 000\n    email: press@example.gov.kh',
  },
  'import-paragraph-open': {
    km: 'កថាខណ្ឌនេះមិនបញ្ចប់ដោយសញ្ញា «។» «៕» ឬសញ្ញាបញ្ចប់ផ្សេង។ អត្ថបទអាចដាច់ពេលចម្លង។ សូមផ្ទៀងជាមួយច្បាប់ដើម បន្ទាប់មកបំពេញអត្ថបទ ឬដាក់សញ្ញាបញ្ចប់។',
    en: 'The paragraph does not end with a closing mark such as "។" or "៕". The text may have been cut off in copying. Compare with the original, then complete the text or add the mark.',
    bad: 'កម្មវិធីនេះបានបញ្ចប់ដោយ',
    good: 'កម្មវិធីនេះបានបញ្ចប់ដោយជោគជ័យ៕',
  },
};
