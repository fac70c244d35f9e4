/** C0 controls but tab and line feed, DEL, C1, the marks that reorder or hide text, and those that pictures are marked with. */
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uE000-\uE002\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * Text from a pack, an answer file, a diagram or an argument, safe to print: no escape
 * sequence, no overwriting, no reordering reaches the terminal. Line ends become `\n`.
 */
export function withoutControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unsafe, '');
}

/** The same for a message of one line, however many lines were typed. */
export function inOneLine(text: string): string {
  return withoutControls(text).replaceAll(/\s+/g, ' ');
}

/** JSON that a terminal can show as it is: unsafe characters inside strings are spelled `\u009b`, so that nothing is lost. */
export function safeJson(value: unknown, indent?: number): string {
  // What JSON.stringify adds itself is a line feed between values; within strings it has escaped those.
  return JSON.stringify(value, undefined, indent).replaceAll(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
