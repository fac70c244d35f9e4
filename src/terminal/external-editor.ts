import type { Host } from '../host/host.ts';

/** The program a person writes in, and its arguments: `$VISUAL`, `$EDITOR`, or what every machine has. */
function editorOf({ env, platform }: Host): readonly string[] {
  const named = [env['VISUAL'], env['EDITOR']].find((value) => value !== undefined && value.trim() !== '');
  return (named ?? (platform === 'win32' ? 'notepad' : 'vi')).trim().split(/\s+/);
}

/** What came of writing elsewhere: the text, or why there is none. */
export type Written = { readonly text: string } | { readonly problem: string };

const longestText = 200_000;

/** Lets a person write in their own editor; the terminal has to be theirs until it returns. */
export async function writtenElsewhere(host: Host, text: string): Promise<Written> {
  const [command = 'vi', ...args] = editorOf(host);
  const folder = host.files.temporaryFolder();
  const file = `${folder}/answer.md`;
  host.files.replace(file, text === '' ? '' : `${text}\n`);
  try {
    const code = await host.spawn(command, [...args, file]);
    if (code !== 0) return { problem: `${command} ended with ${code}; nothing was taken from it.` };
    return { text: host.files.read(file, longestText).replaceAll('\r\n', '\n').trimEnd() };
  } catch (error) {
    return { problem: `${command} could not be started or read: ${error instanceof Error ? error.message : String(error)}. Set EDITOR to another.` };
  } finally {
    host.files.remove(folder);
  }
}
