import { describe, expect, it } from 'vitest';
import { TerminalRoom } from './terminal-room.ts';

const minute = 60_000;

describe('an interview at a terminal whose clock the test holds', () => {
  it('shows on one screen what to do next', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    expect(room.text.split('\n').length).toBeLessThanOrEqual(18);
    expect(room.text).toContain('Type; Enter keeps a line, and one ending in ? is put to me. /next when done,');
    expect(room.prompt).toEqual([expect.stringMatching(/^─ 1\/6 Clarify requirements  ·  5:38 left  ·  45:00 in all  ·  \/next  \/help ─+$/), '❯']);
  });

  it('runs out phase by phase while nobody answers, and ends with a debrief', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--minutes', '30', '--seed', 's');
    await room.enter('Post, follow, home timeline.');
    await room.wait(31 * minute);
    expect(await room.ended()).toBe(0);
    expect(room.text).toContain('About 2:00 left in this part.');
    expect(room.text.match(/Time\. Let us move on\./g)).toHaveLength(5);
    expect(room.text).toContain('● Time. We have to stop here.');
    expect(room.text).toContain('Debrief: Design Twitter');
    expect(room.kept.filter(({ type }) => type === 'mock-phase').map(({ because }) => because)).toEqual(['start', 'time', 'time', 'time', 'time', 'time']);
  });

  it('lets a sentence be finished at the end of a part, not more, and keeps the words', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--minutes', '30', '--seed', 's');
    await room.wait(3.7 * minute);
    await room.type('authors must see');
    await room.wait(5000);
    expect(room.prompt).toEqual([expect.stringMatching(/^─ 1\/6 Clarify requirements {2}· {2}time is up {2}· {2}26:13 in all/), '❯ authors must see']);
    await room.enter(' their own');
    expect(room.prompt).toEqual([expect.stringContaining('2/6 Estimate scale'), '❯']);
    expect(room.text).toContain('● Time. Finish your sentence; Enter hands it in.\n› authors must see their own\n● Thank you. Let us move on.');
    expect(room.keptIn('requirements')).toEqual(['authors must see their own']);
    await room.type('400M a day is');
    await room.wait(3 * minute);
    expect(room.prompt).toEqual([expect.stringContaining('3/6 High-level design'), '❯']);
    expect(room.keptIn('estimation')).toEqual(['400M a day is']);
    await room.type('/calc 1 +');
    await room.wait(7 * minute);
    expect(room.prompt).toEqual([expect.stringContaining('4/6 Detailed design'), '❯ /calc 1 +']);
  });

  it('keeps what is typed on when the clock has ended it all from the shell', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--phase', 'wrap-up', '--minutes', '60', '--seed', 's');
    await room.wait(4.9 * minute);
    await room.type('we watch the');
    await room.wait(25_000);
    expect(room.text).toContain('● I have what you were writing. We have to stop here.');
    expect(room.isListening).toBe(true);
    await room.enter('delay and more');
    await room.wait(5000);
    expect(await room.ended()).toBe(0);
    expect(room.keptIn('wrap-up')).toEqual(['we watch the']);
    expect(room.text).toContain('Debrief: Design Twitter');
  });

  it('shows time over the budget in the debrief, where unused time was carried over', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--minutes', '60', '--seed', 's');
    await room.enter('Post.', '/skip');
    await room.wait(10 * minute);
    await room.enter('400M posts/day', '/skip', '/quit');
    expect(await room.ended()).toBe(0);
    expect(room.text).toMatch(/Estimate scale\s+\S+\s+\d\.\d\s+\+5:00 {2}10:00 of 5:00/);
  });

  it('stands still while paused, and says so in the debrief', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.wait(minute);
    await room.enter('/pause');
    await room.wait(600 * minute);
    expect(room.prompt[0]).toContain('paused');
    await room.enter('Post and follow.');
    expect(room.prompt[0]).toContain('4:38 left');
    await room.enter('/quit');
    await room.ended();
    expect(room.text).toContain('The clock stood: 1 pause, 600:00 in all.');
  });

  it('does not count a night for which the machine slept', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.wait(minute);
    await room.sleep(500 * minute);
    expect(room.text).toContain('Everything stood still for 500:00. That time does not count.');
    expect(room.prompt[0]).toContain('4:38 left');
  });

  it.each([-25 * 60, 25 * 60])('does not mind a wall clock that is set by %i minutes', async (by) => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.enter('Post and follow.');
    await room.wait(minute);
    await room.setClock(by * minute);
    expect(room.prompt[0]).toContain('4:38 left');
    await room.enter('And read.', '/pause');
    await room.setClock(by * minute);
    await room.wait(minute);
    await room.enter('/resume');
    expect(room.kept.at(-1)).toMatchObject({ type: 'mock-resume', pausedMs: minute });
    await room.press('ctrl-c');
    await room.ended();
    await room.start('mock', '--resume');
    expect(room.prompt[0]).toContain('4:38 left');
    expect(room.keptIn('requirements')).toEqual(['Post and follow.', 'And read.']);
    await room.enter('/quit');
    expect(await room.ended()).toBe(0);
    expect(room.text).toContain('Debrief: Design Twitter');
  });

  it('goes on after a day, and after another, where it was', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.enter('Post and follow.');
    for (const [day, left] of [[1, '4:38'], [2, '3:38'], [3, '2:38']] as const) {
      await room.wait(minute);
      await room.press('ctrl-c');
      expect(await room.ended()).toBe(130);
      await room.sleep(24 * 60 * minute);
      await room.start('mock', '--resume');
      expect(room.prompt[0]).toContain(`${left} left`);
      await room.enter(`Day ${day}.`);
    }
    expect(room.keptIn('requirements')).toEqual(['Post and follow.', 'Day 1.', 'Day 2.', 'Day 3.']);
    await room.enter('/quit');
    await room.ended();
    expect(room.text).toContain('The clock stood: left and resumed 3 times.');
    await room.start('mock', '--resume');
    expect(await room.ended()).toBe(1);
    expect(room.text).toContain('no unfinished interview. Start one with: sysdesign mock twitter');
  });

  it('goes on with the latest of several interviews, or with the one that is named', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.press('ctrl-c');
    await room.ended();
    await room.sleep(minute);
    await room.start('mock', 'chat', '--seed', 's');
    await room.press('ctrl-c');
    await room.ended();
    const problems = (text: string): readonly string[] => text.match(/Design a (?:service like Twitter|chat application)/g) ?? [];
    await room.start('mock', '--resume');
    expect(problems(room.text)).toEqual(['Design a service like Twitter', 'Design a chat application', 'Design a chat application']);
    await room.press('ctrl-c');
    await room.ended();
    await room.start('mock', 'twitter', '--resume');
    expect(problems(room.text).at(-1)).toBe('Design a service like Twitter');
  });

  it('practises one part with its share of the time, and ends after it', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--phase', 'estimation', '--minutes', '60', '--seed', 's');
    expect(room.prompt[0]).toMatch(/^─ 1\/1 Estimate scale {2}· {2}5:00 left {2}· {2}\/next/);
    await room.enter('200M x 2 = 400M/day', '/skip');
    expect(await room.ended()).toBe(0);
    expect(room.kept.filter(({ type }) => type === 'mock-phase').map(({ phase }) => phase)).toEqual(['estimation']);
  });

  it.each([
    [80, /^─ Still 1\/6 Clarify requirements  ·  5:38 left  ·  \/next: part 2 ─+$/],
    [60, /^─ Still 1\/6 Clarify requirements  ·  5:38 left ─+$/],
    [40, /^─ Still 1\/6  ·  5:38 left ─+$/],
  ])('keeps saying at %i columns which part its questions are about, until /next', async (columns, status) => {
    const room = await new TerminalRoom(columns, 24).start('mock', 'twitter', '--seed', 's');
    await room.enter('Post, follow, home timeline.', '/next');
    expect(room.text).toMatch(/─ Still 1 of 6 {2}Clarify requirements ─/);
    expect(room.text.replaceAll(/\s+/g, ' ')).toContain('Your answer is added to this part. /next then opens part 2, Estimate scale.');
    expect(room.prompt).toEqual([expect.stringMatching(status), '❯']);
    await room.enter('200 million people a day.');
    expect(room.text.replaceAll(/\s+/g, ' ')).toContain('› 200 million people a day. Added to part 1.');
    expect(room.prompt[0]).toMatch(status);
    await room.enter('/next');
    expect(room.prompt[0]).toMatch(/^─ 2\/6/);
  });

  it('takes as long as it takes without a clock', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--untimed', '--seed', 's');
    await room.wait(300 * minute);
    expect(room.prompt[0]).toMatch(/^─ 1\/6 Clarify requirements {2}· {2}no clock {2}· {2}\/next/);
    expect(room.text).not.toContain('left in this part');
    await room.enter('/time');
    expect(room.text).toContain('No clock: take the time you need.');
  });

  it('speaks up in the last quarter of a part, and not into a sentence', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.enter('Post, follow, home timeline.');
    await room.type('and then');
    await room.wait(4.5 * minute);
    expect(room.text).not.toContain('How many users should this carry');
    await room.press('enter');
    await room.wait(1000);
    expect(room.text).toMatch(/▎ .*time.*\n▎ How many users should this carry/);
    expect(room.kept.at(-1)).toMatchObject({ type: 'mock-said', phase: 'requirements' });
    const asked = room.kept.length;
    await room.wait(30_000);
    expect(room.kept).toHaveLength(asked);
  });

  it.each([40, 60, 80])('shows wide characters and emoji whole at %i columns, the cursor where one types', async (columns) => {
    const room = await new TerminalRoom(columns, 20).start('mock', 'twitter', '--seed', 's');
    const typed = ['漢字かな', '👩‍💻🚀', 'plain words', ' é ', 'averyveryverylongwordwithoutanend', '\u{1F1E9}\u{1F1EA}'];
    let text = '';
    for (let i = 0; i < 24; i += 1) {
      const piece = `${typed[i % typed.length] ?? ''}${i % 3 === 0 ? ' ' : ''}`;
      text += piece;
      await room.type(piece);
      const shown = room.prompt.slice(1).map((line) => line.slice(2)).join('');
      expect(shown.replaceAll(' ', '')).toBe(text.replaceAll(' ', '').slice(-shown.replaceAll(' ', '').length));
    }
    const end = room.cursor;
    expect(end.line).toBe(room.lines.findLastIndex((line) => line !== ''));
    await room.press('home');
    await room.type('X');
    await room.press('enter');
    expect(room.keptIn('requirements')).toEqual([`X${text}`]);
  });

  it('gives the terminal to the shell and takes it back without losing the line or the time', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.type('half a');
    await room.press('suspend');
    expect(room.kept.at(-1)).toMatchObject({ type: 'mock-pause', because: 'left', draft: 'half a' });
    await room.sleep(60 * minute);
    await room.press('redraw');
    await room.type(' thought');
    expect(room.prompt).toEqual([expect.stringContaining('5:38 left'), '❯ half a thought']);
    expect(room.kept.at(-1)).toMatchObject({ type: 'mock-resume', pausedMs: 60 * minute });
  });

  it.each(['ctrl-c', 'hang-up'])('keeps an unsent line on %s, and puts it back on --resume', async (way) => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.enter('Post and follow.');
    await room.wait(2 * minute);
    await room.type('authors see');
    await (way === 'ctrl-c' ? room.press('ctrl-c') : room.interrupt());
    expect(await room.ended()).toBe(130);
    expect(room.text).toContain('sysdesign mock --resume');
    await room.sleep(1000 * minute);
    await room.start('mock', '--resume');
    expect(room.prompt).toEqual([expect.stringContaining('3:38 left'), '❯ authors see']);
    expect(room.text.match(/› Post and follow\./g)).toHaveLength(2);
    await room.press('ctrl-d');
    expect(room.isListening).toBe(true);
    await room.press('up');
    expect(room.prompt.at(-1)).toBe('❯ Post and follow.');
  });

  it('leaves on Ctrl-D where the line is empty', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.press('ctrl-d');
    expect(await room.ended()).toBe(130);
    expect(room.isListening).toBe(false);
  });

  it('brings what was written in an editor onto the line, and what failed back as it was', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    room.written = (text) => `${text}one\ntwo \u001B[31mred\r\n\n`;
    await room.enter('/edit');
    expect(room.text).toContain('Enter keeps it.');
    expect(room.prompt.slice(1)).toEqual(['❯ one', '  two [31mred']);
    await room.press('enter');
    expect(room.keptIn('requirements')).toEqual(['one\ntwo [31mred']);
    room.written = () => undefined;
    await room.type('precious');
    await room.press('ctrl-x');
    expect(room.text).toContain('my-editor ended with 1; nothing was taken from it.');
    expect(room.prompt.slice(1)).toEqual(['❯ precious']);
  });

  it('keeps what was written in an editor while the time ran out as the last line of its part', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    let wait: Promise<unknown> = Promise.resolve();
    room.written = () => {
      wait = room.wait(6 * minute);
      return 'written late';
    };
    await room.enter('/edit');
    await wait;
    await room.wait(1000);
    expect(room.keptIn('requirements')).toEqual(['written late']);
    expect(room.prompt[0]).toContain('2/6 Estimate scale');
  });

  it('shows a paste of two hundred lines by its ends and keeps all of it', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--phase', 'detailed', '--seed', 's');
    const paste = Array.from({ length: 200 }, (_, i) => `${i} 漢字 👩‍💻 é line`).join('\n');
    await room.paste(paste);
    await room.press('enter');
    expect(room.text).toContain('› 3 漢字 👩‍💻 é line\n› ... 194 more lines, all kept ...\n› 198 漢字');
    expect(room.keptIn('detailed')).toEqual([paste]);
    await room.press('up');
    expect(room.prompt.at(-1)).toContain('199 漢字');
  });

  it('takes a paste of five thousand lines and goes on at once', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--phase', 'detailed', '--seed', 's');
    const paste = Array.from({ length: 5000 }, (_, i) => `line ${i} of what was pasted`).join('\n');
    await room.paste(paste);
    await room.type('!');
    expect(room.prompt.at(-1)).toBe('  line 4999 of what was pasted!');
    await room.press('enter');
    expect(room.keptIn('detailed')).toEqual([`${paste}!`]);
  });

  it('starts a new line with Alt-Enter', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--phase', 'detailed', '--seed', 's');
    await room.type('one');
    await room.press('alt-enter');
    await room.enter('two');
    expect(room.keptIn('detailed')).toEqual(['one\ntwo']);
  });

  it('fits a window of 40 columns, however it came to be that narrow', async () => {
    const room = await new TerminalRoom(40, 16).start('mock', 'twitter', '--seed', 's');
    expect(room.prompt[0]).toMatch(/^─ 1\/6 {2}· {2}5:38 left {2}· {2}45:00 in all ─+$/);
    await room.resize(100, 30);
    await room.type('we watch the delay from post to delivery and the age of the oldest message in the queue');
    await room.resize(40, 16);
    await room.type('!');
    expect(room.prompt).toEqual([expect.stringContaining('5:38 left'), '❯ we watch the delay from post to', '  delivery and the age of the oldest', '  message in the queue!']);
    await room.press('enter');
    expect(room.keptIn('requirements')).toEqual(['we watch the delay from post to delivery and the age of the oldest message in the queue!']);
  });

  it('draws the design after the part in which it came, and what changed after a later one', async () => {
    const room = await new TerminalRoom().start('mock', 'twitter', '--seed', 's');
    await room.enter('/skip', '/skip', 'client -> api -> db', '/skip', '/skip', 'api -> cache', '/skip');
    expect(room.text).toContain('Your design so far');
    expect(room.text).toContain('Your design, what this part added marked +');
    expect(room.text).toContain('│ + cache │');
  });

  const wide = ['client -> cdn', 'client -> lb -> api gateway', 'api gateway -> tweet service, timeline service, user service', 'tweet service -> tweets db', 'tweet service -> kafka', 'kafka -> fan-out workers -> timeline cache', 'timeline service -> timeline cache'];
  const before = ['How many users?', 'Post, follow, home timeline.', '/skip', '200M x 2 = 400M posts/day', '/skip'];

  it('puts requirements and figures beside the picture where there is room', async () => {
    const room = await new TerminalRoom(120, 40).start('mock', 'twitter', '--seed', 's');
    await room.enter(...before, ...wide, '/draw');
    const shown = room.text.slice(room.text.lastIndexOf('› /draw'));
    expect(shown).toMatch(/ {3}Requirements\n.* {3}· 200 million people use it on a day\.\n.* {3}· Post, follow, home timeline\.\n/);
    expect(shown).toMatch(/ {3}Figures\n.* {3}· 200M x 2 = 400M posts\/day\n/);
    expect(shown).not.toContain('How many users');
    expect(shown).not.toContain('scroll up');
    await room.enter('/skip');
    expect(room.text.slice(room.text.lastIndexOf('Your design so far'))).toMatch(/ {3}Requirements\n/);
  });

  it('says of a picture that is taller than the window how tall it is, and draws it alone where it fills the width', async () => {
    const room = await new TerminalRoom(60, 24).start('mock', 'twitter', '--seed', 's');
    await room.enter(...before, ...wide, '/draw');
    const shown = room.text.slice(room.text.lastIndexOf('› /draw'));
    expect(shown).toMatch(/\n\d+ rows, of which 21 fit here: scroll up for the top\.\n─ 3\/6/);
    expect(shown).not.toContain('Requirements');
  });

  it('draws across what fits the window so, and not down', async () => {
    const room = await new TerminalRoom(120, 18).start('mock', 'twitter', '--seed', 's');
    await room.enter('/skip', '/skip', 'client -> lb -> api -> cache, db', 'api -> queue -> worker', '/draw');
    expect(room.text.slice(room.text.lastIndexOf('› /draw'))).toMatch(/│ client ├─+►│ lb ├─+►│ api ├/);
    expect(room.text).not.toContain('scroll up');
  });

  it('leaves out what there is no room for beside a picture, and says so', async () => {
    const room = await new TerminalRoom(120, 24).start('mock', 'twitter', '--seed', 's');
    await room.enter(...Array.from({ length: 40 }, (_, at) => `requirement ${at}`), '/skip', '/skip', 'client -> api -> db', '/draw');
    const shown = room.text.slice(room.text.lastIndexOf('› /draw'));
    expect(shown).toContain('· requirement 11');
    expect(shown).not.toContain('· requirement 14');
    expect(shown).toMatch(/ \d+ more rows\n/);
  });
});
