import { spawn } from 'node:child_process';

/** What opens an address with the program that people have chosen for it; no shell has a say in it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the browser; `onFault` is called where that can't be done. */
export function openBrowser(url: string, onFault: () => void): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true, shell: false });
  child.once('error', onFault);
  child.once('exit', (code) => {
    if (code !== 0 && code !== null) onFault();
  });
  child.unref();
}
