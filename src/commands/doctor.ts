import { version } from '../../package.json';
import { counted } from '../counted.ts';
import { exitCode } from '../errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { Screen } from '../terminal/screen.ts';
import { drawTable } from '../terminal/table.ts';
import type { Context, Define } from './context.ts';
import { journalOf } from './open-journal.ts';

interface Finding {
  readonly id: string;
  readonly ok: boolean;
  readonly what: string;
  /** What to do where it is not sound. */
  readonly advice?: string;
}

function findings(run: Context, topics: number): readonly Finding[] {
  const { screen } = run;
  const journal = journalOf(run);
  const { events, skipped, duplicates } = journal.load();
  const first = skipped[0];
  const log: Finding =
    first === undefined
      ? { id: 'journal', ok: true, what: `${events.length} events, every line readable${duplicates === 0 ? '' : `, ${duplicates} repeated`}` }
      : { id: 'journal', ok: false, what: `${events.length} events; ${counted(skipped.length, 'unreadable line')}, the first at ${journal.file}:${first.line} (${first.fault})`, advice: 'They are skipped and kept. Nothing else is lost; delete the line if you like.' };
  return [
    { id: 'version', ok: true, what: version },
    { id: 'content', ok: topics > 0, what: `${topics} topics` },
    { id: 'data', ok: true, what: journal.folder },
    { id: 'terminal', ok: true, what: `${screen.width} columns, ${screen.glyphs === 'ascii' ? 'plain ASCII' : 'Unicode'}, ${screen.colour ? 'colour' : 'no colour'}` },
    writable(run, journal),
    log,
  ];
}

function writable({ host }: Context, journal: Journal): Finding {
  try {
    journal.ready();
    return { id: 'saving', ok: true, what: host.files.exists(journal.file) ? `${host.files.size(journal.file)} bytes in ${journal.file}` : `will start ${journal.file}` };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { id: 'saving', ok: false, what: error.message, advice: 'Choose another folder with --data DIR or SYSDESIGN_DATA.' };
  }
}

function text({ theme, ...screen }: Screen, found: readonly Finding[]): string {
  const rows = found.map(({ id, ok, what, advice }) => [ok ? 'ok' : 'look', id, [what, ...(advice === undefined ? [] : [advice])].join('\n')]);
  const mark = (word: string): string => (word.trim() === 'ok' ? theme.good(word) : theme.warn(word));
  return drawTable({ theme, ...screen }, [{ title: '', paint: mark }, { title: '', paint: theme.strong }, { title: '', grows: true }], rows);
}

export const doctor: Define = (line, context) => {
  line.action(async () => {
    const run = context();
    const found = findings(run, (await run.catalog()).entries.length);
    const sound = found.every(({ ok }) => ok);
    run.show({ json: () => ({ ok: sound, findings: found }), text: (screen) => text(screen, found) }, sound ? exitCode.done : exitCode.unmet);
  });
};
