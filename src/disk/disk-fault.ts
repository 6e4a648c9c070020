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
    if (!isSystemError(error)) throw error;
    throw new SarikaError('cannot-write', { path, detail: detailOf(error) }, 2, { cause: error });
  }
}

/** Does `action`; what the operating system refuses becomes `not-found` or `cannot-read` about `path`. Other errors pass. */
export async function reading<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (isMissing(error)) throw new SarikaError('not-found', { path }, 2, { cause: error });
    throw new SarikaError('cannot-read', { path, detail: detailOf(error) }, 2, { cause: error });
  }
}
