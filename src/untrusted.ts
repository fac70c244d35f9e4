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
