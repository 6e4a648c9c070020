import { SarikaError } from '../model/fault.js';
import { Manifest } from './manifest.js';
import type { OutTree } from './out-tree.js';
import { foldPath } from './output-path.js';

/** What has to go before a file can take its place. */
export type Clearing = { readonly files: readonly string[]; readonly folders: readonly string[] };

/** What an edition may touch in an out folder. */
export type Ownership = {
  readonly name: string;
  readonly tree: OutTree;
  /** What earlier editions wrote. */
  readonly old: Manifest;
  /** The paths of `old` by their folds. */
  readonly oldByFold: () => ReadonlyMap<string, string>;
  /** Whether files that no edition wrote may be replaced. */
  readonly adopt: boolean;
};

/** `manifest`: what is known of the folder, null where nothing is. */
export function ownership(name: string, manifest: Manifest | null, tree: OutTree, adopt: boolean): Ownership {
  const old = manifest ?? new Manifest([]);
  let byFold: ReadonlyMap<string, string> | null = null;
  const oldByFold = (): ReadonlyMap<string, string> => {
    byFold ??= new Map(Array.from(old.paths(), (path) => [foldPath(path), path]));
    return byFold;
  };
  return { name, tree, old, oldByFold, adopt };
}

type Plan = { readonly clearings: Map<string, Clearing>; readonly foreign: Set<string>; readonly links: Set<string> };

/**
 * Looks at the place of every file that is about to be published and says what must be cleared for it, by path. Changes nothing.
 * Throws `out-unsafe` where a link is in the way, and `out-not-ours`, with all of them, where files that are not ours are.
 */
export function planClearings(own: Ownership, paths: readonly string[]): ReadonlyMap<string, Clearing> {
  if (!own.tree.isThere()) return new Map();
  const plan: Plan = { clearings: new Map(), foreign: new Set(), links: new Set() };
  for (const path of paths) planPath(own, plan, path);
  if (plan.links.size > 0) {
    const links = [...plan.links].sort();
    throw new SarikaError('out-unsafe', { dir: own.name, detail: `a symbolic link: ${links.join(', ')}` });
  }
  if (plan.foreign.size > 0) throw new SarikaError('out-not-ours', { dir: own.name, files: [...plan.foreign].sort() });
  return plan.clearings;
}

function planPath(own: Ownership, plan: Plan, path: string): void {
  const { kind, at } = own.tree.trace(path);
  if (kind === 'absent') return;
  if (kind === 'link') plan.links.add(at);
  else if (kind === 'folder') planFolder(own, plan, path);
  else if (kind !== 'file' || !(own.adopt || isOurs(own, at))) plan.foreign.add(at);
  // Renaming replaces a file at the path itself; one in the place of its folder has to go first.
  else if (at !== path) plan.clearings.set(path, { files: [at], folders: [] });
}

// Adopting a folder lets single files be replaced; a whole tree that is not ours is never removed.
function planFolder(own: Ownership, plan: Plan, path: string): void {
  const { folders, files, others } = own.tree.contents(path);
  const foreign = [...others, ...files.filter((file) => !own.old.has(file))];
  for (const file of foreign) plan.foreign.add(file);
  plan.clearings.set(path, { files, folders: [...folders].reverse() });
}

/** True for a file that an earlier edition wrote, also where the disk knows it by another letter case. */
export function isOurs(own: Ownership, path: string): boolean {
  if (own.old.has(path)) return true;
  const other = own.oldByFold().get(foldPath(path));
  return other !== undefined && own.tree.isSameFile(path, other);
}
