import { InterruptedError } from '../errors.ts';
import type { Host, Key } from '../host/host.ts';
import { slashIn } from '../interview/slash.ts';
import type { Reply } from '../interview/desk.ts';
import type { Sitting } from '../interview/sitting.ts';
import { withoutControls } from '../untrusted.ts';
import { begunWith, blank, pressed, sent, type Editing } from './editor.ts';
import { writtenElsewhere } from './external-editor.ts';
import { drawPrompt } from './interview-prompt.ts';
import { replyText } from './interview-text.ts';
import { LiveArea } from './live.ts';
import type { Screen } from './screen.ts';

const refreshMs = 500;
/** For so long the keys of somebody who types on when the clock ends it all are kept from the shell. */
const swallowMs = 1500;
const usualRows = 24;

/** The room at a terminal: keys go in, what is said comes out above the line being typed. */
class Room {
  readonly #host: Host;
  readonly #screenNow: () => Screen;
  readonly #sitting: Sitting;
  readonly #area: LiveArea;
  #editing: Editing;
  #stops: readonly (() => void)[] = [];
  /** The terminal belongs to somebody's editor; `left` where the program was told to end meanwhile. */
  #away: 'no' | 'writing' | 'left' = 'no';
  /** Whether the clock ran when the shell took the terminal. */
  #wasRunning = false;
  /** When to end, once the clock has ended the interview in the middle of a sentence. */
  #endsAt: number | undefined;
  #settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;

  constructor(host: Host, screenNow: () => Screen, sitting: Sitting) {
    this.#host = host;
    this.#screenNow = screenNow;
    this.#sitting = sitting;
    this.#area = new LiveArea(host.stdout);
    const { draft, lines } = sitting.interview;
    this.#editing = begunWith({ ...blank, history: lines.map(({ text }) => text) }, draft);
  }

  async take(opening: () => readonly Reply[]): Promise<void> {
    const { clock, stdout, signals } = this.#host;
    return new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#stops = [
        clock.every(refreshMs, () => this.#guarded(() => this.#refresh())),
        stdout.onResize(() => this.#guarded(() => this.#redraw())),
        signals.onInterrupt(() => this.#guarded(() => this.#leave())),
      ];
      this.#guarded(() => {
        this.#show(opening());
        this.#listen();
        this.#redraw();
      });
    });
  }

  #listen(): void {
    this.#stops = [this.#host.stdin.keys((key) => this.#guarded(() => this.#onKey(key))), ...this.#stops];
  }

  /** Gives the keyboard back; the rest goes on. */
  #listenNoMore(): void {
    const [keys, ...others] = this.#stops;
    keys?.();
    this.#stops = others;
  }

  #finish(error?: unknown): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#area.clear();
    if (error === undefined) this.#settle?.resolve();
    else this.#settle?.reject(error);
  }

  #guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#finish(error);
    }
  }

  #show(replies: readonly Reply[]): void {
    const screen = this.#screenNow();
    const { rows = usualRows } = this.#host.stdout;
    for (const reply of replies) this.#area.print(screen.fitted(replyText(reply, this.#sitting.interview, screen, { rows })));
  }

  #redraw(): void {
    if (this.#away !== 'no' || this.#endsAt !== undefined) return;
    const { columns = 80, rows = usualRows } = this.#host.stdout;
    drawPrompt(this.#area, this.#sitting, this.#editing, this.#screenNow(), columns, rows);
  }

  /** Lets the clock speak. What stands on the line goes with its part of the interview. */
  #refresh(): void {
    // In an editor time goes by, though nobody is told.
    if (this.#away !== 'no') return this.#sitting.look();
    if (this.#endsAt !== undefined) return this.#host.clock.monotonic() < this.#endsAt ? undefined : this.#finish();
    const { at } = this.#sitting.interview;
    const isTyping = this.#editing.text !== '';
    const said = this.#sitting.tick(withoutControls(this.#editing.text));
    const isKept = (this.#sitting.over || this.#sitting.interview.at !== at) && slashIn(this.#editing.text) === undefined;
    if (isKept) this.#editing = sent(this.#editing);
    this.#show(said);
    if (this.#sitting.over) return isTyping ? this.#swallow() : this.#finish();
    return this.#redraw();
  }

  #swallow(): void {
    this.#area.clear();
    this.#endsAt = this.#host.clock.monotonic() + swallowMs;
  }

  #onKey(key: Key): void {
    if (this.#endsAt !== undefined) return undefined;
    if (key.name === 'suspend') return this.#stepOut();
    if (key.name === 'redraw') return this.#stepIn();
    if (key.ctrl && key.name === 'c') return this.#leave();
    if (key.ctrl && key.name === 'd' && this.#editing.text === '') return this.#leave();
    if (key.ctrl && key.name === 'x') return this.#write(this.#editing.text);
    const { editing, send } = pressed(this.#editing, key);
    this.#editing = editing;
    if (send) return this.#send();
    if (!editing.pasting) this.#redraw();
    return undefined;
  }

  #send(): void {
    const text = withoutControls(this.#editing.text);
    this.#editing = sent(this.#editing);
    const slash = slashIn(text);
    if (slash?.word.toLowerCase() === 'edit') return this.#write(slash.rest);
    const { at } = this.#sitting.interview;
    // Kept first: what stands above the prompt is on disk.
    const replies = this.#sitting.enter(text);
    const isLate = slash === undefined && (this.#sitting.over || this.#sitting.interview.at !== at);
    this.#show([...(text.trim() === '' || isLate ? [] : [{ who: 'candidate', text } as const]), ...replies]);
    if (this.#sitting.over) this.#finish();
    else this.#redraw();
    return undefined;
  }

  #stepOut(): void {
    this.#wasRunning = this.#sitting.interview.stage === 'running';
    this.#sitting.stepOut(withoutControls(this.#editing.text));
    this.#area.clear();
  }

  #stepIn(): void {
    if (this.#wasRunning) this.#show(this.#sitting.resume());
    this.#wasRunning = false;
    this.#redraw();
  }

  /** Hands the terminal to the person's editor; what they wrote comes back onto the line. */
  #write(text: string): void {
    this.#away = 'writing';
    this.#area.clear();
    this.#listenNoMore();
    void writtenElsewhere(this.#host, text).then((written) => this.#guarded(() => {
      const isLeft = this.#away === 'left';
      this.#away = 'no';
      if (!isLeft) this.#listen();
      this.#editing = begunWith(this.#editing, withoutControls('text' in written ? written.text : text));
      if (isLeft) return this.#leave();
      const word = 'problem' in written ? written.problem : this.#editing.text === '' ? 'Nothing was written.' : 'Enter keeps it.';
      this.#show([{ who: 'tip', text: word }]);
      this.#refresh();
      return undefined;
    }));
  }

  #leave(): void {
    if (this.#away !== 'no') {
      this.#away = 'left';
      return;
    }
    this.#sitting.leave(withoutControls(this.#editing.text));
    this.#finish(new InterruptedError('stopped; every line is kept', 'Go on with: sysdesign mock --resume'));
  }
}

/**
 * Takes an interview at the terminal until it is over. Every entry is kept before its reply
 * is shown. @throws {InterruptedError} on Ctrl-C, Ctrl-D on an empty line, or a closed terminal
 */
export async function interviewScreen(host: Host, screenNow: () => Screen, sitting: Sitting, opening: () => readonly Reply[]): Promise<void> {
  await new Room(host, screenNow, sitting).take(opening);
}
