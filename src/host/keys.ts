import type { Key as NodeKey } from 'node:readline';
import type { Key } from './host.ts';

/** Asks the terminal to mark pastes, so that their line ends are not taken for Enter. */
const marksPastes = '\u001B[?2004h';
const marksPastesNoMore = '\u001B[?2004l';

function keyOf(text: string | undefined, key: NodeKey): Key {
  const printable = text !== undefined && !/[\u0000-\u001F\u007F]/.test(text) && key.ctrl !== true && key.meta !== true; // oxlint-disable-line no-control-regex
  return { name: key.name ?? '', ctrl: key.ctrl === true, meta: key.meta === true, text: printable ? text : '' };
}

/** Within this time a stop that the program asks for has come, or will not: without a shell to bring it back it is ignored. */
const stopsWithinMs = 100;

const told = (name: 'suspend' | 'redraw'): Key => ({ name, ctrl: false, meta: false, text: '' });

/** Puts the terminal into raw mode and reports each key; the returned function puts it back. */
export function readKeys(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream, listener: (key: Key) => void): () => void {
  const enter = (): void => {
    stdin.setRawMode(true);
    stdin.resume();
    stdout.write(marksPastes);
  };
  const leave = (): void => {
    stdout.write(marksPastesNoMore);
    stdin.setRawMode(false);
    stdin.pause();
  };
  let stopping: NodeJS.Timeout | undefined;
  const back = (): void => {
    clearTimeout(stopping);
    // Whoever had the terminal meanwhile may have changed it, and a mode that is thought to be set is not set again.
    stdin.setRawMode(false);
    enter();
    listener(told('redraw'));
  };
  const suspend = (): void => {
    listener(told('suspend'));
    leave();
    // The timer also keeps the program alive: nothing else is awaited while no key is read.
    stopping = setTimeout(back, stopsWithinMs);
    process.kill(process.pid, 'SIGTSTP');
  };
  const onKeypress = (text: string | undefined, key: NodeKey): void => {
    if (key.ctrl === true && key.name === 'z' && process.platform !== 'win32') suspend();
    else listener(keyOf(text, key));
  };
  // Loaded only by those who type: it takes a millisecond that no page needs.
  process.getBuiltinModule('node:readline').emitKeypressEvents(stdin);
  stdin.on('keypress', onKeypress);
  process.on('SIGCONT', back);
  enter();
  return () => {
    clearTimeout(stopping);
    process.off('SIGCONT', back);
    stdin.off('keypress', onKeypress);
    leave();
  };
}
