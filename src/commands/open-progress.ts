import { UnmetError } from '../errors.ts';
import type { Journal } from '../journal/journal.ts';
import { follow, type Followed } from '../journal/snapshot.ts';
import { calendarIn, type Calendar } from '../recall/calendar.ts';
import { progressFold } from '../recall/progress-fold.ts';
import type { Progress } from '../recall/progress.ts';
import type { Context } from './context.ts';
import { journalOf } from './open-journal.ts';

/** What a person has done so far, and the log that it is kept in. */
export interface OpenProgress {
  readonly journal: Journal;
  readonly followed: Followed<Progress>;
  readonly calendar: Calendar;
  /** Keeps the replayed state for a quick next start; a cache that cannot be written is no loss. */
  readonly keep: () => void;
}

export function openProgress(run: Pick<Context, 'host' | 'globals'>): OpenProgress {
  const journal = journalOf(run);
  const followed = follow(progressFold, journal, run.host.files);
  return {
    journal,
    followed,
    calendar: calendarIn((at) => run.host.clock.offsetOf(at)),
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
