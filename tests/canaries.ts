import { gunzipSync, inflateSync } from 'node:zlib';
import { seeded } from './robustness/ground.js';

// Random words that stand nowhere else, planted in what must not be published, and a search that knows every disguise that bytes may wear.

const random = seeded(20_261_123);
const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? '';
const wordOf = (letters: string, length: number): string => Array.from({ length }, () => pick(letters)).join('');

/** Words with what each stands for. */
export class Canaries {
  readonly words = new Map<string, string>();

  /** Latin letters: what is made of a name, be it an address or a search key, keeps them. */
  latin(what: string): string {
    return this.#keep(`q${wordOf('bcdfghjklmnpqrstvwxz', 13)}`, what);
  }

  /** Khmer consonants without marks: no rule puts them in another order. */
  khmer(what: string): string {
    return this.#keep(wordOf('កខគឃចឆជឈដឋឌតថទធនបផពភមយរលវសហអ', 14), what);
  }

  /** What of them shows in some files, by their paths: the names of files count, too. */
  seenIn(tree: ReadonlyMap<string, Uint8Array>): string[] {
    const seen = new Set<string>();
    for (const [path, bytes] of tree) {
      const forms = [...disguises(Buffer.from(path)), ...disguises(Buffer.from(bytes))];
      for (const [word, what] of this.words) if (forms.some((form) => form.includes(word))) seen.add(what);
    }
    return [...seen].sort();
  }

  /** What they stand for, sorted. */
  get all(): string[] {
    return [...new Set(this.words.values())].sort();
  }

  #keep(word: string, what: string): string {
    this.words.set(word, what);
    return word;
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', nbsp: '\u00A0' };

/** Some bytes as texts, each escape undone; in small letters, without what nobody sees. */
export function disguises(bytes: Buffer): string[] {
  const whole = unpacked(bytes);
  const texts = whole.flatMap((part) => [part.toString('utf8'), part.toString('latin1'), unitsFrom(part, 0), unitsFrom(part, 1)]);
  const plain = texts.slice(0, 1).flatMap((text) => [text, bare(text), bare(bare(text))]);
  const encoded = plain.slice(0, 2).flatMap((text) => fromBase64(text));
  return [...texts, ...plain, ...encoded].map((text) => text.toLowerCase().replace(/[\u200B-\u200D\u2060\u00AD\uFEFF]/g, ''));
}

/** As UTF-16, from a byte on. Of whole units and from their beginning in memory: Node 24.21 spoils its own where neither is so. */
function unitsFrom(bytes: Buffer, from: number): string {
  return Buffer.from(bytes.subarray(from, bytes.length - ((bytes.length - from) % 2))).toString('utf16le');
}

/** With what is packed in it, as a gzip file is and a text in a PNG may be. */
function unpacked(bytes: Buffer): Buffer[] {
  const parts = [bytes];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) parts.unshift(...attempt(() => gunzipSync(bytes)));
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') {
    for (const name of ['zTXt', 'iTXt', 'iCCP']) {
      for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
        const from = bytes.indexOf(0x78, at);
        if (from > 0) parts.push(...attempt(() => inflateSync(bytes.subarray(from))));
      }
    }
  }
  return parts;
}

function attempt(unpack: () => Buffer): Buffer[] {
  try {
    return [unpack()];
  } catch {
    return [];
  }
}

/** Without entities, escapes of JSON and JavaScript, percent-encoding and tags between letters. */
function bare(text: string): string {
  const entities = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    return point === null ? (NAMED[name?.toLowerCase() ?? ''] ?? all) : point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
  const escapes = entities.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))).replace(/\\\//g, '/');
  const percent = escapes.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
  return percent.replace(/<\/?(?:mark|wbr|span|b|em|strong)[^>]*>/g, '');
}

/** What base64 in a text comes to, wherever it begins. */
function fromBase64(text: string): string[] {
  return (text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('utf8')),
  );
}
