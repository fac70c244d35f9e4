import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf, type EventBody } from '../../src/journal/events.ts';
import { openJournal, type Journal, type JournalFiles } from '../../src/journal/journal.ts';
import { inTime, readEvents } from '../../src/journal/read.ts';
import { memoryFiles, nodeError } from './memory-files.ts';

const answer: EventBody = { type: 'answer', card: 'cdn/what', rating: 3, score: 1, ms: 4200, mode: 'drill' };

function journalOn(files: JournalFiles, now = () => 1_790_000_000_000, origin = '3f9a1c02-d4e5-4f00-8000-000000000000'): Journal {
  return openJournal({ folder: '/data', files, now, origin: () => origin });
}

describe('the journal', () => {
  it('gives back what was written, stamped with an id, a version and the time', () => {
    const journal = journalOn(memoryFiles());
    const event = journal.append(answer);
    expect(event).toEqual({ ...answer, id: '3f9a1c02d4e5-1', v: 1, at: 1_790_000_000_000 });
    expect(journal.load()).toEqual({ events: [event], skipped: [], duplicates: 0 });
  });

  it('lets no control character in with a history from elsewhere', () => {
    const line = JSON.stringify({ id: 'a-1', v: 1, at: 5, type: 'quiz-end', name: '\u001B[31mround\u009B2J\u202E', seed: 's', asked: 1, points: 1, ms: 1 });
    expect(eventOf(line)).toMatchObject({ name: '[31mround2J' });
  });

  it('takes no time for one that no calendar has', () => {
    const line = (at: number): string => JSON.stringify({ id: 'a-1', v: 1, at, type: 'plan', date: null });
    for (const at of [-1, 0.5, 253_402_300_800_000, 9e15]) expect(eventOf(line(at))).toBe('invalid');
    for (const at of [0, 253_402_300_799_999]) expect(eventOf(line(at))).toMatchObject({ at });
    expect(eventOf('{"id":"a-1","v":1,"at":999999999999999,"type":"answer","mode":"drill","card":"a/b","rating":1,"score":0,"ms":1}')).toBe('invalid');
  });

  it('is empty where nothing was ever written', () => {
    expect(journalOn(memoryFiles()).load()).toEqual({ events: [], skipped: [], duplicates: 0 });
  });

  it('skips and names torn, invalid and newer lines, and keeps the rest', () => {
    const files = memoryFiles();
    journalOn(files).append(answer);
    const good = files.read('/data/journal.jsonl');
    const text = [
      good.slice(0, 30),
      good.trim(),
      good.trim().replace('"v":1', '"v":2').replace('d4e5-1', 'd4e5-2'),
      good.trim().replace('"type":"answer"', '"type":"hologram"').replace('d4e5-1', 'd4e5-3'),
      good.trim().replace('"rating":3', '"rating":9').replace('d4e5-1', 'd4e5-4'),
      'null', '[]', '"text"', '\u0000\u0000',
      '',
    ].join('\n');
    const { events, skipped } = readEvents(Buffer.from(text));
    expect(events).toHaveLength(1);
    expect(skipped.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      '1 torn', '3 newer', '4 newer', '5 invalid', '6 invalid', '7 invalid', '8 invalid', '9 torn',
    ]);
  });

  it('counts an event once however often it stands in the file', () => {
    const files = memoryFiles();
    const journal = journalOn(files);
    const event = journal.append(answer);
    journal.appendStamped([event, event]);
    expect(journal.load()).toMatchObject({ events: [event], duplicates: 2 });
  });

  it('starts a new line after one torn by a crash', () => {
    const files = memoryFiles({ '/data/journal.jsonl': '{"id":"a","v":1,"at":1,"ty' });
    const journal = journalOn(files);
    const event = journal.append(answer);
    expect(journal.load()).toMatchObject({ events: [event], skipped: [{ line: 1, fault: 'torn' }] });
  });

  it('loses at most the last event however a crash cuts the file', () => {
    const files = memoryFiles();
    const journal = journalOn(files);
    const written = [1, 2, 3, 4].map(() => journal.append(answer));
    const text = files.read('/data/journal.jsonl');
    fc.assert(fc.property(fc.integer({ min: 0, max: text.length }), (cut) => {
      const { events, skipped } = readEvents(Buffer.from(text.slice(0, cut)));
      const whole = text.slice(0, cut).split('\n').length - 1;
      expect(written.slice(0, events.length)).toEqual(events);
      expect(events.length).toBeGreaterThanOrEqual(whole);
      expect(skipped.length).toBeLessThanOrEqual(1);
    }));
  });

  it.each([
    ['EACCES', 'permission denied'],
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['ENOTDIR', 'a part of the path is a file'],
  ])('says in one line what is wrong when writing fails with %s', (code, reason) => {
    const files = { ...memoryFiles(), append: () => { throw nodeError(code); } };
    expect(() => journalOn(files).append(answer)).toThrow(`cannot save progress to /data/journal.jsonl: ${reason}`);
    expect(() => journalOn(files).ready()).toThrow(`cannot save progress to /data/journal.jsonl: ${reason}`);
  });

  it('does not take an unreadable journal for a first run', () => {
    const files = { ...memoryFiles(), bytes: () => { throw nodeError('EACCES'); } };
    expect(() => journalOn(files).load()).toThrow('cannot read progress from /data/journal.jsonl: permission denied');
  });

  it('leaves a defect a defect', () => {
    const files = { ...memoryFiles(), append: () => { throw new TypeError('boom'); } };
    expect(() => journalOn(files).append(answer)).toThrow(TypeError);
  });
});

describe('events in time', () => {
  it('keep the written order within one instant and move what was written late', () => {
    let now = 5;
    const files = memoryFiles();
    const journal = journalOn(files, () => now);
    const [a, b] = [journal.append(answer), journal.append(answer)];
    now = 3;
    const earlier = journal.append(answer);
    expect(inTime([a, b, earlier])).toEqual([earlier, a, b]);
  });
});
