/** What each fault of the world says of itself; the words stand in `messages/`. */
export type FaultArgs = {
  'no-settings': { readonly dir: string };
  usage: { readonly detail: string };
  'out-not-ours': { readonly dir: string; readonly files: readonly string[] };
  'out-unsafe': { readonly dir: string; readonly detail: string };
  'drafts-in-out': { readonly dir: string };
  'lock-held': { readonly pid: number; readonly file: string };
  'not-found': { readonly path: string };
  /** `dir`: where the newsroom's articles are. */
  'no-article': { readonly path: string; readonly dir: string };
  'already-there': { readonly path: string };
  /** Of a new article: `path` has the slug already. */
  'slug-taken': { readonly slug: string; readonly path: string };
  'cannot-read': { readonly path: string; readonly detail: string };
  'cannot-write': { readonly path: string; readonly detail: string };
  /** Somebody wrote the file while it was being mended. */
  'changed-meanwhile': { readonly path: string };
  /** Git could not say what has changed. */
  'git-failed': { readonly detail: string };
  'not-utf8': { readonly path: string; readonly offset: number };
  /** Of `sarika ping`: nobody is to be told, or there is nothing to tell of in that folder. */
  'no-hub': Record<never, never>;
  'no-feeds': { readonly dir: string };
  'port-taken': { readonly port: number };
  'stdin-not-writable': Record<never, never>;
  'bad-now': { readonly value: string };
  'unknown-code': { readonly code: string; readonly nearest: string | null };
};
export type FaultCode = keyof FaultArgs;

/** A fault of the world: disk, permission, wrong usage. Thrown anywhere, handled once, in `cli/main.ts`. */
export class SarikaError<C extends FaultCode = FaultCode> extends Error {
  override readonly name = 'SarikaError';
  constructor(
    readonly code: C,
    readonly args: FaultArgs[C],
    readonly exitCode: 1 | 2 = 2,
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(args)}`, options);
  }
}
