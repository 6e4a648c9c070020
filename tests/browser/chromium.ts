import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The Chromium of this machine; null where there is none. In CI a missing browser is a failure, not a test left out. */
export const chromiumPath = findChromium();

if (chromiumPath === null) {
  const says = 'No Chromium was found: name one in SARIKA_CHROMIUM, or install the package chromium.';
  if (process.env.CI) throw new Error(says);
  console.warn(`${says} The browser tests are left out.`);
}

function findChromium(): string | null {
  const named = process.env.SARIKA_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`SARIKA_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].filter((folder) => folder !== '');
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** A browser that asks the network for nothing of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
