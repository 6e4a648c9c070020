import type { Notice } from '../notice.js';

/** Milliseconds after which a server that has refused is asked again. */
const PAUSE = 2000;

/**
 * Tells of every notice, the present one first. A page that nobody sees does not listen: a browser holds six connections to a server and no more, and
 * people have more pages open than that.
 */
export function listen(hear: (notice: Notice) => void): void {
  let source: EventSource | null = null;
  const close = (): void => {
    source?.close();
    source = null;
  };
  const open = (): void => {
    if (source !== null || document.hidden) return;
    source = new EventSource('/__sarika/events');
    source.onmessage = ({ data }) => hear(JSON.parse(data as string) as Notice);
    source.onerror = () => {
      // Lost, a stream comes back by itself; refused, it does not.
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      setTimeout(open, PAUSE);
    };
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  // A page that is kept for the way back.
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  open();
}
