import { NAME_BYTES } from '../model/file-name.js';

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** Folder in `out` where files are staged when `.sarika/` is on another device. Nothing is ever published there. */
export const STAGE_IN_OUT = '.sarika-stage';

/**
 * Throws, for our bug, unless `path` names a place strictly inside the out folder: relative, with `/` between its parts,
 * no part empty, `.`, `..` or `.git`, no backslash, no control character, no drive letter, no part over 255 bytes of UTF-8.
 */
export function assertOutputPath(path: string): void {
  const wrong = faultOf(path);
  if (wrong !== null) throw new Error(`Output path ${JSON.stringify(path)}: ${wrong}`);
}

/** True for the paths that {@link assertOutputPath} lets pass; for paths that come from outside. */
export function isOutputPath(path: string): boolean {
  return faultOf(path) === null;
}

// Letters, digits, dots and dashes, no part beginning with a dot: nothing below can be wrong with it.
const PLAIN = /^(?:[\w@-][\w.@-]{0,99}\/)*[\w@-][\w.@-]{0,99}$/;

function faultOf(path: string): string | null {
  if (PLAIN.test(path)) return null;
  if (path === '') return 'empty';
  if (path.includes('\\')) return 'a backslash';
  if (CONTROL.test(path)) return 'a control character';
  if (!path.isWellFormed()) return 'half a surrogate pair';
  if (/^[a-z]:/i.test(path)) return 'a drive letter';
  const parts = path.split('/');
  if (parts[0]?.toLowerCase() === STAGE_IN_OUT) return 'the name of the stage';
  for (const part of parts) {
    const wrong = faultOfPart(part);
    if (wrong !== null) return wrong;
  }
  return null;
}

function faultOfPart(part: string): string | null {
  if (part === '') return 'an empty part';
  if (part === '.' || part === '..') return 'a dot part';
  // An out folder may be a working tree; git's own files are no one's to publish or to remove.
  if (part.toLowerCase() === '.git') return 'inside a git repository';
  if (Buffer.byteLength(part) > NAME_BYTES) return `a part over ${NAME_BYTES} bytes`;
  return null;
}

/** The folders a path lies in, the outermost first: `a/b/c` gives `a`, `a/b`. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Paths with one fold may be one file: macOS and Windows know neither letter case nor the form of Unicode in names. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
