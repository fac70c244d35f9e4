import type { Key as NodeKey } from 'node:readline';
import type { Key } from './host.ts';

/** Asks the terminal to mark pastes, so that their line ends are not taken for Enter. */
const marksPastes = '\u001B[?2004h';
const marksPastesNoMore = '\u001B[?2004l';

function keyOf(text: string | undefined, key: NodeKey): Key {
  const printable = text !== undefined && !/[\u0000-\u001F\u007F]/.test(text) && key.ctrl !== true && key.meta !== true; // oxlint-disable-line no-control-regex
  return { name: key.name ?? '', ctrl: key.ctrl === true, meta: key.meta === true, text: printable ? text : '' };
}

/** A key of which Ctrl-Z is one: stops the program until the shell brings it back. */
function suspend(leave: () => void, enter: () => void): void {
  leave();
  process.once('SIGCONT', enter);
  process.kill(process.pid, 'SIGTSTP');
}

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
  const onKeypress = (text: string | undefined, key: NodeKey): void => {
    if (key.ctrl === true && key.name === 'z' && process.platform !== 'win32') {
      listener({ name: 'suspend', ctrl: false, meta: false, text: '' });
      suspend(leave, () => {
        enter();
        listener({ name: 'redraw', ctrl: false, meta: false, text: '' });
      });
    } else listener(keyOf(text, key));
  };
  // Loaded only by those who type: it takes a millisecond that no page needs.
  process.getBuiltinModule('node:readline').emitKeypressEvents(stdin);
  stdin.on('keypress', onKeypress);
  enter();
  return () => {
    stdin.off('keypress', onKeypress);
    leave();
  };
}
