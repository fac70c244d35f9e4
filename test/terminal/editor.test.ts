import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/host/host.ts';
import { blank, pressed, sent, type Editing } from '../../src/terminal/editor.ts';

const key = (name: string, over: Partial<Key> = {}): Key => ({ name, ctrl: false, meta: false, text: '', ...over });
const letter = (text: string): Key => key(text, { text });

function typed(keys: readonly Key[], from: Editing = blank): Editing {
  return keys.reduce((editing, next) => pressed(editing, next).editing, from);
}

const write = (text: string): Key[] => [...text].map(letter);

describe('the line editor', () => {
  it('types, moves and deletes by what a person sees as one character', () => {
    const editing = typed([...write('añ'), letter('👩‍💻'), letter('é'), key('left'), key('backspace')]);
    expect(editing.text).toBe('añé');
    expect(editing.cursor).toBe(2);
  });

  it('keeps a paste of two hundred lines whole until it is sent', () => {
    const lines = Array.from({ length: 200 }, (_, i) => `line ${i}`);
    const pasted = lines.flatMap((line, i) => [...write(line), ...(i < 199 ? [key('return')] : [])]);
    const editing = typed([key('paste-start'), ...pasted, key('paste-end')]);
    expect(editing.text).toBe(lines.join('\n'));
    expect(pressed(editing, key('return')).send).toBe(true);
  });

  it('breaks a line with Alt-Enter and moves between its lines', () => {
    const editing = typed([...write('one'), key('return', { meta: true }), ...write('two'), key('up')]);
    expect(editing).toMatchObject({ text: 'one\ntwo', cursor: 3 });
    expect(typed([key('down')], editing).cursor).toBe(7);
  });

  it('walks through what was sent and comes back to the draft', () => {
    const first = sent(typed(write('first')));
    const second = sent(typed(write('second'), first));
    const draft = typed(write('dra'), second);
    const back = typed([key('up'), key('up')], draft);
    expect(back.text).toBe('first');
    expect(typed([key('down'), key('down')], back).text).toBe('dra');
  });

  it('cuts words and lines as a shell does', () => {
    expect(typed([...write('a big cache'), key('w', { ctrl: true })]).text).toBe('a big ');
    expect(typed([...write('a big cache'), key('u', { ctrl: true })]).text).toBe('');
    expect(typed([...write('abc'), key('a', { ctrl: true }), key('k', { ctrl: true })]).text).toBe('');
  });

  it('stays at the beginning of a text whose first line is empty', () => {
    const before = { ...blank, text: '\nsecond', cursor: 0 };
    expect(typed([key('u', { ctrl: true })], before)).toMatchObject({ text: '\nsecond', cursor: 0 });
    expect(typed([key('home')], before).cursor).toBe(0);
  });

  it('adds nothing to a text by moving in it or cutting from it', () => {
    const keys = fc.constantFrom(...['left', 'right', 'home', 'end', 'backspace', 'delete'].map((name) => key(name)), ...['w', 'k', 'u', 'a', 'e', 'h'].map((name) => key(name, { ctrl: true })));
    fc.assert(
      fc.property(fc.stringMatching(/^[\n a漢]{0,12}$/), fc.nat(), fc.array(keys, { maxLength: 12 }), (text, place, pressedKeys) => {
        let editing: Editing = { ...blank, text, cursor: place % (text.length + 1) };
        for (const next of pressedKeys) {
          const after = typed([next], editing);
          expect(after.text.length).toBeLessThanOrEqual(editing.text.length);
          editing = after;
        }
      }),
    );
  });

  it('keeps the cursor inside the text whatever is pressed', () => {
    const keys = fc.constantFrom(...['left', 'right', 'up', 'down', 'home', 'end', 'backspace', 'delete', 'tab', 'f5'].map((name) => key(name)), key('w', { ctrl: true }), key('k', { ctrl: true }), key('return', { meta: true }), letter('x'), letter('漢'), letter('🇩🇪'));
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), (pressedKeys) => {
        const { cursor, text } = typed(pressedKeys);
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
