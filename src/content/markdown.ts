/** Markdown as plain words, for the search index and for questions: no marks, no fences. */
export function stripMarkdown(markdown: string): string {
  return markdown
    .replaceAll(/^```.*$/gm, '')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/^\s*(?:[-*>]|\d+\.)\s+/gm, '')
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}
