/** A word of a command line that is shown to be typed again: `"10 million"`, in quotes where a shell would take it apart. */
export function shellWord(text: string): string {
  if (/^[\w.,:%/+-]+$/.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
