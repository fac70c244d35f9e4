import ora from 'ora';
import type { Host } from '../host/host.ts';

/** Shows that something is under way, on a terminal only; `work` runs after the first frame is drawn. */
export async function underWay<T>(host: Host, text: string, work: () => T | Promise<T>): Promise<T> {
  if (!host.stderr.isTerminal) return work();
  const spinner = ora({ text, stream: host.stderr.stream, discardStdin: false }).start();
  try {
    // The work does not yield: without this the terminal would stay empty until it is done.
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    return await work();
  } finally {
    spinner.stop();
  }
}
