/** A published file as text: decoded from UTF-8, a byte order mark kept, so that places are true. */
export type TextFile = { readonly path: string; readonly text: string };
