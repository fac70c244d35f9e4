import { describe, expect, it } from 'vitest';
import { hanging, unbroken } from '../../src/terminal/layout.ts';

describe('a command in a sentence', () => {
  const command = unbroken('sysdesign explain sticky-sessions');

  it('stays on one line, with spaces that a shell knows', () => {
    expect(hanging('  ', `Sticky sessions (session affinity) ${command}`, 60)).toBe('  Sticky sessions (session affinity)\n  sysdesign explain sticky-sessions');
  });

  it('breaks between its words where it is wider than the line', () => {
    expect(hanging('', `Read ${command}`, 20)).toBe('Read sysdesign\nexplain\nsticky-sessions');
  });
});
