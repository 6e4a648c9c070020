/**
 * True for a name that is a device's on Windows, with any ending and in any letter case: no file or folder can have it there, and a copy of the
 * site, or of its git repository, cannot be made. (Microsoft, «Naming Files, Paths, and Namespaces».)
 */
export function isReservedName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(?:\.|$)/i.test(name);
}
