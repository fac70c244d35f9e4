import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../src/interview/asks.ts';

describe('a question to the interviewer', () => {
  it.each([
    'how many users do we have?',
    'do people upload photos and videos',
    'ok so what about latency',
    'Can a tweet be edited',
    'should we support search',
    'is there a length limit',
    'How fast does the timeline have to load',
    "what's the read write ratio",
    'And are the users global',
    'which features are in scope',
  ])('is known by its mark or by how it begins: %s', (line) => {
    expect(isQuestion(line)).toBe(true);
  });

  it.each([
    'users post tweets and follow others',
    'what we leave out: search, ads',
    'should be available 99.9% of the time',
    'Can post, follow and read.',
    'how many users: 200 million',
    'when a user posts the followers see it within seconds',
    'is eventually consistent',
    'Are the users global. I assume so',
    'what is in scope = post, follow, read',
    'is this a list\nof two lines',
    '',
  ])('is not what says something: %s', (line) => {
    expect(isQuestion(line)).toBe(false);
  });
});
