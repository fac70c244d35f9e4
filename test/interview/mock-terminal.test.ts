import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/random.ts';
import { newFolder, PseudoTerminal } from '../pseudo-terminal.ts';

interface Line {
  readonly type: string;
  readonly text?: string;
}

function journalIn(folder: string): readonly Line[] {
  const text = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
  // A kill may tear the last line; the reader of the journal skips it, and so does this one.
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

function linesIn(folder: string): readonly string[] {
  return journalIn(folder).flatMap(({ type, text }) => (type === 'mock-line' && text !== undefined ? [text] : []));
}

const ready = '1/6 Clarify requirements';

describe('a mock interview at the terminal', () => {
  it('goes from the prompt to the debrief, every line kept', async () => {
    const terminal = new PseudoTerminal(['mock', 'twitter', '--seed', 'test']);
    await terminal.shows(ready);
    terminal.enter('Core: post, follow, home timeline. Search is out of scope.', '/skip');
    await terminal.shows('2/6 Estimate scale');
    terminal.enter('200M users x 2 posts = 400M posts/day / 86,400 = 4,600 writes/s', '/skip');
    await terminal.shows('3/6 High-level design');
    terminal.enter('client -> lb -> api -> db', '/draw');
    await terminal.until(({ transcript }) => /│ lb [│├]/.test(transcript));
    terminal.enter('/skip', '/skip', '/skip', '/skip');
    await terminal.shows('A reference design');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(linesIn(terminal.data)).toHaveLength(3);
    expect(journalIn(terminal.data).map(({ type }) => type)).toContain('mock-graded');
    expect(terminal.transcript).toContain('Debrief: Design Twitter');
  });

  it('keeps a line before it is acknowledged, and says how to go on after Ctrl-C', async () => {
    const terminal = new PseudoTerminal(['mock', 'twitter']);
    await terminal.shows(ready);
    terminal.enter('posts, follows, timelines');
    await terminal.until(({ screen }) => screen.includes('› posts, follows, timelines'));
    terminal.type('\u0003');
    expect((await terminal.exit()).code).toBe(130);
    expect(terminal.transcript).toContain('sysdesign mock --resume');
    expect(linesIn(terminal.data)).toEqual(['posts, follows, timelines']);

    const again = new PseudoTerminal(['mock', '--resume'], { data: terminal.data });
    await again.shows(ready);
    expect(again.transcript).toContain('posts, follows, timelines');
    again.enter('/quit');
    await again.shows('Debrief');
    expect((await again.exit()).code).toBe(0);
  });

  it('takes a paste of two hundred lines as one entry, emoji and wide characters included', async () => {
    const terminal = new PseudoTerminal(['mock', 'twitter', '--phase', 'detailed']);
    await terminal.shows('1/1 Detailed design');
    const paste = Array.from({ length: 200 }, (_, i) => `${i} 漢字 👩‍💻 é line`);
    terminal.type(`\u001B[200~${paste.join('\r')}\u001B[201~`);
    terminal.enter('');
    await terminal.shows('› 199 漢字');
    terminal.type('\u0003');
    await terminal.exit();
    expect(linesIn(terminal.data)).toEqual([paste.join('\n')]);
  });

  it('stays whole when the window becomes narrow while typing', async () => {
    const terminal = new PseudoTerminal(['mock', 'twitter', '--phase', 'wrap-up']);
    await terminal.shows('1/1 Monitoring');
    const words = 'we watch the delay from post to delivery and the age of the oldest message in the queue';
    terminal.type(words);
    await terminal.until(({ transcript }) => transcript.replaceAll(/\s+/g, '').includes('inthequeue'));
    terminal.resize(40, 24);
    terminal.type('!');
    await terminal.until(({ transcript }) => transcript.includes('!'));
    terminal.resize(80, 24);
    terminal.enter('');
    await terminal.until(({ screen }) => screen.includes('❯'));
    terminal.type('\u0003');
    await terminal.exit();
    expect(linesIn(terminal.data)).toEqual([`${words}!`]);
  });

  it('keeps the unsent line when the terminal goes away, and gives it back', async () => {
    const terminal = new PseudoTerminal(['mock', 'twitter']);
    await terminal.shows(ready);
    terminal.type('half a thought');
    await terminal.until(({ transcript }) => transcript.includes('half a thought'));
    terminal.kill('SIGHUP');
    expect((await terminal.exit()).code).toBe(130);
    const again = new PseudoTerminal(['mock', '--resume'], { data: terminal.data });
    await again.until(({ screen }) => screen.includes('❯ half a thought'));
    again.enter('', '/quit');
    expect((await again.exit()).code).toBe(0);
    expect(linesIn(terminal.data)).toEqual(['half a thought']);
  });

  it('gives the terminal to the shell on Ctrl-Z, and goes on with the line and the clock when it is brought back', async () => {
    const terminal = new PseudoTerminal(['mock', 'twitter', '--seed', 's'], { fromShell: true });
    await terminal.shows(ready);
    terminal.type('half a');
    await terminal.until(({ screen }) => screen.includes('❯ half a'));
    for (const round of [1, 2]) {
      terminal.type('\u001A');
      await terminal.until(({ screen }) => screen.findLast((line) => line !== '') === 'shell>');
      terminal.enter(`echo shell has it ${round}`);
      await terminal.shows(`\nshell has it ${round}\n`);
      terminal.enter('fg');
      await terminal.until(({ screen }) => screen.findLast((line) => line !== '')?.startsWith('❯ half a') === true);
    }
    terminal.type(' thought');
    await terminal.until(({ screen }) => screen.includes('❯ half a thought'));
    terminal.enter('', '/quit');
    await terminal.shows('Debrief');
    terminal.enter('exit');
    await terminal.exit();
    expect(linesIn(terminal.data)).toEqual(['half a thought']);
    expect(journalIn(terminal.data).map(({ type }) => type).filter((type) => /pause|resume/.test(type))).toEqual(['mock-pause', 'mock-resume', 'mock-pause', 'mock-resume']);
  });

  it('goes on at once after Ctrl-Z where no shell could bring it back', async () => {
    const terminal = new PseudoTerminal(['mock', 'twitter', '--seed', 's']);
    await terminal.shows(ready);
    terminal.type('half a\u001A');
    await terminal.until(() => journalIn(terminal.data).some(({ type }) => type === 'mock-resume'));
    terminal.enter(' thought', '/quit');
    await terminal.shows('Debrief');
    expect((await terminal.exit()).code).toBe(0);
    expect(linesIn(terminal.data)).toEqual(['half a thought']);
  });

  it('ends at Ctrl-C where it reads line by line', async () => {
    const terminal = new PseudoTerminal(['mock', 'twitter', '--plain']);
    await terminal.shows('1 of 6');
    terminal.enter('posts and follows', '/time');
    await terminal.shows('left in this part');
    terminal.type('\u0003');
    expect((await terminal.exit()).code).toBe(130);
    expect(linesIn(terminal.data)).toEqual(['posts and follows']);
    expect(terminal.transcript).toContain('sysdesign mock --resume');
  });

  /** Kills one interview again and again in the middle of keeping lines. */
  async function killed(seed: string, times: number): Promise<{ readonly lost: readonly string[]; readonly foreign: readonly string[]; readonly twice: number; readonly unseen: readonly string[] }> {
    const random = seededRandom(seed);
    const data = newFolder();
    const sent: string[] = [];
    const acknowledged: string[] = [];
    for (let round = 0; round < times; round += 1) {
      const terminal = new PseudoTerminal(round === 0 ? ['mock', 'twitter', '--untimed'] : ['mock', '--resume'], { data });
      await terminal.shows(ready);
      const lines = Array.from({ length: 3 }, (_, i) => `thought ${round}.${i} end`);
      sent.push(...lines);
      terminal.enter(...lines);
      // At once, or after the first, second or third line came back: in the middle of keeping the next.
      const seen = Math.floor(random() * 4);
      if (seen > 0) await terminal.shows(`› thought ${round}.${seen - 1} end`);
      acknowledged.push(...lines.filter((line) => terminal.transcript.includes(`› ${line}`)));
      terminal.kill('SIGKILL');
      await terminal.exit();
    }
    const kept = linesIn(data);
    const back = new PseudoTerminal(['mock', '--resume'], { data });
    await back.shows(ready);
    const unseen = kept.filter((line) => !back.transcript.includes(`› ${line}`));
    back.type('\u0003');
    await back.exit();
    return { lost: acknowledged.filter((line) => !kept.includes(line)), foreign: kept.filter((line) => !sent.includes(line)), twice: kept.length - new Set(kept).size, unseen };
  }

  it('loses nothing that was acknowledged when killed at a hundred moments', async () => {
    // Several interviews at once: most of a round is waiting for a start.
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((seed) => killed(seed, 25)));
    for (const result of results) expect(result).toEqual({ lost: [], foreign: [], twice: 0, unseen: [] });
  }, 120_000);
});
