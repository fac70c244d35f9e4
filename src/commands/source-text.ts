import { UnmetError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { withoutControls } from '../untrusted.ts';

/** A text somebody wrote, and what messages call the place where it stands. */
interface SourceText {
  readonly text: string;
  readonly source: string;
}

/** @param file `-` is standard input @throws {UnmetError} above `limit` bytes, and where it is no text */
export async function sourceText({ stdin, files }: Host, file: string, limit: number): Promise<SourceText> {
  const source = file === '-' ? 'standard input' : withoutControls(file);
  const text = file === '-' ? await stdin.readAll(limit) : files.readNamed(file, limit);
  // UTF-16 has them too, in every other place.
  if (text.includes('\0')) throw new UnmetError(`${source} is not text in UTF-8`, { code: 'not-text', hint: 'Name a text file; an editor can save it as UTF-8.' });
  return { text, source };
}
