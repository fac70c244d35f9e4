/** Tells an event from its repetition, as in a history that was imported twice, and whether time goes forward. */
export interface Once {
  readonly newest: number;
  readonly inOrder: boolean;
  /** Whether an event stands here for the first time. @param id its id, or where the line begins in which it stands */
  isNew(time: number, id: string | number): boolean;
  /** Forgets lines: others will stand in their place. */
  turn(): void;
}

/**
 * An id goes with its time: only events of one instant can be the same one, and nearly all are
 * alone in theirs, so that an id is read only where a second one comes.
 */
export function onceEach(idAt: (line: number) => string): Once {
  const together = new Set<string>();
  const now = { newest: 0, inOrder: true, line: -1 };
  const turn = (): void => {
    if (now.line >= 0) together.add(idAt(now.line));
    now.line = -1;
  };
  return {
    get newest() {
      return now.newest;
    },
    get inOrder() {
      return now.inOrder;
    },
    isNew(time, id) {
      if (time !== now.newest) {
        now.inOrder &&= time > now.newest;
        now.newest = time;
        now.line = -1;
        if (together.size > 0) together.clear();
        if (typeof id === 'number') {
          now.line = id;
          return true;
        }
      }
      turn();
      const text = typeof id === 'number' ? idAt(id) : id;
      const known = together.has(text);
      together.add(text);
      return !known;
    },
    turn,
  };
}
