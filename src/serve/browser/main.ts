import type { Notice } from '../notice.js';
import { listen } from './listen.js';
import { markEarly } from './marks.js';
import { Overlay } from './overlay.js';
import { refreshPage, servedAs } from './refresh-page.js';

// In every page that the preview serves, and in none that is published.
const overlay = new Overlay();
let edition = servedAs(document)?.edition ?? '';
let turn = Promise.resolve();

async function hear(notice: Notice): Promise<void> {
  if (notice.edition !== edition) await refreshPage();
  edition = notice.edition;
  markEarly(notice.marks);
  overlay.show(notice);
  // For whoever waits for it: a test, or somebody's tool.
  document.documentElement.dataset.sarikaEdition = edition;
}

listen((notice) => {
  turn = turn.then(() => hear(notice)).catch(() => {});
});
