import inquirer from 'inquirer';
import { InterruptedError } from '../errors.ts';
import type { Host } from '../host/host.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** One of a few, chosen with the arrow keys. @throws {InterruptedError} on Ctrl-C */
export async function choose(host: Host, message: string, choices: readonly Choice[]): Promise<string> {
  const prompt = inquirer.createPromptModule({ input: host.stdin.stream, output: host.stdout.stream });
  try {
    const { chosen } = await prompt<{ chosen: string }>([{ type: 'select', name: 'chosen', message, choices: [...choices], pageSize: 12 }]);
    return chosen;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new InterruptedError();
    throw error;
  }
}
