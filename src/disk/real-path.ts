import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { SarikaError } from '../model/fault.js';
import { hasCode } from './disk-fault.js';

// As many as Linux follows (path_resolution(7)).
const MOST_LINKS = 40;

/**
 * The absolute path, free of symbolic links, at which a write to `path` would land. Nothing needs to be there yet:
 * what is missing keeps its name, and a link that leads nowhere is followed to where it would lead.
 */
export function realPath(path: string): Promise<string> {
  return resolveLinks(path, MOST_LINKS);
}

async function resolveLinks(path: string, linksLeft: number): Promise<string> {
  if (linksLeft === 0) throw new SarikaError('cannot-read', { path, detail: 'too many symbolic links' });
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || absolute === dirname(absolute)) throw error;
  }
  const folder = await resolveLinks(dirname(absolute), linksLeft);
  const target = await linkTarget(absolute);
  return target === null ? join(folder, basename(absolute)) : resolveLinks(resolve(folder, target), linksLeft - 1);
}

async function linkTarget(path: string): Promise<string | null> {
  try {
    return await readlink(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EINVAL')) return null;
    throw error;
  }
}

/** True where `path` is `folder` or lies in it. Both are absolute; links are not looked at. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** `path` with `/` between its parts, whatever the system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** How a path is named to people: relative to the newsroom's root where it lies in it, absolute elsewhere; always with `/`. */
export function namedFrom(root: string, path: string): string {
  const absolute = resolve(root, path);
  return slashed(isInside(root, absolute) ? relative(root, absolute) || '.' : absolute);
}
