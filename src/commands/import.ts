import { merged } from '../journal/merge.ts';
import { UnmetError } from '../errors.ts';
import type { Define } from './context.ts';
import { openProgress } from './open-progress.ts';

/** A lifetime of practice. */
const largestHistory = 256 * 1024 * 1024;

export const importCommand: Define = (line, context) => {
  line.argument('<file>', 'a history from export history, a journal.jsonl, or - for standard input').action(async (file) => {
    const { host, globals, show } = context();
    const text = file === '-' ? await host.stdin.readAll(largestHistory) : host.files.readNamed(file, largestHistory);
    const { journal, keep } = openProgress({ host, globals });
    const { added, known, unreadable } = merged(journal.load().events, text);
    if (added.length + known === 0) {
      throw new UnmetError(`${file === '-' ? 'standard input' : file} holds no history`, { code: 'no-history', hint: 'Make one on the other machine with: sysdesign export history > history.json' });
    }
    journal.appendStamped(added);
    keep();
    const skipped = unreadable === 0 ? '' : `; ${unreadable} could not be read and were left out`;
    show({ json: () => ({ added: added.length, known, unreadable }), text: () => `${added.length} ${added.length === 1 ? 'event' : 'events'} added, ${known} were here already${skipped}.` });
  });
};
