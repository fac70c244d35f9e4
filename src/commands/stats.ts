import { disputesIn } from '../grading/disputes.ts';
import type { Dispute } from '../grading/disputes.ts';
import { interviewHistory, type InterviewHistory } from '../interview/history.ts';
import { interviewsIn } from '../interview/interview.ts';
import { inTime } from '../journal/read.ts';
import { dateOf, dayNumberOf } from '../recall/calendar.ts';
import { standing } from '../recall/progress-fold.ts';
import { streakOf } from '../recall/returning.ts';
import { statistics } from '../recall/statistics.ts';
import { disputesText } from '../terminal/grade-page.ts';
import { historyText } from '../terminal/interview-history.ts';
import { statsText, type StatsPage } from '../terminal/practice/stats-text.ts';
import type { Context, Define } from './context.ts';
import { dayHere } from './interview-report.ts';
import { openProgress } from './open-progress.ts';

interface Found {
  readonly page: StatsPage;
  readonly disputes: readonly Dispute[];
  readonly interviews: InterviewHistory;
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
    statistics: statistics(catalog.cards(), { answers: inTime(standing(events)), estimates: events.filter((event) => event.type === 'estimate-end') }, progress, now, calendar),
    streak: streakOf(progress, now, calendar),
    today,
    titleOf: (topic) => catalog.entry(topic)?.title ?? topic,
    interviewIn: interview === undefined || interview < today ? undefined : interview - today,
  };
  return { page, disputes: disputesIn(events.filter((event) => event.type === 'signal-disputed')), interviews: interviewHistory(interviewsIn(events)) };
}

function statsJson({ statistics: { calendar, forecast, time, calibration, ...counts }, streak, today, interviewIn }: StatsPage, { disputes, interviews }: Found): unknown {
  return {
    ...counts,
    streakDays: streak,
    interviewInDays: interviewIn ?? null,
    calibration: calibration ?? null,
    forecast: forecast.map((due, i) => ({ date: dateOf(today + i), due })),
    calendar: calendar.map((answers, i) => ({ date: dateOf(today - calendar.length + 1 + i), answers })),
    disputes,
    interviews: interviews.interviews,
    interviewParts: interviews.phases,
    time: { totalSeconds: time.totalMs / 1000, weekSeconds: time.weekMs / 1000, daysPractised: time.days },
  };
}

export const stats: Define = (line, context) => {
  line.action(async () => {
    const run = context();
    const all = await found(run);
    const { page, disputes, interviews } = all;
    const dayOf = (at: number): string => dayHere(run.host, at);
    run.show({ json: () => statsJson(page, all), text: (screen) => [statsText(page, screen), ...(interviews.interviews.length === 0 ? [] : [`${screen.theme.title('Mock interviews')}\n${historyText(interviews, dayOf, screen)}`]), ...disputesText(disputes, screen)].join('\n\n') });
  });
};
