const listItem = /^\s*(?:[-*•]|\d+\.)\s/;

/** Prose as it was typed, its lines joined to paragraphs; list items and empty lines stay apart. */
export function reflowed(text: string): string {
  const lines: string[] = [];
  for (const line of text.trim().split('\n')) {
    const before = lines.at(-1);
    if (before === undefined || before === '' || line.trim() === '' || listItem.test(line)) lines.push(line.trim());
    else lines[lines.length - 1] = `${before} ${line.trim()}`;
  }
  return lines.join('\n');
}
