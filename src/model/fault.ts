/** What the command line could not take. `nearest`: what was perhaps meant; `option` and `argument` as the help writes them. */
export type UsageSlip =
  | { readonly kind: 'command' | 'option'; readonly name: string; readonly nearest: string | null }
  | { readonly kind: 'needs'; readonly argument: string }
  | { readonly kind: 'needs-value'; readonly option: string }
  | { readonly kind: 'value'; readonly option: string; readonly value: string; readonly allowed: string }
  | { readonly kind: 'too-many'; readonly expected: number; readonly given: number }
  | { readonly kind: 'apart'; readonly option: string; readonly other: string }
  /** A sentence in the language of the newsroom already, or of the parser. */
  | { readonly kind: 'said'; readonly detail: string };

/** What each fault of the world says of itself; the words stand in `messages/`. */
export type FaultArgs = {
  'no-settings': { readonly dir: string };
  /** `command`: the command whose help tells more, such as `new`; null where none was recognised. */
  usage: { readonly slip: UsageSlip; readonly command: string | null };
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
  /** Of `sarika import`: a folder where a file is wanted. */
  'folder-given': { readonly path: string };
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
