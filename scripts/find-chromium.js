import { existsSync } from 'node:fs';

/** The browser's program: the one that SARIKA_CHROMIUM names, or where systems have it. Throws where there is none. */
export function findChromium() {
  const known = [process.env.SARIKA_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((path) => path && existsSync(path));
  if (!found) throw new Error('No Chromium was found: name one in SARIKA_CHROMIUM.');
  return found;
}
