import stringWidth from 'fast-string-width';

/** Columns a text takes on a terminal; escape sequences take none, wide characters two. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + gap : gap + text;
}
