import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useKeypress, usePrefix, useState } from '@inquirer/core';
import type { Host } from '../host/host.ts';
import { interruptible } from './interruptible.ts';
import type { Screen } from './screen.ts';

interface Walk {
  readonly pages: readonly string[];
  readonly keys: string;
}

/** Pages one at a time: Enter or space for the next, b for the one before, q to leave. */
const walkPrompt = createPrompt<undefined, Walk>((config, done) => {
  const [at, setAt] = useState(0);
  usePrefix({});
  useKeypress((key) => {
    const last = config.pages.length - 1;
    if (key.name === 'q' || key.name === 'escape') done(undefined);
    else if (isEnterKey(key) || isSpaceKey(key) || isDownKey(key) || key.name === 'n') {
      if (at === last) done(undefined);
      else setAt(at + 1);
    } else if (isUpKey(key) || key.name === 'b') setAt(Math.max(0, at - 1));
  });
  return `${config.pages[at] ?? ''}\n\n${config.keys}`;
});

/** Shows pages one by one on a terminal. @throws {InterruptedError} on Ctrl-C or where the terminal closes */
export async function walk(host: Host, screen: Screen, pages: readonly string[]): Promise<void> {
  const keys = screen.theme.muted('Enter next · b back · q leave');
  await interruptible(host, (signal) => walkPrompt({ pages, keys }, { input: host.stdin.stream, output: host.stdout.stream, signal }));
}
