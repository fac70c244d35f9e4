import { inTime } from '../journal/read.ts';
import { dateOf, dayNumberOf } from '../recall/calendar.ts';
import { standing } from '../recall/progress.ts';
import { streakOf } from '../recall/returning.ts';
import { statistics } from '../recall/statistics.ts';
import { statsText, type StatsPage } from '../terminal/practice/stats-text.ts';
import type { Context, Define } from './context.ts';
import { openProgress } from './open-progress.ts';

async function pageOf(run: Context): Promise<StatsPage> {
  const catalog = await run.catalog();
  const { journal, followed, calendar } = openProgress(run);
  const now = run.host.clock.now();
  const progress = followed.state;
  const today = calendar.dayOf(now);
  const interview = progress.interview === null ? undefined : dayNumberOf(progress.interview);
  return {
    statistics: statistics(catalog.cards(), inTime(standing(journal.load().events)), progress, now, calendar),
    streak: streakOf(progress, now, calendar),
    today,
    titleOf: (topic) => catalog.entry(topic)?.title ?? topic,
    interviewIn: interview === undefined || interview < today ? undefined : interview - today,
  };
}

function statsJson({ statistics: { calendar, forecast, time, calibration, ...counts }, streak, today, interviewIn }: StatsPage): unknown {
  return {
    ...counts,
    streakDays: streak,
    interviewInDays: interviewIn ?? null,
    calibration: calibration ?? null,
    forecast: forecast.map((due, i) => ({ date: dateOf(today + i), due })),
    calendar: calendar.map((answers, i) => ({ date: dateOf(today - calendar.length + 1 + i), answers })),
    time: { totalSeconds: time.totalMs / 1000, weekSeconds: time.weekMs / 1000, daysPractised: time.days },
  };
}

export const stats: Define = (line, context) => {
  line.action(async () => {
    const run = context();
    const page = await pageOf(run);
    run.show({ json: () => statsJson(page), text: (screen) => statsText(page, screen) });
  });
};
