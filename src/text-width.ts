import stringWidth from 'fast-string-width';

/** Letters, punctuation, arithmetic, boxes and blocks: one column each, whatever follows. */
const narrow = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2026\u2200-\u22FF\u2500-\u259F]*$/;
const styles = /\u001B\[[\d;]*m/g; // oxlint-disable-line no-control-regex

/**
 * Columns a text takes on a terminal; escape sequences take none, wide characters two. Nearly all
 * text is narrow, and the patterns that tell emoji and scripts apart take long to compile.
 */
export function widthOf(text: string): number {
  const plain = text.includes('\u001B') ? text.replaceAll(styles, '') : text;
  return narrow.test(plain) ? plain.length : stringWidth(plain);
}
