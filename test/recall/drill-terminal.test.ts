import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/random.ts';
import { newFolder, PseudoTerminal } from '../pseudo-terminal.ts';

interface Kept {
  readonly id: string;
  readonly type: string;
  readonly card?: string;
}

/** The whole lines of a journal; a kill may tear the last one. */
function kept(data: string): readonly Kept[] {
  const file = join(data, 'journal.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as Kept];
    } catch {
      return [];
    }
  });
}

/** A few on every run; all 200 with KILLS=200, in about two minutes. */
const kills = Number(process.env['KILLS'] ?? 5);

const ctrlC = '\u0003';
const asked = '- don\'t know';
const explained = 'Enter next';

function onQuestion({ screen }: PseudoTerminal): boolean {
  return screen.some((line) => line.includes(asked) || line.includes('? help'));
}

function onFeedback({ screen }: PseudoTerminal): boolean {
  return screen.some((line) => line.includes(explained));
}

describe('a drill at the terminal', () => {
  it('asks, explains, asks the next, and closes with what comes back when', async () => {
    const terminal = new PseudoTerminal(['drill', '--limit', '2', '--only', 'choice', '--seed', 's']);
    await terminal.until(onQuestion);
    expect(terminal.screen[0]).toMatch(/^░+ {2}1 of 2 .*Choose one$/);
    terminal.type('-');
    await terminal.until(onFeedback);
    expect(terminal.screen.join('\n')).toContain('Here it is.');
    expect(terminal.screen.join('\n')).toMatch(/Why {2}\S/);
    expect(kept(terminal.data)).toHaveLength(1);
    for (let tries = 0; tries < 5; tries += 1) {
      terminal.type('\r');
      await terminal.until((at) => !onFeedback(at));
      terminal.type('-');
      await terminal.until(onFeedback);
    }
    terminal.type('\r');
    await terminal.shows('Done for now');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.transcript).toMatch(/6 answers · 0% right at first try/);
    expect(terminal.transcript).toContain('Coming back  2 in 10 minutes');
  });

  it('stops at once on Ctrl-C with everything kept, and goes on where it was', async () => {
    const first = new PseudoTerminal(['drill', '--only', 'choice', '--limit', '5', '--seed', 's']);
    await first.until(onQuestion);
    first.type('-');
    await first.until(onFeedback);
    first.type(ctrlC);
    expect((await first.exit()).code).toBe(130);
    expect(first.transcript).toContain('sysdesign: stopped; 1 answer is kept. Go on with: sysdesign drill');
    const [answer] = kept(first.data);
    const again = new PseudoTerminal(['drill', '--cram', '--limit', '1', '--only', 'choice'], { data: first.data });
    await again.until(onQuestion);
    again.type('-');
    await again.until(onFeedback);
    again.type('q');
    await again.exit();
    expect(kept(first.data)[1]?.card).toBe(answer?.card);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('gives the terminal back and says what is kept on %s', async (signal) => {
    const terminal = new PseudoTerminal(['drill', '--only', 'choice']);
    await terminal.until(onQuestion);
    terminal.kill(signal);
    expect((await terminal.exit()).code).toBe(130);
    expect(terminal.transcript).toContain('0 answers are kept');
  });

  it('is drawn anew when the window changes', async () => {
    const terminal = new PseudoTerminal(['drill', '--only', 'choice', '--seed', 's'], { columns: 100 });
    await terminal.until(onQuestion);
    terminal.resize(60, 20);
    await terminal.until(({ screen }) => screen[0]?.length === 60 && onQuestion(terminal));
    expect(terminal.screen.filter((line) => line.length > 60)).toEqual([]);
    expect(terminal.screen.filter((line) => line.includes('1 of '))).toHaveLength(1);
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });

  it('takes typed figures with editing, and the last answer back', async () => {
    const terminal = new PseudoTerminal(['drill', '--only', 'estimate', '--limit', '3']);
    await terminal.until(onQuestion);
    terminal.type('12x');
    await terminal.until(({ screen }) => screen.includes('❯ 12x'));
    terminal.type('\u007F\u007F\u007F');
    await terminal.until(({ screen }) => screen.includes('❯'));
    terminal.type('-');
    await terminal.until(onFeedback);
    terminal.type('u');
    await terminal.until(onQuestion);
    terminal.type('q');
    await terminal.exit();
    expect(kept(terminal.data).map(({ type }) => type)).toEqual(['answer', 'undo']);
  });

  it.each([['plain'], ['NO_COLOR'], ['ascii']])('works %s', async (way) => {
    const terminal = new PseudoTerminal(['drill', '--limit', '1', '--only', 'choice', ...(way === 'NO_COLOR' ? [] : [`--${way}`])], { columns: 60, env: way === 'NO_COLOR' ? { NO_COLOR: '1' } : {} });
    await terminal.shows(way === 'plain' ? 'Type a number' : '? help');
    terminal.type(way === 'plain' ? '-\r' : '-');
    await terminal.shows('Here it is.');
    terminal.type(way === 'plain' ? 'q\r' : 'q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.transcript.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('a quiz at the terminal', () => {
  it('shows its clock and no answer until the end', async () => {
    const terminal = new PseudoTerminal(['quiz', 'choice', '--count', '2', '--minutes', '3', '--seed', 's']);
    await terminal.until(onQuestion);
    expect(terminal.screen[0]).toMatch(/[23]:\d\d$/);
    terminal.type('-');
    await terminal.until(({ screen }) => screen[0]?.includes('2 of 2') === true);
    expect(terminal.transcript).not.toContain('Why');
    terminal.type('-');
    await terminal.shows('To review');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });
});

describe('answers', () => {
  it('survive being killed at any moment: none acknowledged is lost, none is counted twice', async () => {
    const data = newFolder();
    const chance = seededRandom('kill');
    let acknowledged = 0;
    const sitting = async (): Promise<void> => {
      const terminal = new PseudoTerminal(['drill', '--cram', '--only', 'choice', '--limit', '40'], { data });
      let pending = true;
      const presses = Math.floor(chance() * 12);
      await terminal.until(onQuestion);
      for (let press = 0; press < presses; press += 1) {
        terminal.type('-');
        await terminal.until(onFeedback);
        acknowledged += 1;
        terminal.type('\r');
        await terminal.until((at) => !onFeedback(at));
      }
      // One more answer is under way when the kill comes: it may be kept or not.
      if (chance() < 0.5) terminal.type('-\r-\r');
      else pending = false;
      terminal.kill('SIGKILL');
      await terminal.exit();
      const ids = kept(data).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(acknowledged);
      expect(ids.length).toBeLessThanOrEqual(acknowledged + (pending ? 2 : 0));
      acknowledged = ids.length;
    };
    for (let kill = 0; kill < kills; kill += 1) await sitting();
    expect(acknowledged).toBeGreaterThan(kills);
  }, 20_000 + kills * 2000);

  it('of two drills at once are both whole', async () => {
    const data = newFolder();
    const both = [1, 2].map(() => new PseudoTerminal(['drill', '--cram', '--only', 'choice', '--limit', '8'], { data }));
    await Promise.all(both.map(async (terminal) => {
      for (let answer = 0; answer < 6; answer += 1) {
        await terminal.until(onQuestion);
        terminal.type('-');
        await terminal.until(onFeedback);
        terminal.type('\r');
        await terminal.until((at) => !onFeedback(at));
      }
      terminal.type('q');
      await terminal.exit();
    }));
    expect(kept(data)).toHaveLength(12);
    expect(new Set(kept(data).map(({ id }) => id.split('-')[0])).size).toBe(2);
    const doctor = new PseudoTerminal(['doctor'], { data });
    await doctor.shows('12 events, every line readable');
  });
});
