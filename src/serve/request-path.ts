/**
 * The site path that a request asks for, decoded: it begins with a slash. Null for one that no file can have: with a broken encoding, a part that
 * leads upwards, or a sign that no path holds.
 */
export function requestPath(target: string): string | null {
  const [raw = ''] = target.split(/[?#]/);
  try {
    const path = decodeURIComponent(raw);
    const isOdd = !path.startsWith('/') || /[\0\\]/.test(path) || path.split('/').some((part) => part === '..' || part === '.');
    return isOdd ? null : path;
  } catch {
    return null;
  }
}
