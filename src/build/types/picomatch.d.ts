/** The part of picomatch that is used: it comes without types. */
declare module 'picomatch' {
  type Options = { readonly dot?: boolean; readonly nonegate?: boolean; readonly noextglob?: boolean };
  function picomatch(globs: readonly string[], options?: Options): (path: string) => boolean;
  export = picomatch;
}
