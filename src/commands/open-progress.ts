import { UnmetError } from '../errors.ts';
import { dataFolder } from '../journal/folder.ts';
import { openJournal, type Journal } from '../journal/journal.ts';
import { follow, type Followed } from '../journal/snapshot.ts';
import { calendarIn, type Calendar } from '../recall/calendar.ts';
import { progressFold, type Progress } from '../recall/progress.ts';
import type { Context } from './context.ts';

/** What a person has done so far, and the log that it is kept in. */
export interface OpenProgress {
  readonly journal: Journal;
  readonly followed: Followed<Progress>;
  readonly calendar: Calendar;
  /** Keeps the replayed state for a quick next start; a cache that cannot be written is no loss. */
  readonly keep: () => void;
}

export function journalOf({ host, globals }: Pick<Context, 'host' | 'globals'>): Journal {
  return openJournal({ folder: dataFolder(globals.data, host), files: host.files, now: () => host.clock.now(), origin: host.freshId() });
}

export function openProgress(run: Pick<Context, 'host' | 'globals'>): OpenProgress {
  const journal = journalOf(run);
  const followed = follow(progressFold, journal, run.host.files);
  return {
    journal,
    followed,
    calendar: calendarIn(run.host.clock.timeZone),
    keep() {
      try {
        followed.sync();
        followed.keep();
      } catch (error) {
        if (!(error instanceof UnmetError)) throw error;
      }
    },
  };
}
