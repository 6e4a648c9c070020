import type { DiagnosticArgs } from '../model/diagnostic.js';
import type { UsageSlip } from '../model/fault.js';
import { weekdayOf } from '../model/moment.js';
import { brief, commandLine, detailOf, isMail, oneLine, staticAddress } from './phrases.js';
import type { BuildStage, Words } from './words.js';

// House style: sentence case and plain words. One sentence has no full stop, two or more have one each.
// ASCII alone, since English stands in where a console cannot show Khmer; what an author wrote is quoted as it is.

/** A word of the author's, as quoted: long ones are cut. */
const quote = (text: string) => `"${brief(text)}"`;
/** A path, an address or a key, as quoted: never cut. */
const exact = (text: string) => `"${oneLine(text)}"`;
const count = (number: number, noun: string, plural = `${noun}s`) => `${number} ${number === 1 ? noun : plural}`;
/** `"a", "b" or "c"`. */
function list(items: readonly string[], word: 'or' | 'and'): string {
  const last = items.slice(-1).map(exact);
  return items.length < 2 ? last.join('') : `${items.slice(0, -1).map(exact).join(', ')} ${word} ${last}`;
}
const meant = (nearest: string | null, otherwise: string) => (nearest === null ? otherwise : `Did you mean ${exact(nearest)}?`);

const EXPECTED = {
  text: 'text, not a list or a group; put it in quotation marks if it begins with [ or {',
  list: 'a list: one item a line, each after a hyphen and a space',
  group: 'a group: its own keys on the lines below it, indented by two spaces',
  truth: 'true or false',
  number: 'a number, such as 20',
} as const;

