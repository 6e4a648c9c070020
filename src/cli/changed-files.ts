import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SarikaError } from '../model/fault.js';

const run = promisify(execFile);
/** Bytes of output: a hundred thousand long paths. */
const MOST = 1 << 25;

/**
 * The files below `root` that are other than in a commit of git's, or that git does not know, relative to `root`. `ref`: the commit; for that of a
 * branch which has gone on since, where it and this one parted. Throws `git-failed`.
 */
export async function changedFiles(root: string, ref: string): Promise<readonly string[]> {
  const git = async (...args: string[]): Promise<string> => {
    try {
      // Nothing that a repository's settings name is run.
      const { stdout } = await run('git', ['-c', 'core.fsmonitor=false', ...args], { cwd: root, maxBuffer: MOST });
      return stdout;
    } catch (error) {
      throw new SarikaError('git-failed', { detail: reasonOf(error) }, 2, { cause: error });
    }
  };
  const commit = (await git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`)).trim();
  const base = await git('merge-base', commit, 'HEAD').then(
    (found) => found.trim(),
    // Two histories that have nothing in common.
    () => commit,
  );
  const changed = await git('diff', '--name-only', '--relative', '--no-ext-diff', '--diff-filter=d', '-z', base, '--');
  const unknown = await git('ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set(`${changed}${unknown}`.split('\0').filter((path) => path !== ''))];
}

function reasonOf(error: unknown): string {
  const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: unknown };
  if (code === 'ENOENT') return 'git is not installed';
  const [line = ''] = String(stderr ?? '')
    .trim()
    .split('\n');
  return line.replace(/^fatal: /, '') || String(code);
}
