import stringWidth from 'fast-string-width';

/** Columns a text takes on a terminal; escape sequences take none, wide characters two. */
export function widthOf(text: string): number {
  return stringWidth(text);
}
