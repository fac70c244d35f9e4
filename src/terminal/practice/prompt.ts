import { createPrompt, useEffect, useKeypress, useState, type KeypressEvent } from '@inquirer/core';
import type { Host } from '../../host/host.ts';
import type { Outcome, Practice } from '../../quiz/practice.ts';
import { interruptible } from '../interruptible.ts';
import type { Key } from './form-view.ts';
import type { PracticeScreen } from './practice-screen.ts';
import { keysText, stageText } from './stage-text.ts';
import { atQuestion, pressed, type Rules, type Stage } from './stage.ts';

/** What a drill on a terminal needs beyond the practice itself. */
export interface DrillScreen {
  readonly practice: Practice;
  /** The screen, as wide as the terminal is now. */
  readonly screen: () => PracticeScreen;
  /** When the card just answered comes back, as a sentence. */
  readonly comesBack: (outcome: Outcome) => string;
  readonly rules: Rules;
  readonly countdown?: Countdown;
}

/** Time that runs out; `text` is what is left of it. */
export interface Countdown {
  readonly text: () => string;
  readonly expired: () => boolean;
  /** Calls back every second until the returned function is called. */
  readonly everySecond: (listener: () => void) => () => void;
}

interface Config extends DrillScreen {
  readonly onResize: (listener: () => void) => () => void;
}

const cursor = { hide: '\u001B[?25l', show: '\u001B[?25h' } as const;
const clearScreen = '\u001B[2J\u001B[H';

const named: ReadonlySet<string> = new Set(['up', 'down', 'return', 'space', 'backspace', 'escape']);

/** inquirer's key by its name, or the character it types. */
function keyOf(event: KeypressEvent): Key {
  const name = event.name === 'enter' ? 'return' : event.name;
  const sequence = 'sequence' in event && typeof event.sequence === 'string' ? event.sequence : '';
  return named.has(name) ? name : sequence;
}

/** One prompt for the whole drill: no key is lost between two questions. */
const drillPrompt = createPrompt<unknown, Config>((config, done) => {
  const { practice } = config;
  const [stage, setStage] = useState<Stage>(atQuestion);
  const [, setWidth] = useState(config.screen().width);
  useEffect(() => config.onResize(() => setWidth(config.screen().width)), []);
  const [, setClock] = useState('');
  const expire = (): void => {
    if (config.countdown?.expired() === true) done(undefined);
    else setClock(config.countdown?.text() ?? '');
  };
  useEffect(() => config.countdown?.everySecond(expire), []);
  useKeypress((event, line) => {
    if (config.countdown?.expired() === true) {
      done(undefined);
      return;
    }
    try {
      const key = keyOf(event);
      const next = pressed(stage, key, line.line, practice, config.rules);
      const writing = next.at === 'question' && next.typed !== '';
      if (!writing) line.clearLine(0);
      else if (key === 'return') line.write(next.typed);
      setStage(next);
      if (next.at === 'end') done(undefined);
    } catch (fault) {
      done(fault);
    }
  });
  const screen = config.screen();
  const keys = screen.fitted(keysText(stage, practice, config.rules, screen));
  const shown = screen.fitted(stageText(stage, practice, config.comesBack, screen, config.countdown?.text()));
  const form = practice.posed()?.asked.form;
  if (stage.at !== 'question' || form?.kind !== 'type') return `${shown}\n\n${keys}${cursor.hide}`;
  return [`${shown}\n\n${cursor.show}${screen.fitted('❯')} ${stage.typed}`, `\n${keys}`];
});

/** Runs a drill on a terminal to its end. @throws {InterruptedError} on Ctrl-C */
export async function drillOnTerminal(host: Host, drill: DrillScreen): Promise<void> {
  const { stream } = host.stdout;
  const onResize = (listener: () => void): (() => void) =>
    host.stdout.onResize(() => {
      // The terminal has wrapped the old lines anew: start on an empty screen.
      host.stdout.write(clearScreen);
      listener();
    });
  const fault = await interruptible(host, (signal) =>
    drillPrompt({ ...drill, onResize }, { input: host.stdin.stream, output: stream, clearPromptOnDone: true, signal }),
  );
  if (fault !== undefined) throw fault;
}
