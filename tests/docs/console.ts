import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../newsroom.js';

/**
 * What stands in a page for a new user to type, and what is done between in an editor:
 * blocks of ```` ```console ````, and comments `<!-- in FILE: "before" → "after" -->`.
 */
const STEP = /```console\n([\s\S]*?)```|<!-- in (\S+): ("(?:[^"\\]|\\.)*") → ("(?:[^"\\]|\\.)*") -->/g;

/** Does in `folder` what a page says, and gives the page with what was printed. The language of the messages: `lang`. */
export async function followed(page: string, folder: string, lang: string): Promise<string> {
  let at = folder;
  const parts: string[] = [];
  let end = 0;
  for (const step of page.matchAll(STEP)) {
    parts.push(page.slice(end, step.index));
    end = step.index + step[0].length;
    const [whole, block, file, before, after] = step;
    if (block === undefined) {
      await edit(join(at, file as string), JSON.parse(before as string) as string, JSON.parse(after as string) as string);
      parts.push(whole);
      continue;
    }
    const shown: string[] = [];
    for (const command of commandsIn(block)) {
      const [, dir] = /^cd (\S+)$/.exec(command) ?? [];
      if (dir !== undefined) at = join(at, dir);
      shown.push(`$ ${command}\n${dir === undefined ? await run(command, at, lang) : ''}`);
    }
    parts.push(`\`\`\`console\n${shown.join('')}\`\`\``);
  }
  return parts.join('') + page.slice(end);
}

function commandsIn(block: string): string[] {
  return block.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
}

async function edit(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} has no ${JSON.stringify(before)}`);
  await writeFile(file, text.replace(before, after));
}

const CLOCK = pathToFileURL(join(PROJECT, 'tests/docs/fixed-clock.js')).href;

/** Types `npx sarika …` on a terminal of 120 columns (`script` of util-linux); what would run on is stopped when it has said where it is. */
function run(command: string, cwd: string, lang: string): Promise<string> {
  const [, typed] = /^npx sarika (.*)$/.exec(command) ?? [];
  if (typed === undefined) throw new Error(`A page may show npx sarika and cd: ${command}`);
  const isServer = typed.startsWith('preview');
  const sarika = `'${process.execPath}' --import '${CLOCK}' '${join(PROJECT, 'bin/sarika.js')}' ${typed}${isServer ? ' --port 0' : ''}`;
  const env = { PATH: process.env.PATH, HOME: cwd, TERM: 'xterm', LANG: lang === 'km' ? 'km_KH.UTF-8' : 'en_US.UTF-8', NO_COLOR: '1' };
  const child = spawn('script', ['-qec', `stty cols 120 rows 50; ${sarika}`, '/dev/null'], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    let isStopped = false;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
      if (!isServer || isStopped || !/localhost:\d+[^\n]*\n/.test(output)) return;
      isStopped = true;
      // Ctrl-C, as a terminal sends it.
      child.stdin.write('\u0003');
    });
    child.on('error', reject);
    child.on('close', () => resolve(printed(output)));
  });
}

/** What is left on the screen: without what was written over, and without the port, which is another one every time. */
function printed(output: string): string {
  const lines = output.replaceAll('\r\n', '\n').split('\n');
  const shown = lines.map((line) =>
    line
      .slice(line.lastIndexOf('\r') + 1)
      .replaceAll(/\u001B\[[\d;?]*[A-Za-z]/g, '')
      .trimEnd(),
  );
  return shown
    .join('\n')
    .replaceAll('^C', '')
    .replaceAll(/localhost:\d+/g, 'localhost:4173');
}
