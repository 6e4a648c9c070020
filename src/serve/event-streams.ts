import type { ServerResponse } from 'node:http';

/** Pages that may listen at once: a newsroom's editor has a dozen open. */
const MOST = 32;
/** Milliseconds between two signs of life: some programs between a browser and its machine close what is silent for a minute. */
const PULSE = 25_000;

/** The pages that listen, by server-sent events (HTML, 9.2). */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  readonly #pulse = setInterval(() => this.#write(':\n\n'), PULSE).unref();

  /** False where too many listen already: then nothing has been answered. `first` is told at once. */
  open(response: ServerResponse, first: string | null): boolean {
    if (this.#open.size >= MOST) return false;
    this.#open.add(response);
    response.once('close', () => this.#open.delete(response));
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
    response.write(first === null ? ':\n\n' : eventOf(first));
    return true;
  }

  tell(text: string): void {
    this.#write(eventOf(text));
  }

  close(): void {
    clearInterval(this.#pulse);
    for (const response of this.#open) response.end();
  }

  #write(text: string): void {
    for (const response of this.#open) {
      // Who does not read what was told is not told more: it would stay in memory.
      if (response.writableNeedDrain) response.destroy();
      else response.write(text);
    }
  }
}

/** `text` has no line ends. */
function eventOf(text: string): string {
  return `data: ${text}\n\n`;
}
