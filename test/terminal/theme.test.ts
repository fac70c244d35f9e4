import { Chalk } from 'chalk';
import { expect, it } from 'vitest';
import { themeOf } from '../../src/terminal/theme.ts';

it('paints the text it is given and nothing else, also as a callback', () => {
  const { muted, command } = themeOf(new Chalk({ level: 0 }));
  expect(['a', 'b'].map(muted)).toEqual(['a', 'b']);
  expect('see /help'.replaceAll(/\/\w+/g, command)).toBe('see /help');
});
