import { escapeMarkup } from '../model/markup.js';
import { utf16Charset } from '../model/utf16.js';
import { convertRuns, type RunPart } from './convert-runs.js';
import { fontRuns, styleFonts } from './docx-fonts.js';
import type { ForeignDocument, LeftOut, LegacyStop, Unreadable } from './foreign-document.js';
import { type HtmlLoss, htmlToMarkdown } from './html-to-markdown.js';
import type { LegacyFonts } from './legacy-fonts.js';
import { slimDocx } from './slim-docx.js';
import { wordsLost } from './words-lost.js';
import { ZipError, ZipFile } from './zip.js';

// Word in the browser numbers its parts: `word/document2.xml`.
const DOCUMENT = /^word\/document\d*\.xml$/;
const LINKS = /^word\/_rels\/document\d*\.xml\.rels$/;
const STYLES = /^word\/styles\d*\.xml$/;
/** Parts that hold words. */
const WORDED = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const AROUND = /^word\/(header|footer|comments)\d*\.xml$/;
/** In bytes: of a part with words, which is made slim before anything else reads it, and of any other. */
const MOST_WORDED = 30_000_000;
const MOST_XML = 5_000_000;
/** In all that the library reads: for each tag it takes three to four kilobytes of memory. */
const MOST_NODES = 100_000;
/** What it does not know it compares with all else that it does not know. */
const MOST_KINDS = 2000;
const MOST_FILE = 100_000_000;
/** What browsers show. */
const PICTURES: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** A document of Word as Markdown. Macros, headers and linked pictures are left out and listed; nothing is fetched and nothing runs. */
export async function readDocx(bytes: Uint8Array, fonts: LegacyFonts): Promise<ForeignDocument | Unreadable | LegacyStop> {
  if (bytes.length > MOST_FILE) return { unreadable: 'too-large', detail: `${Math.ceil(bytes.length / 1e6)} MB` };
  const zip = ZipFile.open(bytes);
  if (!(zip instanceof ZipFile)) return { unreadable: zip, detail: '' };
  if (!zip.names.some((name) => DOCUMENT.test(name))) return { unreadable: 'zip', detail: '' };
  try {
    return await readParts(zip, fonts);
  } catch (error) {
    if (error instanceof ZipError) return { unreadable: error.fault, detail: '' };
    // The libraries throw whatever they meet: XML that is none, a part that is missing, elements a hundred thousand deep.
    return { unreadable: 'broken', detail: error instanceof Error ? (error.message.split('\n')[0]?.slice(0, 80) ?? '') : '' };
  }
}

async function readParts(zip: ZipFile, fonts: LegacyFonts): Promise<ForeignDocument | Unreadable | LegacyStop> {
  const texts = new PartTexts(zip);
  const sheet = zip.names.find((name) => STYLES.test(name));
  const styles = await styleFonts(sheet === undefined ? '<none/>' : texts.read(sheet));
  const names = zip.names.filter((part) => WORDED.test(part));
  const parts: RunPart[] = [];
  for (const source of names.map((name) => texts.read(name)))
    parts.push({ source, runs: await fontRuns(source, styles), write: escapeMarkup });
  const { sources, isStopped, found, words } = convertRuns('', parts, fonts);
  const legacy = found.map(({ finding }) => finding);
  // A place in the XML says nothing to those who see the document.
  if (isStopped) return { source: '', stopped: legacy };
  for (const [at, name] of names.entries()) texts.put(name, sources[at] ?? '');
  const { html, files, leftOut } = await mammothHtml(texts);
  const converted = await htmlToMarkdown(html);
  if ('tooLarge' in converted) return { unreadable: 'too-large', detail: '' };
  const around = await wordsAround(zip, texts);
  const lost = wordsLost(words.flat(), converted.markdown).map((detail) => ({ what: 'text', detail, times: 1 }));
  return {
    markdown: converted.markdown,
    ...{ title: null, date: null, summary: null, base: null },
    files,
    leftOut: [
      ...macros(zip),
      ...linkedPictures(zip, texts),
      ...around,
      ...lost,
      ...leftOut,
      ...converted.losses.filter(({ name }) => name !== 'img').map(leftOutOf),
    ],
    legacy,
  };
}

export function leftOutOf({ kind, name, detail, times }: HtmlLoss): LeftOut {
  return { what: kind === 'address' ? (name === 'img' ? 'picture' : 'link') : kind === 'nesting' ? 'nesting' : name, detail, times };
}

/** The XML of a document's parts, with what was put in their place. */
class PartTexts {
  readonly #own = new Map<string, string>();
  #nodes = 0;

  constructor(readonly zip: ZipFile) {}