/** The choices that a Latin keyboard can type, where there are any. */
function plainest(choices: readonly string[]): readonly string[] {
  const latin = choices.filter((choice) => /^[ -~]*$/.test(choice));
  return latin.length > 0 ? latin : choices;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
function weekday(isoDate: string): string {
  const [year = 1, month = 1, day = 1] = isoDate.split('-').map(Number);
  return WEEKDAYS[weekdayOf(year, month, day)] ?? '';
}

/** Up to three names, and how many more there are. */
function some(names: readonly string[]): string {
  const more = names.length - 3;
  return more > 0 ? `${names.slice(0, 3).map(exact).join(', ')} and ${more} more` : list(names, 'and');
}

/** What is wrong with a cluster, and what to do about it. */
const INVALID: Readonly<Record<DiagnosticArgs['invalid-cluster']['kind'], (written: string, codePoint: string) => string>> = {
  'orphan-coeng': (written, codePoint) =>
    `There is no letter under the coeng sign (${codePoint}) of ${written}. Type the letter, or delete the sign.`,
  'no-base': (written, codePoint) =>
    `${codePoint} has no letter to stand on (${written}). Type the letter before it, or delete the space between.`,
  colon: (written, codePoint) => `The sign ${codePoint} stands for a colon here (${written}). Type the mark of punctuation, U+17D6.`,
  'three-coengs': (written) => `${written} has more than two letters under each other. Delete those that are too many.`,
  'doubled-mark': (written, codePoint) => `A vowel or sign of ${written} is typed twice, the first being ${codePoint}. Keep one.`,
  'two-vowels': (written, codePoint) => `${written} has more than one vowel, the first being ${codePoint}. Keep one.`,
  'mark-order': (written) => `The signs of ${written} do not go together. Type it again.`,
};
/** `times`: in how many places of the same paragraph or text. */
const deleteAll = (times: number, where: string) => (times === 1 ? 'Delete it.' : `Delete it (${times} times in this ${where}).`);
/** Where an invisible character has no business. */
const STRAY: Readonly<Record<DiagnosticArgs['stray-joiner']['place'], (codePoint: string) => string>> = {
  cluster: (codePoint) => `The invisible character ${codePoint} parts a letter from its signs`,
  twice: (codePoint) => `The invisible character ${codePoint} stands here twice`,
  edge: (codePoint) => `The invisible character ${codePoint} does nothing beside a space, a mark or a line's end`,
  word: (codePoint) => `The invisible character ${codePoint} does nothing here`,
};
function spacingHabit({ sign, isSpaced }: { readonly sign: string; readonly isSpaced: boolean }): string {
  return isSpaced
    ? `This article mostly writes a space before ${sign}; here there is none`
    : `This article mostly writes no space before ${sign}; here there is one`;
}

/** An address, as quoted: whole where it fits into a line. */
const exactBrief = (url: string) => `"${url.length > 60 ? `${brief(url)}` : oneLine(url)}"`;
const PAGE_NEEDS: Readonly<Record<DiagnosticArgs['page-without']['what'], string>> = {
  lang: 'Write <html lang="km">, or its own language.',
  title: 'Write a title element with some words.',
  charset: 'Write <meta charset="utf-8"> at the beginning of the head.',
  viewport: 'Without it, telephones show the page too small to read.',
};
const INLINE: Readonly<Record<DiagnosticArgs['inline-script']['what'], (name: string) => string>> = {
  script: (name) => `This page has a ${name} of its own in it. Put it into a file, which a strict security policy lets run.`,
  handler: (name) => `The attribute ${name} runs a script. Take it out, or do the same from a script file.`,
  address: (name) => `The address in ${name} runs a script. Write an address that leads somewhere.`,
};
const DATE_FORMS: Readonly<Record<DiagnosticArgs['published-date']['form'], string>> = {
  rfc822: 'Fri, 21 Jan 2022 08:00:00 +0700',
  rfc3339: '2022-01-21T08:00:00+07:00',
  w3c: '2022-01-21T08:00:00+07:00',
};
const DATE_FAULTS: Readonly<Record<DiagnosticArgs['published-date']['fault'], (form: DiagnosticArgs['published-date']['form']) => string>> =
  {
    unreadable: (form) => `cannot be read. Write it as "${DATE_FORMS[form]}".`,
    impossible: () => 'does not stand in the calendar, or is no time of day',
    weekday: () => 'has the wrong weekday',
    year: () => 'has a year of two digits. Write all four.',
    future: () => 'has yet to come',
  };
const ID_FAULTS: Readonly<Record<DiagnosticArgs['feed-id']['fault'], string>> = {
  permalink: 'is no web address. Write isPermaLink="false" beside it.',
  short: 'is a short number, which other feeds have, too',
  'not-uri': 'is no URI. Write it as "tag:example.gov.kh,2022-01-21:name".',
};
const FEED_CONTENTS: Readonly<Record<DiagnosticArgs['feed-content']['what'], (name: string) => string>> = {
  relative: (url) => `The address ${url} in this text is not absolute, and leads nowhere in a feed reader`,
  element: (name) => `The element ${name} has no place in a feed: readers drop it, and some of them the whole text`,
  attribute: (name) => `The attribute ${name} has no place in a feed: readers drop it, and some of them the whole text`,
};
const LEAKS: Readonly<Record<DiagnosticArgs['leak']['what'], string>> = {
  id: 'id',
  title: 'title',
  address: 'address',
  file: 'name of a file',
  text: 'text',
};
const LEAK_REASONS: Readonly<Record<DiagnosticArgs['leak']['reason'], string>> = {
  draft: 'is a draft',
  scheduled: 'is to be published later',
  embargoed: 'is under embargo',
  expired: 'has expired',
  withdrawn: 'was withdrawn',
  unpublished: 'was taken back',
};

const STAGES: Readonly<Record<BuildStage, string>> = {
  read: 'Reading',
  prepare: 'Preparing articles',
  images: 'Preparing images',
  pages: 'Making pages',
  publish: 'Putting files in place',
};

/** What was wrong with what was typed. */
function slipOf(slip: UsageSlip, command: string | null): string {
  const own = exact(command === null ? 'sarika' : `sarika ${command}`);
  switch (slip.kind) {
    case 'command':
      return `sarika has no command ${exact(slip.name)}. ${meant(slip.nearest, 'Check its spelling.')}`;
    case 'option':
      return `${own} has no option ${exact(slip.name)}. ${meant(slip.nearest, 'Check its spelling.')}`;
    case 'needs':
      return `${own} needs <${slip.argument}>`;
    case 'needs-value':
      return `Something is missing behind the option: ${slip.option}`;
    case 'value':
      return `${exact(slip.value)} is not possible with ${slip.option}. Possible: ${slip.allowed}.`;
    case 'too-many':
      return slip.expected === 0
        ? `${own} takes nothing but options`
        : `${own} takes ${slip.expected}, and ${slip.given} were given. Put words that belong together in quotation marks.`;
    case 'apart':
      return `${slip.option} and ${slip.other} do not go together`;
    case 'said':
      return `Check what was typed: ${oneLine(slip.detail)}`;
  }
}

export const en: Words = {
  lang: 'en',
  diagnostics: {
    // the file
    'file-too-large': ({ megabytes, most }) =>
      `This file has ${megabytes} MB; an article may have ${most} MB. Split it, or attach it to an article as a file.`,
    'not-utf8': ({ offset }) => `This file is not UTF-8 (see byte offset ${offset}). Save it again as UTF-8.`,
    'empty-file': () => 'This file is empty. Write something in it, or use another file.',
    'byte-order-mark': () => 'This file starts with an invisible mark (BOM). Save it as UTF-8 without BOM.',
    'crlf-line-ends': ({ lines }) => `This file has ${count(lines, 'Windows line end')} (CRLF); nothing needs to be done`,
    'control-character': ({ codePoint }) => `There is an invisible control character here (${codePoint}). Delete it.`,

    // front matter and settings
    'front-matter-missing': () => 'This article has no front matter. Begin it with a line "---", then "title" and "date", then "---".',
    'front-matter-unclosed': () => 'The front matter is not closed. Write a line "---" after its last key.',
    'front-matter-language': ({ language }) =>
      `The front matter is marked as ${quote(language)}, but only YAML is read. Write "---" alone.`,
    'yaml-syntax': ({ detail, slip }) =>
      slip === 'colon'
        ? 'A value with a colon and a space in it needs quotation marks, such as title: "...: ..."'
        : `This is not valid YAML: ${detailOf(detail)}. Check the indents, the colons and the quotation marks.`,
    'yaml-duplicate-key': ({ key }) => `${exact(key)} is given twice. Keep one of the two.`,
    'yaml-alias': () => 'References with "&" and "*" are not read. Write the value out, or put it in quotation marks.',
    'unknown-key': ({ key, nearest }) =>
      `${exact(key)} is not a key that sarika knows. ${meant(nearest, 'Check its spelling, or remove it.')}`,
    'key-given-twice': ({ key, as }) =>
      key === as
        ? `${exact(key)} is given above under its other name. Keep one of the two.`
        : `${exact(key)} is another name of ${exact(as)}, which is given above. Keep one of the two.`,
    'missing-key': ({ key }) => `${exact(key)} is missing. Add it and give it a value.`,
    'wrong-type': ({ key, expected }) => `${exact(key)} must be ${EXPECTED[expected]}`,
    'bad-choice': ({ key, value, choices, nearest }) =>
      `${quote(value)} is not a choice for ${exact(key)}. ${nearest === null ? '' : `Did you mean ${exact(nearest)}? `}Choose ${list(plainest(choices), 'or')}.`,
    'bad-number': ({ key, value, least, most }) => `${quote(value)} does not fit ${exact(key)}. Write a number from ${least} to ${most}.`,
    'date-unreadable': ({ key, value }) =>
      `The date ${quote(value)} in ${exact(key)} cannot be read. Write it as 2022-01-21 or as a Khmer date.`,
    'date-impossible': ({ key, value }) =>
      `${quote(value)} in ${exact(key)} is not a day or time that exists. Check the day, the month and the hour.`,
    'weekday-mismatch': ({ written, right, date }) =>
      `${date} is a ${weekday(date)} (${exact(right)}), not ${exact(written)}. Correct the weekday or the date.`,
    'bad-address': ({ key, value }) =>
      isMail(key)
        ? `${quote(value)} in ${exact(key)} is not an email address. Write one such as "press@example.gov.kh".`
        : `${quote(value)} in ${exact(key)} is not a full web address. Write one such as "https://www.example.gov.kh/".`,
    'bad-time-zone': ({ value }) => `${quote(value)} is not a time zone. Write a name such as "Asia/Phnom_Penh".`,
    'bad-folder': ({ key, value }) => `${quote(value)} cannot be used for ${exact(key)}. Name a folder inside the newsroom.`,
    'bad-permalink': ({ value }) => `${quote(value)} cannot be used as "permalink". Write it like "/:year/:month/:slug/".`,
    'bad-slug': ({ key, value, nearest }) =>
      `${quote(value)} cannot be used for ${exact(key)}. ${nearest === null ? 'Use letters, digits and hyphens, without spaces.' : `Write ${exact(nearest)}, for example.`}`,
    'slug-too-long': ({ value, bytes, most }) =>
      `The slug ${quote(value)} is ${bytes} bytes long, and ${most} is the most. Shorten it (a Khmer letter has 3 bytes).`,
    'bad-id': ({ value }) => `${quote(value)} is not a permanent id. Write one such as "tag:example.gov.kh,2022-01-21:name".`,
    'id-missing': ({ id }) => `This article has no permanent id. Add ${exact(`id: ${id}`)} to its front matter.`,
    'setting-not-used-yet': ({ key }) => `This version of sarika does not use ${exact(key)} yet; it does no harm`,

    // Khmer
    'not-canonical': ({ before, after, reason }) =>
      `${quote(before)} is not typed in the standard way: ${en.normalizeReasons[reason]}. Pages get ${quote(after)}; this file is not changed.`,
    'discouraged-code-point': ({ codePoint, instead }) =>
      `The character ${codePoint} should no longer be used. ${instead === null ? 'Write the word without it.' : `Write ${exact(instead)} instead.`}`,

    // the body
    'html-removed': ({ what }) => `${quote(what)} is not allowed and was left out of the page. Use Markdown instead, or delete it.`,
    'text-not-shown': ({ text }) => `Readers will not see ${quote(text)}. Move it into the text, or delete it.`,
    'unknown-block': ({ word, nearest }) =>
      `There is no block ${quote(word)}. ${meant(nearest, 'There are note, warning, contact, address and boilerplate.')}`,
    'block-unclosed': ({ word }) => `The block ${quote(word)} has no end. Write a line ":::" below its last line.`,
    'block-not-open': () =>
      'No block ends here, so readers will see the colons. Delete this line, or say behind the colons what block begins.',
    'block-empty': ({ word, lacks, organisation }) =>
      lacks === 'text'
        ? `There is nothing in the block ${quote(word)}. Write something in it, or delete it.`
        : `The settings give no ${lacks} ${organisation === null ? 'for the newsroom' : `for ${quote(organisation)}`}. Add it there, or delete this block.`,
    'unknown-organisation': ({ organisation, nearest }) =>
      `The settings know no organisation ${quote(organisation)}. ${meant(nearest, 'Write one of the keys below "organisations".')}`,
    'file-missing': ({ path }) => `There is no file ${exact(path)} beside the article. Put it there, or correct the name.`,
    'file-outside': ({ path }) =>
      `${exact(path)} is outside the article's own folder. Put it into "static/" and link to ${exact(staticAddress(path))}.`,
    'symlink-outside': ({ path }) => `${exact(path)} is a link to something outside the newsroom. Put the file itself here.`,
    'link-to-source': ({ path }) => `${exact(path)} is a source file, which is not published. Link to the address of its page instead.`,
    'link-to-nothing': ({ path }) =>
      `Nothing in the newsroom has the address ${exact(path)}. Correct the link, or add a file to "static/".`,

    // images
    'image-broken': ({ path }) =>
      `${exact(path)} cannot be read as an image. Open it, save it again as JPEG, PNG or WebP, and use that file.`,
    'image-too-large': ({ path, unit, size, most }) =>
      `The image ${exact(path)} has ${size} ${unit}; an image may have ${most}. Make it smaller, or attach it as a file.`,
    'image-unfit': ({ path, type }) => `${exact(path)} is ${type}, which web pages cannot show. Save it as JPEG, PNG or WebP.`,
    'image-misnamed': ({ path, type }) => `${exact(path)} is really ${type}. Give its name the ending of what it is.`,
    'image-active': ({ path }) =>
      `The SVG ${exact(path)} may run a program in the reader's browser. Save it again as plain SVG, or as PNG.`,

    // what the rules of `sarika check` find
    'doubled-sign': ({ sign, times }) => `The sign ${sign} is typed ${times} times in a row. Keep one.`,
    'foreign-digit': ({ written, right }) => `${quote(written)} is not a Khmer digit. Write ${quote(right)}.`,
    'colon-for-sign': ({ written, right }) => `A colon stands for a sign in ${quote(written)}. Write ${quote(right)}.`,
    'impossible-date': ({ written }) => `The calendar has no day ${quote(written)}. Compare with the original.`,
    'dateline-mismatch': ({ written, date }) => `The text opens with ${quote(written)}, but "date" says ${date}. Correct one of them.`,
    'place-mismatch': ({ written, place }) => `The text opens in ${quote(written)}, but "place" says ${quote(place)}. Correct one of them.`,
    'event-date-mismatch': ({ written, date }) =>
      `The event is on ${date} by "event.start", but the text says ${quote(written)}. Correct one of them.`,
    'relative-date': ({ written }) => `Later readers cannot tell which day ${quote(written)} is. Write the date beside it.`,
    'invalid-cluster': ({ kind, written, codePoint }) => INVALID[kind](quote(written), codePoint),
    'stray-joiner': ({ codePoint, place, times }) => `${STRAY[place](codePoint)}. ${deleteAll(times, 'paragraph')}`,
    'joiner-in-name': ({ codePoint, key, times }) =>
      `The invisible character ${codePoint} does not belong in ${exact(key)}. ${deleteAll(times, 'text')}`,
    'bidi-control': ({ codePoint }) => `The invisible character ${codePoint} changes the direction of the text. Delete it.`,
    'mixed-script': ({ written, codePoint, right }) =>
      right === null
        ? `The character ${codePoint} in ${quote(written)} is not Khmer. Type the word again, or part the two with a space.`
        : `The character ${codePoint} in ${quote(written)} is not Khmer. Write ${quote(right)}.`,
    'look-alike-sequence': ({ written, right }) => `${quote(written)} only looks right. Write ${quote(right)}.`,
    'legacy-font': ({ written }) => `${quote(written)} was typed for an old font (Limon, ABC). Convert it to Unicode.`,
    'misspelt-word': ({ written, right }) => `${quote(written)} is misspelt. Write ${quote(right)}.`,
    'two-spellings': ({ written, usual, times }) =>
      `This article spells ${quote(written)} as ${quote(usual)} elsewhere (${count(times, 'time')}). Choose one spelling.`,
    'term-spelling': ({ written, right }) => `This newsroom writes ${quote(right)}, not ${quote(written)}. Change it to match.`,
    'acronym-first': ({ acronym, name }) =>
      `Readers meet ${quote(acronym)} here for the first time. Write the whole name before it: ${quote(name)}.`,
    'count-mismatch': ({ stated, found }) => `The text announces ${stated}, but the list has ${count(found, 'item')}. Correct one of them.`,
    'number-spacing': ({ isSpaced }) =>
      isSpaced
        ? 'This article mostly writes a space between the word and its number; here there is none'
        : 'This article mostly writes no space between the word and its number; here there is one',
    'mixed-digits': ({ written, right, isKhmer }) =>
      `This article writes its numbers in ${isKhmer ? 'Khmer' : 'Latin'} digits, but ${quote(written)} here. Write ${quote(right)}.`,
    'double-space': ({ spaces }) => `There are ${spaces} spaces here; one is enough`,
    'sign-spacing': ({ sign, isInside }) =>
      isInside ? `A space parts ${sign} from the words inside. Delete it.` : `There is no space behind ${sign}. Add one.`,
    'bracket-spacing': ({ sign }) => `There is no space before ${sign}; one would set it apart from the word`,
    'khan-spacing': spacingHabit,
    'lek-too-spacing': spacingHabit,
    'wrapped-word': ({ left, right }) =>
      `A space parts ${quote(left)} and ${quote(right)}, which stand together elsewhere in this article. Delete it.`,
    'ascii-quotes': ({ words, marks }) => `Straight quotation marks stand around ${quote(words)}. Write ${marks} in Khmer text.`,
    'la-sign': ({ written, right }) => `The sign for "and so on" is not written ${quote(written)}. Write ${right}.`,
    'paragraph-open': ({ ending }) => `This paragraph ends with ${quote(ending)}, without a closing mark as the others have. Is it whole?`,
    'text-open': ({ ending }) => `The text ends with ${quote(ending)}, without a closing mark. Is it whole?`,
    'contact-empty': ({ heading }) => `Nothing follows ${quote(heading)}. Add the contact, or delete the line.`,
    'contact-missing': () => 'This press release names nobody to ask. Add "contacts", or a contact of the organisation in the settings.',
    'summary-repeats': () => 'The text begins with the words of the summary, so readers read them twice. Change one of them.',
    'place-missing': () => 'Nothing says where this was issued. Add "place" to the front matter.',
    'title-too-long': ({ letters, most }) => `The title has ${letters} letters, and ${most} is the most. Move details into the summary.`,
    'title-lines': ({ lines }) => `The title has ${lines} lines. Write it on one.`,
    'title-sentences': () => 'The title has more than one sentence. Keep the first, and move the rest into the summary.',
    'blank-left': ({ blank }) =>
      `The blank ${quote(blank)} was not filled in. Write what belongs there, without the brackets, or delete it.`,
    'summary-missing': () => 'This article has no summary, so lists and feeds show the beginning of its text. Add "summary".',
    'link-empty': ({ empty, url }) =>
      empty === 'address'
        ? `This link leads nowhere: its address is ${exact(url)}. Write the address, or keep the text alone.`
        : `Readers do not see the link to ${exact(url)}. Write its text in the square brackets.`,
    'link-insecure': ({ url }) => `The address ${exact(url)} is not secure. Write https:// if the site has it.`,
    'link-relative': ({ url }) =>
      `The address ${exact(url)} lacks its https://, so it leads to nothing beside this page. Write it in full.`,
    'image-without-alt': ({ url }) => `The picture ${exact(url)} has no description. Write one in the square brackets before its address.`,
    'heading-skips': ({ before, level }) =>
      `This heading is of level ${level}, and the one before it of level ${before}. Use level ${before + 1}.`,
    'unusual-spelling': ({ written, usual, times }) =>
      `${quote(written)} is rare in this newsroom, which writes ${quote(usual)} ${count(times, 'time')}. Is it a slip?`,
    'title-repeated': ({ others }) =>
      `${count(others, 'other article has', 'other articles have')} this title. Say in it what is new here.`,
    'tag-near': ({ tag, usual, times }) =>
      `The tag ${quote(tag)} is nearly ${quote(usual)}, which ${count(times, 'article has', 'articles have')}. Use one of them.`,
    'never-shown': ({ date }) =>
      `The article expires before it comes out on ${date}, so nobody will read it. Correct "expires", or the date that holds it back.`,
    'before-date': ({ key, date }) => `${exact(key)} lies before ${date}, the day on which the article comes out. Correct one of them.`,
    'embargo-idle': ({ date }) => `This embargo holds nothing back, since the article comes out on ${date}. Correct it, or take it out.`,
    'schedule-far': ({ date }) => `The article comes out on ${date}, in more than a year. Is the year right?`,
    'schedule-past': ({ key, date }) =>
      `${exact(key)} was on ${date}, so the article comes out as soon as it is no draft any more. Set another time if it should wait.`,
    'dated-ahead': ({ key, date }) => `${exact(key)} is on ${date}, which is still to come. Write the day on which it was written.`,
    'silencer-without-reason': ({ code }) =>
      `This comment silences ${exact(code)} without saying why. Write the reason behind it, after a colon.`,
    'silencer-idle': ({ code }) => `There is no ${exact(code)} here any more. Delete this comment.`,

    // the newsroom
    'address-clash': ({ url, other }) =>
      `The address ${exact(url)} is taken by ${exact(other)}. Change one of the two: a "slug", one of the "aliases", or a file's name.`,
    'id-clash': ({ id, other }) => `The id ${exact(id)} belongs to ${exact(other)}. Give the newer article an id of its own.`,
    'unknown-original': ({ id }) => `No article has the id ${exact(id)}. Copy the id of the original into "translationOf".`,
    'reserved-address': ({ url, segment }) =>
      `${exact(url)} begins with ${exact(segment)}, which sarika needs itself. Choose another address.`,
    'lock-conflict': () =>
      'git left two versions of sarika.lock here. Keep the lines of both, delete the marks <<<<<<<, ======= and >>>>>>>, and build again.',
    'lock-version': ({ version }) =>
      `This sarika.lock is of version ${exact(version)}, which this sarika does not know. Use the newest sarika, or bring the file back from git.`,
    'lock-line': () => 'This line of sarika.lock cannot be understood. Bring the file back from git; do not write in it by hand.',
    'lock-behind': ({ articles, lists }) =>
      `sarika.lock does not know ${articles > 0 ? count(articles, 'article') : count(lists, 'list')} as published now. Run "npx sarika build --lock" and commit the file.`,
    'id-changed': ({ id }) =>
      `This article was published with another id, and subscribers would get it twice. Put back "id: ${oneLine(id)}".`,
    'id-reused': ({ path, url }) =>
      `This id belongs to ${exact(path)}, published at ${exact(url)}. If this is the same text, add that address to "aliases"; else choose another id.`,
    'id-kept': ({ id }) =>
      `This was published under another id than its file name and date give, and keeps it. Write it down as "id: ${oneLine(id)}".`,
    'address-published': ({ url, path }) =>
      `${exact(url)} was published as ${exact(path)}, and is not free. Choose another slug or alias, or put back the id if this is that text.`,
    'address-case': ({ before }) => `This address was published in other letter case. Write it as before, ${exact(before)}.`,
    'address-left': ({ before, url }) =>
      `${exact(before)} now leads to ${exact(url)}, as sarika.lock knows it was published. Add it to "aliases" to keep it without the lock.`,
    'article-gone': ({ path, url }) =>
      `${exact(path)} was published and is gone; a notice stands at ${exact(url)}. Put the file back, with "withdrawn" and a reason.`,
    'unpublished-again': ({ url }) =>
      `This was published before, and a notice now stands at ${exact(url)}. To tell readers why, use "withdrawn" with a reason.`,
    'tag-clash': ({ tag, other, slug }) =>
      `The tags ${quote(tag)} and ${quote(other)} have one address, ${exact(slug)}. Set another for one under "tagSlugs".`,
    'unknown-section': ({ section, nearest }) =>
      `The settings have no section ${quote(section)}. ${meant(nearest, 'Correct it, or add it under "sections".')}`,
    'menu-without-page': ({ slug, nearest }) =>
      `No page has the slug ${exact(slug)}. ${meant(nearest, 'Write one in pages/, or take it out of the menu.')}`,
    'unknown-language': ({ lang, languages }) =>
      `This newsroom is not published in ${quote(lang)}. Use ${list(languages, 'or')}, or add it under "languages".`,

    // templates
    'template-syntax': ({ detail }) => `The template cannot be read: ${detailOf(detail)}`,
    'template-unknown-name': ({ name }) => `The template uses ${exact(name)}, which this page does not have. Check its spelling.`,
    'template-unknown-helper': ({ name }) => `The template calls ${exact(name)}, but there is no such helper. Check its spelling.`,
    'template-unknown-partial': ({ name }) => `There is no partial ${exact(name)}. Check its spelling, or add the file to "partials".`,
    'template-missing-asset': ({ name }) => `There is no asset ${exact(name)}. Check its spelling, or add the file to "assets".`,
    'template-not-used': ({ name, nearest }) =>
      `Nothing uses the template ${exact(name)}. ${meant(nearest, 'Check its name: it must be that of a template of the theme.')}`,
    'template-failed': ({ detail }) => `The template failed: ${detailOf(detail)}`,

    // what `sarika validate` finds in what was published
    'site-empty': () => 'Nothing was published in this folder. Run "npx sarika build" first, or name the folder.',
    'file-not-read': ({ megabytes, most }) => `This file has ${megabytes} MB and was not looked at; the most is ${most} MB`,
    'not-well-formed': ({ format, detail }) =>
      `This is not well-formed ${format}: ${detailOf(detail)}. Programs will refuse all of the file.`,
    'dead-link': ({ url }) => `Nothing was published at ${exactBrief(url)}. Correct the address, or publish what is missing.`,
    'dead-anchor': ({ url }) => `The page has no place that ${exactBrief(url)} names. Correct what stands behind "#".`,
    'double-id': ({ id }) => `The id ${quote(id)} stands twice on this page. Give one of the two another id.`,
    'not-absolute': ({ what, url }) =>
      `The address ${exactBrief(url)} of ${exact(what)} is not absolute. Write it with "https://" and the host.`,
    'raw-address': ({ what, url }) =>
      `The address ${exactBrief(url)} of ${exact(what)} has characters that must be percent-encoded, such as Khmer`,
    'one-way-translation': ({ url }) => `This page names ${exactBrief(url)} as its translation, but is not named by it. Link both ways.`,
    'page-without': ({ what }) => `This page has no ${exact(what)}. ${PAGE_NEEDS[what]}`,
    'page-headings': ({ count: number }) => `This page has ${count(number, 'heading')} of the first level (h1). One is right.`,
    'picture-without-alt': ({ url }) =>
      `The picture ${exactBrief(url)} has no "alt". Write what it shows, or alt="" where it is only decoration.`,
    'picture-without-size': ({ url }) =>
      `The picture ${exactBrief(url)} has no "width" and "height", so that the text jumps when it arrives`,
    'inline-script': ({ what, name }) => INLINE[what](exact(name)),
    'json-ld-broken': ({ detail }) => `The JSON-LD of this page cannot be read: ${detailOf(detail)}`,
    'element-missing': ({ what, of }) => `${exact(what)} is missing in ${exact(of)}, or empty`,
    'element-twice': ({ what }) => `${quote(what)} is given twice. Keep one of the two.`,
    'element-order': ({ what, before }) => `${exact(what)} stands behind ${exact(before)}. Put it before it.`,
    'value-wrong': ({ what, value, right }) => `The value ${quote(value)} of ${exact(what)} is wrong. Write it as ${quote(right)}.`,
    'published-date': ({ what, value, fault, form }) => `The date ${quote(value)} of ${exact(what)} ${DATE_FAULTS[fault](form)}`,
    'feed-self': ({ url, right }) => `This feed names ${exactBrief(url)} as its own address, but lies at ${exactBrief(right)}`,
    'feed-id': ({ id, fault }) => `The id ${quote(id)} ${ID_FAULTS[fault]}`,
    'feed-id-twice': ({ id }) => `The id ${quote(id)} stands twice in this feed, so that readers see one of the two entries`,
    'feed-id-moved': ({ id, url, other }) => `The id ${quote(id)} means ${exactBrief(url)} here, and ${exactBrief(other)} in another feed`,
    'feed-content': ({ what, name }) => FEED_CONTENTS[what](quote(name)),
    'sitemap-too-large': ({ isBytes, count: number, most }) =>
      `This sitemap has ${number} ${isBytes ? 'bytes' : 'addresses'}; the most is ${most}`,
    'sitemap-noindex': ({ url }) => `The page ${exactBrief(url)} asks search engines to pass by (noindex). Take it out of the sitemap.`,
    'news-too-old': ({ date }) =>
      `This article of ${exact(date)} is older than two days. Build the site again: news sitemaps hold only what is new.`,
    leak: ({ what, reason, article }) =>
      `This shows the ${LEAKS[what]} of ${exact(article)}, which ${LEAK_REASONS[reason]}. Build again; if it stays, look for who names it.`,

    // import
    'import-place': ({ place }) => `Took ${quote(place)} as the place; check it`,
    'import-date': ({ written, date }) => `Read ${quote(written)} as the date ${date}; check it`,
    'import-dateline-moved': ({ text }) => `Moved ${quote(text)} from the text to the front matter; the page prints it again`,
    'import-no-dateline': () => 'Found no place and date at the beginning. Check "date" in the front matter, and add "place".',
    'import-date-today': ({ date }) => `Found no date that can be; wrote today's, ${date}. Correct "date" before you publish.`,
    'import-letterhead-moved': ({ text }) => `Took the letterhead ${quote(text)} out of the text; "letterhead" in the settings prints it`,
    'import-title': ({ title }) => `Took ${quote(title)} as the title; change it if another is better`,
    'import-no-title': ({ title }) => `Found no title; took the first words, ${quote(title)}. Write a better one before you publish.`,
    'import-slug': ({ slug }) => `Made the address ${exact(slug)}. Change it now if you wish: after publishing it should stay.`,
    'import-series': ({ series }) => `Took ${quote(series)} as the series; check it`,
    'import-number': ({ number }) => `Took ${quote(number)} as the number within the series; check it`,
    'import-topic': ({ topic }) => `Took ${quote(topic)} as the topic; check that it is whole`,
    'import-list': ({ items }) => `Made a list of ${count(items, 'item')}; check that each one is whole`,
    'import-escaped': ({ character }) =>
      character.trim() === ''
        ? 'Removed the indent of this line, which Markdown would take for program code'
        : `Put a backslash before ${exact(character)}, so that it shows as it was typed`,
    'import-space-joined': ({ left, right }) =>
      `Removed the space between ${quote(left)} and ${quote(right)}, where a line was broken; check it`,
    'import-space-kept': ({ left, right }) =>
      `Kept the space between ${quote(left)} and ${quote(right)}. If the line was only broken there, delete it.`,
    'import-count-right': ({ stated }) => `The text says ${stated}, and the list has ${count(stated, 'item')}`,
    'import-count-wrong': ({ stated, found }) =>
      `The text says ${stated}, but the list has ${count(found, 'item')}. Compare with the original.`,
    'import-contact-empty': ({ heading }) => `Nothing follows ${quote(heading)}. Add the contact, or delete the line.`,
    'import-paragraph-open': ({ ending }) => `The paragraph that ends with ${quote(ending)} has no closing mark (khan). Is the text whole?`,
    'import-legacy-converted': ({ written, right, font }) => `Typed for the font ${font}: ${quote(written)} became ${quote(right)}`,
    'import-legacy-unsure': ({ written, right }) =>
      `${quote(written)} became ${quote(right)}, but can be read otherwise, or be a word in Latin letters. Look at it.`,
    'import-legacy-left': ({ written }) =>
      `Left as it is, among text typed for an old font: ${quote(written)}. Is it a word in Latin letters?`,
    'import-legacy-unknown': ({ written, glyph, codePoint }) =>
      codePoint === null
        ? `${quote(glyph)} in ${quote(written)} was typed for an old font, and makes no Khmer letter. Nothing was imported.`
        : `The sign ${codePoint} in ${quote(written)} stands in no known table of old fonts. Nothing was imported.`,
    'import-legacy-bytes': () => 'The file is no UTF-8. It was read as Windows-1252, as text for old Khmer fonts is kept.',
    'import-name-taken': ({ path }) =>
      `${exact(path)} is there already, with another text, and stays as it is. Give this one another title or date, or move one of the two.`,
    'import-utf16': () => 'The file is UTF-16, which Notepad calls "Unicode", and was read as such',
    'import-item-exists': ({ id, path }) => `Is in the newsroom already, as ${exact(path)} (${exact(id)}); left as it is`,
    'import-item-repeated': ({ id }) => `Another item of the export has the id ${exact(id)}. This one was not imported.`,
    'import-item-id': ({ written, id }) =>
      written === ''
        ? `States no id; it got ${exact(id)}`
        : `${quote(written)} cannot be an id; it got ${exact(id)}. Readers of feeds will see it as new.`,
    'import-item-skipped': ({ kind, name }) => `Is no article but "${kind}", and was not imported: ${quote(name)}`,
    'import-item-draft': ({ status }) => `Became a draft, for its state is "${status}"`,
    'import-item-date': ({ written, date }) =>
      written === ''
        ? `States no date; became a draft of ${date}`
        : `Cannot read the date ${quote(written)}; became a draft of ${date}. Correct "date" in it.`,
    'import-item-changed': ({ key, written, right }) =>
      `"${key}": ${quote(written)} became ${quote(right)}, so as not to clash with another`,
    'import-item-address': ({ url }) => `The old address ${quote(url)} cannot lead to the article. Redirect it on the server.`,
    'import-item-left-out': ({ what, detail, times }) =>
      `Left out: ${count(times, `<${what}>`, `<${what}>`)}${detail === '' ? '' : ` ${quote(detail)}`}`,
    'import-item-shortcode': ({ name }) => `The text has "[${name}]", which WordPress would replace. It stays as it is; look at it.`,
    'import-item-file': ({ url }) => `Was not copied: ${quote(url)}. Give its folder with --media, or put the file beside the article.`,
    'import-item-copied': ({ url, path }) => `Copied ${quote(url)} as ${exact(path)}`,
    'import-item-broken': ({ detail }) => `The XML of the item is broken: ${detail}. It was not imported.`,
    'import-item-characters': ({ times }) => `Took ${count(times, 'control character', 'control characters')} out of the text`,
    'import-no-items': () => 'Found no article in it: no item of RSS, no entry of Atom',
    'import-refused': ({ isDoctype }) =>
      isDoctype
        ? 'The file declares a document type (DOCTYPE), and is read no further'
        : 'A text or the tags in the file go on beyond all measure; it is read no further',
    'import-unreadable': ({ reason, detail }) =>
      ({
        doc: 'This is a document of the old Word (.doc). Open it in Word or LibreOffice and save it as .docx.',
        pdf: 'This is a PDF, whose Khmer text cannot be read safely. Import the document that it was made from, saved as .docx.',
        odt: 'This is an OpenDocument file. Open it in LibreOffice or Word and save it as .docx.',
        rtf: 'This is an RTF file. Open it in Word or LibreOffice and save it as .docx.',
        zip: 'This is a zip file, but no document of Word',
        encrypted: 'The document is locked with a password. Save it without one, and import it again.',
        broken: 'The document is damaged. Open it in Word or LibreOffice, save it anew, and import it again.',
        'too-large': `This is too large to be a press release${detail === '' ? '' : ` (${detail})`}. Save the text alone, and import it again.`,
        charset: `The page is written in the character set ${exact(detail)}, which cannot be read. Save it as UTF-8.`,
        'no-text': 'Found no text in this file',
      })[reason],
    'import-legacy-font': ({ font, written }) =>
      `${quote(written)} is written in the font ${exact(font)}, from before Unicode. Convert the document to Unicode first; nothing was imported.`,
    'import-left-out': ({ what, detail, times }) =>
      what === 'nesting'
        ? 'Left out tags that stand too deep in one another; their text is there, but check lists and tables'
        : `Left out ${exact(what)}${times > 1 ? ` (${times} times)` : ''}${detail === '' ? '' : `: ${quote(detail)}`}; check that nothing is missing`,
    'import-file': ({ path }) => `Put a file beside the article: ${exact(path)}`,
    'import-image-elsewhere': ({ url, isMissing }) =>
      isMissing
        ? `The image ${exact(url)} does not lie beside the file. Put it beside the article, or take it out of the text.`
        : `The image ${exact(url)} stays on another site and may disappear. Put a copy beside the article.`,
    'import-image-alt': ({ url }) => `The image ${exact(url)} has no description. Write between the brackets what it shows.`,
    'import-key': ({ key, value }) => `Left out the key ${exact(key)} (${quote(value)}), which an article does not have`,
    'import-meta': ({ key, value }) => `Took ${quote(value)} as ${exact(key)}, as the document says; check it`,
    'import-headings': ({ headings }) => `Put ${count(headings, 'heading')} one level down; the title is the only heading of level 1`,
  },

  faults: {
    'no-settings': ({ dir }) => ({
      says: `There is no sarika.yaml in ${exact(dir)}`,
      hint: 'Go to the folder of the newsroom, name it with --cwd, or make a newsroom with "npx sarika init"',
    }),
    usage: ({ slip, command }) => ({
      says: slipOf(slip, command),
      hint: `Type "${commandLine(command)} --help" to see what can be used`,
    }),
    'out-not-ours': ({ dir, files }) => ({
      says: `${exact(dir)} contains files that sarika did not write: ${some(files)}`,
      hint: 'Name another folder with --out, or let sarika take this one over with --adopt',
    }),
    'out-unsafe': ({ dir, detail }) => ({
      says: `Publishing into ${exact(dir)} is not safe: ${detailOf(detail)}`,
      hint: 'Name a folder that is used for nothing else, such as "dist"',
    }),
    'drafts-in-out': ({ dir }) => ({
      says: `Drafts are not published into ${exact(dir)}, the folder of the public site`,
      hint: 'Name another folder, for example: --drafts --out drafts',
    }),
    'lock-held': ({ pid, file }) => ({
      says: `Another build is running${pid > 0 ? ` (process ${pid})` : ''}`,
      hint: `Wait until it ends. If none is running, delete ${exact(file)}.`,
    }),
    'not-found': ({ path }) => ({ says: `There is no ${exact(path)}`, hint: 'Check the name and the folder' }),
    'already-there': ({ path }) => ({
      says: `${exact(path)} is there already and was not changed`,
      hint: 'Rename or move that file, then try again',
    }),
    'slug-taken': ({ slug, path }) => ({
      says: `The slug ${exact(slug)} is that of ${exact(path)}`,
      hint: 'Choose another one with --slug, or a title that says more',
    }),
    'folder-given': ({ path }) => ({
      says: `${exact(path)} is a folder`,
      hint: 'Name a file in it, or add --all to import every text of the folder',
    }),
    'cannot-read': ({ path, detail }) => ({
      says: `${exact(path)} cannot be read: ${detailOf(detail)}`,
      hint: 'Check that you may read it and that no other program has locked it',
    }),
    'cannot-write': ({ path, detail }) => ({
      says: `${exact(path)} cannot be written: ${detailOf(detail)}`,
      hint: 'Check that you may write there and that the disk is not full',
    }),
    'not-utf8': ({ path, offset }) => ({
      says: `${exact(path)} is not UTF-8 (see byte offset ${offset})`,
      hint: 'Save the file again as UTF-8',
    }),
    'changed-meanwhile': ({ path }) => ({
      says: `${exact(path)} was changed by another program meanwhile, and was left as it is`,
      hint: 'Save it there, then try again',
    }),
    'no-article': ({ path, dir }) => ({
      says: `There is no article at ${exact(path)}`,
      hint: `Articles are the .md files in ${exact(`${dir}/`)}; without a path, all of them are looked at`,
    }),
    'git-failed': ({ detail }) => ({
      says: `Git could not say what has changed: ${detailOf(detail)}`,
      hint: 'Check the name of the commit or branch, or leave out --changed',
    }),
    'stdin-not-writable': () => ({
      says: '--write needs the names of files',
      hint: 'Name the files, or leave out --write to print the mended text',
    }),
    'no-hub': () => ({
      says: 'The settings name no hub to be told',
      hint: 'Write its address in sarika.yaml, under "feeds", as "hub"; without a hub, readers ask for themselves',
    }),
    'no-feeds': ({ dir }) => ({
      says: `There are no feeds in ${exact(dir)}`,
      hint: 'Run "npx sarika build" first, or name the published folder with --out',
    }),
    'port-taken': ({ port }) => ({
      says: `Port ${port} is in use`,
      hint: 'Stop the other program, or choose another port with --port',
    }),
    'bad-now': ({ value }) => ({
      says: `${quote(value)} is not a date that --now can read`,
      hint: 'Write 2022-01-21 or 2022-01-21T14:00:00+07:00',
    }),
    'unknown-code': ({ code, nearest }) => ({
      says: `There is no finding with the code ${quote(code)}`,
      hint: meant(nearest, 'Type "npx sarika explain" to see every code'),
    }),
  },

  severities: { error: 'error', warn: 'warning', info: 'note' },

  normalizeReasons: {
    'coeng-order': 'a vowel or a sign stands before a subscript',
    'coeng-ro': 'the subscript RO stands before another subscript',
    'split-vowel': 'one vowel is typed as two',
    'register-shifter': 'the vowel U stands for a register shifter',
    'mark-order': 'vowels and signs stand in another order',
    'repeated-joiner': 'invisible characters stand where one is enough',
    'coeng-da': 'the subscript DA looks like the subscript TA',
  },

  cli: {
    findings: ({ errors, warnings, notes }) => {
      const parts = [
        ...(errors > 0 ? [count(errors, 'error')] : []),
        ...(warnings > 0 ? [count(warnings, 'warning')] : []),
        ...(notes > 0 ? [count(notes, 'note')] : []),
      ];
      return parts.length > 0 ? parts.join(', ') : 'No errors and no warnings';
    },
    moreOfCode: ({ code, count: number }) => `… and ${number} more of ${code}; --verbose shows all of them`,
    progress: ({ stage, done, of, rate }) => `${STAGES[stage]} ${done}/${of} (${rate} a second)`,
    stageDone: ({ stage, of, seconds }) => `${STAGES[stage]}: ${of} in ${seconds} s`,
    nothingPublished: 'Nothing was published. The last edition stays as it was.',
    published: ({ articles, files, out }) => `Published ${count(articles, 'article')} as ${count(files, 'file')} in ${exact(out)}`,
    filesChanged: ({ written, unchanged, removed }) => `Files: ${written} written, ${unchanged} unchanged, ${removed} removed`,
    locked: (isWritten) => (isWritten ? 'Wrote sarika.lock. Commit it with the articles.' : 'sarika.lock says the same already'),
    mended: (number) =>
      `Wrote ${count(number, 'Khmer cluster')} in the standard way on the pages. Your files are not changed; --verbose lists them.`,
    normalized: (number) => `Mended ${count(number, 'Khmer cluster')} in the text; --verbose lists them, --diff shows the lines`,
    wouldNormalize: (number) =>
      `${count(number, 'Khmer cluster')} not typed in the standard way. "npx sarika normalize --write" mends them.`,
    normalizedFile: (path, number) => `Mended ${count(number, 'Khmer cluster')} in ${exact(path)}`,
    allCanonical: 'Everything is typed in the standard way',
    nothingWritten: 'Nothing was written. Every file stays as it was.',
    checked: (articles) => `${count(articles, 'article')}:`,
    validated: ({ files, pages, folder }) => `${exact(folder)}, ${count(files, 'file')}, ${count(pages, 'page')}:`,
    leaksSkipped: (folder) => `Withheld articles were not looked for: ${exact(folder)} is not where this newsroom publishes`,
    leftOut: (codes) => `Not looked for: ${codes.join(', ')}. Run "npx sarika check" once without a path, so that all articles are known.`,
    fixable: (number) => `"npx sarika check --fix" can mend ${number} of them; add --dry-run to see how`,
    wouldFix: (number) => `Would mend ${count(number, 'place')}; nothing was written`,
    undone: (path) => `${exact(path)} is again as it was before the last --fix`,
    notUndone: (path) => `${exact(path)} was changed after the last --fix, and was left as it is`,
    nothingToUndo: 'There is no --fix to take back',
    fixedFile: (path, number) => `Mended ${count(number, 'place')} in ${exact(path)}`,
    withheldHeading: (number) => `${count(number, 'article')} withheld:`,
    reasons: { draft: 'draft', scheduled: 'scheduled', embargoed: 'under embargo' },
    withheld: ({ title, reason, until }) =>
      `${oneLine(title)} (${en.cli.reasons[reason]}${until === null ? '' : ` ${reason === 'scheduled' ? 'for' : 'until'} ${until}`})`,
    nextChange: (instant) => `Next change: ${instant}. Build again then.`,
    states: {
      ...{ invalid: 'invalid', draft: 'draft', scheduled: 'scheduled', embargoed: 'embargoed', published: 'published' },
      ...{ corrected: 'corrected', expired: 'expired', withdrawn: 'withdrawn', unpublished: 'taken back' },
    },
    becomes: {
      ...{ draft: 'draft', scheduled: 'scheduled', embargoed: 'embargoed', published: 'comes out', corrected: 'comes out' },
      ...{ expired: 'expires', withdrawn: 'is withdrawn', unpublished: 'taken back' },
    },
    counted: (articles, states) =>
      [count(articles, 'article'), states.map(([state, number]) => `${number} ${en.cli.states[state]}`).join(', ')]
        .filter(Boolean)
        .join(': '),
    noneInState: 'No article is in this state',
    noNextChange: 'Nothing changes by itself',
    whereToLook: (command) => `To read it in a browser: ${command}`,
    previewing: (url) => `The newsroom is at ${url} for this computer alone. Press Ctrl-C to stop.`,
    told: ({ hub, feed }) => `Told ${exact(hub)} of ${exact(feed)}`,
    wouldTell: ({ hub, feed }) => `Would tell ${exact(hub)} of ${exact(feed)}`,
    notTold: ({ feed, detail }) => `The hub was not told of ${exact(feed)}: ${detailOf(detail)}`,
    tellAgain: (hub) => `Check that ${exact(hub)} is the address of the hub, then run "npx sarika ping" again`,
    preview: {
      allMended: 'All is mended: no errors and no warnings',
      updated: (ms) => `Looked again in ${ms} ms`,
      notShown: (number) => `${count(number, 'article')} withheld and not shown; "npx sarika preview --drafts" shows them`,
      notOpened: (url) => `The browser could not be started. Open ${url} yourself.`,
      notWatched: (detail) => `Not every change will be noticed (${detail}). Reload a page to see it as it is now.`,
      early: ({ reason, until }) =>
        `Not published: ${en.cli.reasons[reason]}${until === null ? '' : ` ${reason === 'scheduled' ? 'for' : 'until'} ${until}`}`,
      errors: (number) => count(number, 'error'),
      warnings: (number) => count(number, 'warning'),
      more: (number) => `and ${number} more; the terminal lists them`,
      mended: 'The errors are mended',
      stays: 'The page stays as it was before. Mend the errors, and it shows the new text by itself.',
      close: 'Close',
      nothing: 'There is nothing to show yet',
      notFound: 'There is no page at this address',
    },
    imported: (path) => `Wrote the draft ${exact(path)}`,
    importedDryRun: (path) => `Would write the draft ${exact(path)}; nothing was written`,
    importNext: 'Next: read it, run "npx sarika check", take out its line "draft: true", and run "npx sarika build"',
    importedAll: ({ written, skipped, failed, isDryRun }) =>
      `${isDryRun ? 'Would import' : 'Imported'} ${count(written, 'article')}; ${skipped} skipped, ${failed} with errors`,
    guesses: (number) => `${count(number, 'guess', 'guesses')} for you to check:`,
    keptFile: (path) => `${exact(path)} was there already and is not the default one; it was left as it is`,
    themeNext: (dir) =>
      `Change the files in ${exact(dir)} as you like. Delete those that you leave as they are: the default ones stand in for them.`,
    questions: {
      lang: 'Language of the newsroom (km or en)?',
      langFault: 'Type km for Khmer or en for English',
      title: 'Name of the newsroom?',
      baseUrl: 'Address of the website?',
      organisation: 'Organisation that publishes (Enter for none)?',
    },
    keptOwnFile: (path) => `${exact(path)} was there already; it was left as it is`,
    nameMended: ({ before, after, reason }) => `Wrote ${quote(after)} for ${quote(before)}: ${en.normalizeReasons[reason]}`,
    filledIn: ({ date, place, slug }) =>
      `Filled in, please check: date ${exact(date)}${place === null ? '' : `, place ${quote(place)}`}, slug ${exact(slug)}`,
    newNext: 'Next: fill in what stands in [[ ]], run "npx sarika check", take out "draft: true", and run "npx sarika build"',
    addressMissing: (file) => `The address of the website is still missing: set "baseUrl" in ${exact(file)} before you publish`,
    nextCommands: 'Next, type:',
    explainExample: 'Example',
    explainInstead: 'Write instead',
    explainList: 'Codes that can be explained',
    ownFault: 'This is a fault of sarika itself, not of your text. Please report it together with these lines.',
    interrupted: 'Interrupted',
    helpTitles: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'Options of every command:',
      commands: 'Commands:',
    },
    help: {
      program: 'Publish Khmer press releases as a website with feeds',
      init: 'make a newsroom: settings, a first article, pipelines that publish it',
      'init-dir': 'folder of the newsroom (default: where you are)',
      new: 'start an article: a draft with its front matter filled in',
      'new-title': 'title of the article',
      'new-type': 'kind of text: press-release (the default), statement, notice, announcement, news or event',
      'new-slug': 'last part of the address (default: the title in Latin letters)',
      'new-date': 'date of the article: 2022-01-21 or a Khmer date (default: today)',
      'new-folder': 'in a folder of its own, for images and files beside it',
      'new-now': 'what day it is (default: the clock)',
      theme: 'only copy the templates and the style sheet, to be changed; nothing is overwritten',
      'init-title': 'name of the newsroom',
      'init-base-url': 'address of the website, such as https://news.example.gov.kh or https://name.github.io/news/',
      'init-organisation': 'organisation that publishes',
      'init-ci': 'pipeline to write: github, gitlab or none (default: both)',
      'init-yes': 'ask nothing, and take the defaults for what is not given',
      'init-now': 'date of the first article (default: today)',
      build: 'publish the newsroom',
      import: 'turn the text of a press release into a draft article, and list every guess',
      explain: 'say what a finding means, with an example, in Khmer and English',
      'check-command': 'proofread the articles',
      validate: 'check what was published, offline: links, feeds, sitemaps, pages, and that nothing withheld is in it',
      'published-dir': 'folder to look at (default: "out" in the settings)',
      'validate-now': 'look as if it were this date or instant (default: the clock)',
      paths: 'articles or folders; none is the whole newsroom',
      fix: 'mend in the files what can be mended for certain',
      undo: 'take the last --fix back',
      changed: 'only articles that git sees as changed, since a commit or branch if one is named',
      'fix-dry-run': 'show what --fix would change as a diff, and write nothing',
      format: 'how findings are printed: pretty (the default), json, github (annotations), sarif or junit',
      'max-warnings': 'exit with 1 if there are more warnings than this',
      status: 'list every article with its state and its next change',
      'status-now': 'tell the states of this date or instant (default: the clock)',
      state:
        'only articles in these states, with commas: invalid, draft, scheduled, embargoed, published, corrected, expired, withdrawn, unpublished',
      normalize: 'put Khmer text into the standard order: text in, text out, or files in place',
      files: 'files to read; none or - reads standard input',
      write: 'mend the files in place',
      check: 'print what would change, and exit with 1 if anything would',
      diff: 'print a diff instead of the text',
      'changes-json': 'print the list of changes as JSON instead of the text',
      'coeng-da': "write the subscript DA as TA (fold) or leave it (keep); default: the newsroom's setting, else fold",
      date: 'print a date in the official Khmer forms, solar and lunar',
      day: 'a date: 2022-01-21 or a Khmer one; none is today, - reads one a line',
      'date-json': 'print one JSON object a date',
      preview: 'show the newsroom in a browser on this computer, and every change as it is saved',
      'preview-now': 'show the newsroom as it will be on this date or at this instant (default: the clock)',
      'preview-drafts': 'show drafts and what waits for its time, too, each with a mark',
      port: 'port to listen on (default: 4321, or the next one that is free)',
      open: 'open the browser',
      cwd: 'folder of the newsroom (default: where you are)',
      lang: 'language of the messages, and with init and new of what they write: km or en (default: that of the newsroom)',
      quiet: 'say only what went wrong',
      verbose: 'say more, and list every note',
      'no-color': 'use no colours',
      out: 'folder to publish into (default: "out" in the settings)',
      now: 'publish as if it were this date or instant (default: the clock)',
      clean: 'write every file anew',
      adopt: 'take over an output folder that something else has filled',
      json: 'print the result as JSON',
      drafts: 'include withheld articles, for a look; needs --out with another folder',
      lock: 'remember in sarika.lock what was published: ids and addresses; commit the file',
      ping: 'tell the WebSub hub of the settings that the feeds have changed; after they are deployed',
      'ping-dry-run': 'show what the hub would be told, and tell it nothing',
      'dry-run': 'show what would be written, and write nothing',
      'import-all': 'import all texts of a folder, a feed (RSS, Atom) or an export of WordPress',
      media: 'with --all: folder with the pictures of the articles; they are copied',
      'no-convert': 'stop at text that was typed for an old font (Limon, ABC), and convert nothing',
      code: 'code of the finding, such as weekday-mismatch; without it, all codes are listed',
      file: 'text, Markdown, web page or Word document (.txt, .md, .html, .docx); - reads standard input',
      from: 'what the file is, where its name does not say so: txt, md, html or docx',
      keep: 'keep the file as it is beside the draft; it is not published',
      'import-dry-run': 'show the draft and, as a diff, every change to the text; write nothing',
      version: 'print the version',
      help: 'show this help',
    },
  },

  theme: {
    skipToContent: 'Skip to content',
    home: 'Home',
    latest: 'Latest news',
    lead: 'Top story',
    sections: 'Sections',
    tags: 'Tags',
    articlesWithTag: 'Articles with the tag',
    articlesInSection: 'Articles in the section',
    pages: 'Pages',
    newer: 'Newer articles',
    older: 'Older articles',
    page: 'Page',
    previousArticle: 'Previous article',
    nextArticle: 'Next article',
    published: 'Published',
    updated: 'Updated',
    by: 'By',
    organisation: 'Organisation',
    supportedBy: 'Supported by',
    reference: 'Reference',
    series: 'Series',
    topic: 'Topic',
    people: 'People',
    contacts: 'Contacts',
    phone: 'Phone',
    email: 'Email',
    telegram: 'Telegram',
    facebook: 'Facebook',
    address: 'Address',
    attachments: 'Attachments',
    videos: 'Videos',
    event: 'Event',
    eventTime: 'Date and time',
    eventVenue: 'Venue',
    eventOnline: 'Online',
    eventHost: 'Host',
    history: 'History of this article',
    firstPublished: 'First published',
    historyWithdrawn: 'Withdrawn',
    corrections: 'Corrections',
    photo: 'Photo',
    draftNotice: 'This is a draft, not for publication',
    expiredTitle: 'This article is no longer available',
    expiredNotice: 'It is no longer published at this address.',
    withdrawnTitle: 'This article has been withdrawn',
    withdrawnNotice: 'The organisation that published this article has withdrawn it. Please do not quote it.',
    unofficialTranslation: 'Unofficial translation',
    subscribe: 'Subscribe',
    feedHint: 'Follow new articles in a feed reader',
    noArticles: 'There are no articles yet',
    listEmptied: 'There are no articles here at present',
    kingdom: 'Kingdom of Cambodia',
    motto: 'Nation Religion King',
    note: 'Note',
    warning: 'Warning',
    corrected: 'Corrected',
    bytes: 'bytes',
    kilobytes: 'KB',
    megabytes: 'MB',
    gigabytes: 'GB',
    menu: 'Menu',
    morePages: 'More pages',
    archive: 'News archive',
    articleCount: 'Articles',
    allInSection: 'See all',
    related: 'Related articles',
    share: 'Share',
    shareOn: 'Share by',
    articleAddress: 'Address of this article',
    feedsTitle: 'Subscribe to the news',
    feedsIntro:
      'A feed is a list of the newest articles that a reader app looks through for you. You get every new article without visiting this site and without giving your email address.',
    feedsHow: 'Copy one of the addresses below into your reader app. If you do not know which one to take, take RSS.',
    feedsAll: 'All news',
    feedsOpml: 'All feeds in one file (OPML)',
    feedsOpmlHint: 'Import this file into a reader app to follow everything at once.',
    languageName: 'English',
    otherLanguages: 'In other languages',
    originalArticle: 'Original',
    notFoundTitle: 'There is no such page',
    notFoundNotice: 'Nothing is published at this address. Perhaps it is mistyped, or the link that led here is wrong.',
    notFoundSearch: 'Search this website',
    notFoundArchive: 'All articles by date',
    search: 'Search',
    searchWords: 'Words to search for',
    searchHint: 'Type the words that you are looking for',
    searchNeedsScript: 'Search needs JavaScript, which your browser has not run. Please browse the articles by the links below.',
    searchLoading: 'Searching...',
    searchFound: 'Articles found: {count}',
    searchSince: '(since {year})',
    searchNothing: 'No article was found',
    searchNear: 'No article has all of these words. Similar articles: {count}.',
    searchMore: 'Show more results',
    searchOlder: 'Search older articles',
    searchFailed: 'Not everything could be searched. Please check your connection and press Search again.',
    searchBrowse: 'Other ways to find articles',
    searchArchive: 'All articles by year',
  },

  articleTypes: {
    'press-release': 'Press release',
    statement: 'Statement',
    notice: 'Notice',
    announcement: 'Announcement',
    news: 'News',
    event: 'Event',
  },
};
