import inquirer from 'inquirer';
import type { Host } from '../host/host.ts';
import { interruptible } from './interruptible.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** One of a few, chosen with the arrow keys. @throws {InterruptedError} on Ctrl-C or where the terminal closes */
export async function choose(host: Host, message: string, choices: readonly Choice[]): Promise<string> {
  return interruptible(host, async (signal) => {
    const prompt = inquirer.createPromptModule({ input: host.stdin.stream, output: host.stdout.stream, signal });
    const { chosen } = await prompt<{ chosen: string }>([{ type: 'select', name: 'chosen', message, choices: [...choices], pageSize: 12 }]);
    return chosen;
  });
}
