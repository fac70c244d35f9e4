import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import { widthOf } from '../text-width.ts';
import { toAscii } from './ascii.ts';
import { wrapAnsi } from 'fast-wrap-ansi';
import { UsageError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { themeOf, type Theme } from './theme.ts';

/** What a person asked of the display, or nothing. */
export interface Wishes {
  readonly color?: boolean | undefined;
  readonly width?: string | undefined;
  readonly ascii?: boolean | undefined;
}

/** How results are drawn: for one terminal, pipe or file. */
export interface Screen {
  /** Columns; no line is wider. */
  readonly width: number;
  readonly ascii: boolean;
  readonly glyphs: 'unicode' | 'ascii';
  readonly colour: boolean;
  readonly theme: Theme;
  /** Wrapped at words to the width, hard where a word alone is wider; in ASCII where that was asked for. */
  fitted(text: string): string;
}

const narrowest = 40;
const widest = 1000;
const usualWidth = 80;

function widthFrom(wishes: Wishes, host: Host): number {
  if (wishes.width === undefined) return Math.max(narrowest, Math.min(widest, host.stdout.columns ?? usualWidth));
  const width = /^\d{1,4}$/.test(wishes.width) ? Number(wishes.width) : 0;
  if (width < narrowest || width > widest) {
    throw new UsageError(`--width "${wishes.width}" is not a number of columns`, {
      code: 'bad-width',
      hint: `Give a whole number from ${narrowest} to ${widest}.`,
    });
  }
  return width;
}

/** What a terminal says of itself: 16 colours are every terminal's, more have to be announced. */
function terminalLevel(env: Host['env']): ColorSupportLevel {
  const term = env['TERM'] ?? '';
  if (term === 'dumb') return 0;
  if (/^(?:truecolor|24bit)$/.test(env['COLORTERM'] ?? '')) return 3;
  return /256/.test(term) ? 2 : 1;
}

function levelFrom(wishes: Wishes, { env, stdout }: Host): ColorSupportLevel {
  if (wishes.color === false) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : forced === '2' ? 2 : forced === '3' ? 3 : 1;
  if ((env['NO_COLOR'] ?? '') !== '' || !stdout.isTerminal) return 0;
  return terminalLevel(env);
}

/** Only a locale that names another encoding speaks against UTF-8; most containers name none. */
function localeIsUtf8(env: Host['env']): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value !== undefined && value !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}

/** @throws {UsageError} for a width that is not a number of columns */
export function createScreen(wishes: Wishes, host: Host): Screen {
  const width = widthFrom(wishes, host);
  const level = levelFrom(wishes, host);
  const chalk: ChalkInstance = new Chalk({ level });
  const ascii = wishes.ascii === true || !localeIsUtf8(host.env);
  const fitLine = (line: string): string =>
    widthOf(line) <= width ? line : wrapAnsi(line, width, { hard: true, trim: false });
  return {
    width,
    ascii,
    glyphs: ascii ? 'ascii' : 'unicode',
    colour: level > 0,
    theme: themeOf(chalk),
    fitted(text) {
      const shown = ascii ? toAscii(text) : text;
      return shown.split('\n').map(fitLine).join('\n').replaceAll(/[ \t]+$/gm, '');
    },
  };
}
