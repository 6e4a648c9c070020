import { SarikaError } from '../model/fault.js';

type SystemError = Error & { readonly code: string; readonly syscall: string };

// A `syscall` tells what the operating system refused from what Node refused (ERR_INVALID_ARG_TYPE…), which is our bug.
function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

/** True for an error of the operating system with one of these codes (`ENOENT`, …). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(error) && codes.includes(error.code);
}

/** True where an error says that nothing is there. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT', 'ENOTDIR');
}

/** Node's message without the call and the path: `ENOSPC: no space left on device`. */
function detailOf(error: SystemError): string {
  return error.message.split(', ', 1)[0] ?? error.code;
}

/** Does `action`; what the operating system refuses becomes the fault `cannot-write` about `path`. Other errors pass. */
export async function writing<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw writeFault(path, error);
  }
}

/** {@link writing}, for what does not wait. */
export function writingSync<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw writeFault(path, error);
  }
}

/** Does what may as well be left undone, such as writing a cache, if the operating system lets us. */
export function tryTo(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function writeFault(path: string, error: unknown): unknown {
  return isSystemError(error) ? new SarikaError('cannot-write', { path, detail: detailOf(error) }, 2, { cause: error }) : error;
}

/** Does `action`; what the operating system refuses becomes `not-found` or `cannot-read` about `path`. Other errors pass. */
export async function reading<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw readFault(path, error);
  }
}

/** {@link reading}, for what does not wait. */
export function readingSync<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw readFault(path, error);
  }
}

function readFault(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  if (isMissing(error)) return new SarikaError('not-found', { path }, 2, { cause: error });
  return new SarikaError('cannot-read', { path, detail: detailOf(error) }, 2, { cause: error });
}
