/** What came of telling a hub: `detail` is null where it took it. */
export type Told = { readonly feed: string; readonly detail: string | null };

/** Milliseconds that a hub may take for an answer: it notes the feed, and fetches it later. */
const PATIENCE = 10_000;
/** Bytes of a refusal that are read, and UTF-16 units of it that are shown. */
const [MOST_BYTES, MOST_SHOWN] = [2048, 120];

/**
 * Tells a WebSub hub that a feed has changed: a form with `hub.mode=publish` and `hub.url` (W3C WebSub §6 leaves the form open; hubs take this one,
 * of PubSubHubbub 0.4). Any 2xx is yes. Redirects are not followed: what was settled on is one address. Never throws for what the network does.
 */
export async function tellHub(hub: string, feed: string, patience: number = PATIENCE): Promise<Told> {
  const signal = AbortSignal.timeout(patience);
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed });
  try {
    const answer = await fetch(hub, { method: 'POST', body, redirect: 'manual', signal });
    if (answer.ok) await answer.body?.cancel();
    return { feed, detail: answer.ok ? null : await refusal(answer) };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { feed, detail: `no answer in ${patience / 1000} s` };
    if (error instanceof TypeError || isSystemError(error)) return { feed, detail: reasonOf(error) };
    throw error;
  }
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error;
}

/** What `fetch` gives for all that the network does is `fetch failed`; its cause says why. */
function reasonOf({ message, cause }: Error): string {
  const { code, message: why } = (cause instanceof AggregateError ? cause.errors[0] : cause) as { code?: string; message?: string };
  return why ?? code ?? message;
}

async function refusal(answer: Response): Promise<string> {
  const to = answer.headers.get('location');
  const said = to === null ? await beginningOf(answer) : `Location: ${to}`;
  const shown = said
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_SHOWN);
  return [`HTTP ${answer.status}`, shown].filter((part) => part !== '').join(': ');
}

/** The first bytes of a body, however long it is, or never ends. */
async function beginningOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  if (body === null) return text;
  // Leaving the loop cancels what has not come yet.
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk.subarray(0, MOST_BYTES - read), { stream: true });
    read += chunk.length;
    if (read >= MOST_BYTES) break;
  }
  return text;
}
