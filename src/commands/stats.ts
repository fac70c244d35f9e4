import { disputesIn } from '../grading/disputes.ts';
import type { Dispute } from '../grading/disputes.ts';
import { inTime } from '../journal/read.ts';
import { dateOf, dayNumberOf } from '../recall/calendar.ts';
import { standing } from '../recall/progress.ts';
import { streakOf } from '../recall/returning.ts';
import { statistics } from '../recall/statistics.ts';
import { disputesText } from '../terminal/grade-page.ts';
import { statsText, type StatsPage } from '../terminal/practice/stats-text.ts';
import type { Context, Define } from './context.ts';
import { openProgress } from './open-progress.ts';

interface Found {
  readonly page: StatsPage;
  readonly disputes: readonly Dispute[];
}

async function found(run: Context): Promise<Found> {
  const catalog = await run.catalog();
  const { journal, followed, calendar } = openProgress(run);
  const { events } = journal.load();
  const now = run.host.clock.now();
  const progress = followed.state;
  const today = calendar.dayOf(now);
  const interview = progress.interview === null ? undefined : dayNumberOf(progress.interview);
  const page: StatsPage = {
    statistics: statistics(catalog.cards(), inTime(standing(events)), progress, now, calendar),
    streak: streakOf(progress, now, calendar),
    today,
    titleOf: (topic) => catalog.entry(topic)?.title ?? topic,
    interviewIn: interview === undefined || interview < today ? undefined : interview - today,
  };
  return { page, disputes: disputesIn(events.filter((event) => event.type === 'signal-disputed')) };
}

function statsJson({ statistics: { calendar, forecast, time, calibration, ...counts }, streak, today, interviewIn }: StatsPage, disputes: readonly Dispute[]): unknown {
  return {
    ...counts,
    streakDays: streak,
    interviewInDays: interviewIn ?? null,
    calibration: calibration ?? null,
    forecast: forecast.map((due, i) => ({ date: dateOf(today + i), due })),
    calendar: calendar.map((answers, i) => ({ date: dateOf(today - calendar.length + 1 + i), answers })),
    disputes,
    time: { totalSeconds: time.totalMs / 1000, weekSeconds: time.weekMs / 1000, daysPractised: time.days },
  };
}

export const stats: Define = (line, context) => {
  line.action(async () => {
    const run = context();
    const { page, disputes } = await found(run);
    run.show({ json: () => statsJson(page, disputes), text: (screen) => [statsText(page, screen), ...disputesText(disputes, screen)].join('\n\n') });
  });
};
