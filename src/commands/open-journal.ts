import { dataFolder } from '../journal/folder.ts';
import { openJournal, type Journal } from '../journal/journal.ts';
import type { Context } from './context.ts';

/** The journal of this run: `--data`, `SYSDESIGN_DATA`, or the platform's folder for a user's data. */
export function journalOf({ host, globals }: Pick<Context, 'host' | 'globals'>): Journal {
  return openJournal({ folder: dataFolder(globals.data, host), files: host.files, now: () => host.clock.now(), origin: () => host.freshId() });
}