  read(name: string): string {
    const own = this.#own.get(name);
    if (own !== undefined) return own;
    const bytes = this.zip.read(name);
    if (bytes.length > (WORDED.test(name) ? MOST_WORDED : MOST_XML)) throw new ZipError('too-large');
    const text = new TextDecoder(utf16Charset(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
    // Office documents have no DTD (ECMA-376 Part 2 §9.1.4): what has one wants entities expanded, or files fetched.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('DOCTYPE');
    return text;
  }

  put(name: string, xml: string): void {
    this.#own.set(name, xml);
  }

  /** For the library, whose tree of all that it reads must fit into memory. */
  async readSlim(name: string): Promise<string> {
    const { xml, nodes, kinds, noteMarks } = await slimDocx(this.read(name));
    this.#nodes += nodes;
    // The library writes a note for each mark that names it; Word's notes have one mark each.
    const repeated = noteMarks.length - new Set(noteMarks).size;
    if (this.#nodes > MOST_NODES || kinds.size > MOST_KINDS || repeated * this.#nodes > MOST_NODES) throw new ZipError('too-large');
    return xml;
  }
}

type Html = { readonly html: string; readonly files: ForeignDocument['files']; readonly leftOut: readonly LeftOut[] };
/** What is used of mammoth, beyond its own types. */
type MammothImage = { readonly contentType: string | undefined; readonly readAsBuffer: () => Promise<Uint8Array> };
type Mammoth = {
  readonly convertToHtml: (
    input: object,
    options: object,
  ) => Promise<{ readonly value: string; readonly messages: readonly { readonly message: string }[] }>;
  readonly images: { readonly imgElement: (read: (image: MammothImage) => Promise<{ readonly src: string }>) => unknown };
};

async function mammothHtml(texts: PartTexts): Promise<Html> {
  const mammoth = (await import('mammoth')).default as unknown as Mammoth;
  const files: { name: string; bytes: Uint8Array }[] = [];
  const leftOut: LeftOut[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    // A linked image can't be read, and is listed with the links of the document.
    const bytes = await image.readAsBuffer().catch((error: unknown) => {
      if (!(error instanceof ZipError)) return null;
      if (error.fault === 'too-large') throw error;
      leftOut.push({ what: 'picture', detail: image.contentType ?? '', times: 1 });
      return null;
    });
    if (bytes === null) return { src: '' };
    const kind = PICTURES[image.contentType ?? ''];
    if (kind === undefined) {
      leftOut.push({ what: 'picture', detail: image.contentType ?? '', times: 1 });
      return { src: '' };
    }
    const known = files.find((file) => Buffer.compare(file.bytes, bytes) === 0);
    const name = known?.name ?? `image-${files.length + 1}.${kind}`;
    if (!known) files.push({ name, bytes });
    return { src: name };
  });
  // The names that LibreOffice and Word give to these styles.
  const styleMap = [
    ...["r[style-name='Strong Emphasis'] => strong", "r[style-name='Emphasis'] => em", "r[style-name='Intense Emphasis'] => em"],
    ...['strike => del', "p[style-name='Title'] => h1:fresh"],
  ];
  const { value, messages } = await mammoth.convertToHtml(
    { file: partsFor(texts) },
    { styleMap, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  // A style that mammoth has no rule for, and a shape's colours, change how words look, not what they say.
  const said = messages.filter(
    ({ message }) => !/^(?:Unrecognised (?:paragraph|run|table) style|Image of type|An unrecognised element was ignored: v:)/.test(message),
  );
  for (const { message } of said) leftOut.push({ what: 'word', detail: message.slice(0, 100), times: 1 });
  return { html: value, files, leftOut };
}

/** The form in which mammoth asks for a file's parts (its `zipfile.js`). */
function partsFor(texts: PartTexts): object {
  const { zip } = texts;
  const read = async (name: string, encoding?: string): Promise<unknown> => {
    if (encoding === 'base64') return Buffer.from(zip.read(name)).toString('base64');
    return encoding === undefined ? zip.read(name) : texts.readSlim(name);
  };
  return { exists: (name: string) => zip.has(name), read };
}

function macros(zip: ZipFile): LeftOut[] {
  const found = zip.names.filter((name) => /vbaProject\.bin$|\/activeX\/|\/embeddings\//i.test(name));
  return found.map((name) => ({ what: /vba/i.test(name) ? 'macros' : 'embedded', detail: name, times: 1 }));
}

/** Pictures that stand elsewhere: on the author's computer, or on a server that would learn who reads. */
function linkedPictures(zip: ZipFile, texts: PartTexts): LeftOut[] {
  const parts = zip.names.filter((name) => LINKS.test(name));
  return parts
    .flatMap((name) => texts.read(name).match(/<Relationship\s[^>]{1,4000}>/g) ?? [])
    .filter((link) => /TargetMode="External"/.test(link) && /relationships\/image"/.test(link))
    .map((link) => ({ what: 'picture', detail: /Target="([^"]*)"/.exec(link)?.[1] ?? '', times: 1 }));
}

/** What stands above and below every page: the letterhead and page numbers, which the site prints itself, and sometimes a contact; and comments. */
async function wordsAround(zip: ZipFile, texts: PartTexts): Promise<LeftOut[]> {
  const found: LeftOut[] = [];
  for (const name of zip.names.filter((part) => AROUND.test(part))) {
    const words = (await fontRuns(texts.read(name), new Map()))
      .map(({ text }) => text)
      .join('')
      .trim();
    if (words !== '') found.push({ what: AROUND.exec(name)?.[1] ?? '', detail: words, times: 1 });
  }
  return found;
}
