import * as fc from 'fast-check';
import { array, is, string } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../src/journal/events.ts';
import { openJournal } from '../../src/journal/journal.ts';
import { follow, type Fold } from '../../src/journal/snapshot.ts';
import { memoryFiles } from './memory-files.ts';

/** The cards answered, in order of time; refuses to look back. */
const cards: Fold<string[]> = {
  name: 'cards',
  version: '1',
  empty: [],
  pack: (state) => state,
  unpack: (value) => (is(array(string()), value) ? value : undefined),
  extend: (state, events) => [...state, ...[...events.of('answer')].map(({ card }) => card)],
};

const answer = (card: string): EventBody => ({ type: 'answer', card, rating: 3, score: 1, ms: 1, mode: 'drill' });

function setUp() {
  const files = memoryFiles();
  let now = 1000;
  const journal = openJournal({ folder: '/d', files, now: () => (now += 1), origin: () => 'a' });
  const other = openJournal({ folder: '/d', files, now: () => (now += 1), origin: () => 'b' });
  return { files, journal, other };
}

describe('a followed fold', () => {
  it('sees its own appends and those of another process', () => {
    const { files, journal, other } = setUp();
    const followed = follow(cards, journal, files);
    journal.append(answer('a'));
    other.append(answer('b'));
    expect(followed.sync()).toEqual(['a', 'b']);
    expect(followed.state).toEqual(['a', 'b']);
  });

  it('gives the same from a snapshot at any moment as from the whole journal', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('é/1', '日本/1', '😀/1')), { maxLength: 12 }), fc.nat(12), (names, at) => {
      const { files, journal } = setUp();
      for (const [i, name] of names.entries()) {
        if (i === at) follow(cards, journal, files).keep();
        journal.append(answer(name));
      }
      expect(follow(cards, journal, files).state).toEqual(names);
    }));
  });

  it('is written only where there is something new to keep', () => {
    const { files, journal } = setUp();
    let written = 0;
    const counting = { ...files, replace: (path: string, text: string) => {
      written += 1;
      files.replace(path, text);
    } };
    follow(cards, journal, counting).keep();
    expect(written).toBe(0);
    journal.append(answer('a'));
    follow(cards, journal, counting).keep();
    follow(cards, journal, counting).keep();
    expect(written).toBe(1);
    journal.append(answer('b'));
    follow(cards, journal, counting).keep();
    expect(written).toBe(2);
  });

  it('reads only the tail when the snapshot is sound', () => {
    const { files, journal } = setUp();
    journal.append(answer('0'));
    journal.append(answer('a'));
    follow(cards, journal, files).keep();
    journal.append(answer('b'));
    const lazy = { ...files, bytes: (path: string, offset = 0) => (offset === 0 ? files.bytes('nowhere') : files.bytes(path, offset)) };
    expect(follow(cards, journal, lazy).state).toEqual(['0', 'a', 'b']);
  });

  it.each([
    ['damaged', '{"version":"1","off'],
    ['of another version', '{"version":"0","offset":0,"last":"","state":["x"]}'],
    ['of another form', '{"version":"1","offset":0,"last":"","state":{"x":1}}'],
    ['of another journal', '{"version":"1","offset":40,"last":"{\\"id\\":\\"other\\"}\\n","state":["x"]}'],
    ['of a longer journal', '{"version":"1","offset":90000,"last":"zzz","state":["x"]}'],
  ])('replays everything when the snapshot is %s', (_name, snapshot) => {
    const { files, journal } = setUp();
    journal.append(answer('a'));
    files.texts.set('/d/cards.snapshot.json', snapshot);
    expect(follow(cards, journal, files).state).toEqual(['a']);
  });

  it('leaves a line that is still being written for the next look', () => {
    const { files, journal } = setUp();
    const event = journal.append(answer('a'));
    const followed = follow(cards, journal, files);
    const line = JSON.stringify({ ...event, id: 'late', card: 'b' });
    files.texts.set(journal.file, `${files.read(journal.file)}${line.slice(0, 20)}`);
    expect(followed.sync()).toEqual(['a']);
    files.texts.set(journal.file, `${files.read(journal.file)}${line.slice(20)}\n`);
    expect(followed.sync()).toEqual(['a', 'b']);
  });
});
