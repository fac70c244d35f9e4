import { InterruptedError } from '../errors.ts';
import type { Host } from '../host/host.ts';

const left: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError']);

/**
 * Runs a prompt that Ctrl-C, a closed terminal or a request to end may stop; the prompt puts the
 * terminal back as it was.
 * @throws {InterruptedError}
 */
export async function interruptible<T>(host: Host, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ended = new AbortController();
  const stopListening = host.signals.onInterrupt(() => ended.abort());
  try {
    return await ask(ended.signal);
  } catch (error) {
    if (error instanceof Error && left.has(error.name)) throw new InterruptedError();
    throw error;
  } finally {
    stopListening();
  }
}
