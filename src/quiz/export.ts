import { labelsOf } from '../recall/card.ts';
import type { CardText } from './card-text.ts';
import { reflowed } from './prose.ts';

/** A table as RFC 4180 has it, but with the line ends of Unix. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** Quotation marks too: at the start of a field Anki would take one for the mark of a quoted field. */
function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\t', ' ').replaceAll(/\r?\n/g, '<br>');
}

function marked(text: string): string {
  return html(reflowed(text)).replaceAll(/`([^`]+)`/g, '<code>$1</code>').replaceAll(/\*\*([^*]+)\*\*/g, '<b>$1</b>');
}

function preformatted(text: string): string {
  return `<pre style="text-align:left">${html(text)}</pre>`;
}

function front({ ask, picture, choices }: CardText): string {
  return [...(picture === undefined ? [] : [preformatted(picture)]), marked(ask), ...(choices.length === 0 ? [] : [choices.map(marked).join('<br>')])].join('<br><br>');
}

function back({ answer, notes, why }: CardText): string {
  return [`<b>${marked(answer)}</b>`, ...(notes.length === 0 ? [] : [notes.map(marked).join('<br>')]), marked(why)].join('<br><br>');
}

/** Tags are words in Anki. */
function tags({ card }: CardText): string {
  return labelsOf(card).map((label) => label.replaceAll(/\s+/g, '-')).join(' ');
}

/**
 * The text file Anki imports: its own header lines, one note a line. The card's id is the
 * note's, so that importing again updates instead of doubling.
 * Format: docs.ankiweb.net, "Importing text files", file headers.
 */
export function ankiNotes(texts: readonly CardText[]): string {
  const header = ['#separator:tab', '#html:true', '#notetype:Basic', '#deck:System design', '#guid column:1', '#tags column:4'];
  const notes = texts.map((text) => [text.card.id, front(text), back(text), tags(text)].join('\t'));
  return `${[...header, ...notes].join('\n')}\n`;
}

export function cardsCsv(texts: readonly CardText[]): string {
  const head = ['id', 'topic', 'kind', 'ask', 'choices', 'answer', 'notes', 'why'];
  return csv([head, ...texts.map(({ card, ask, choices, answer, notes, why }) => [card.id, card.topic, card.kind, ask, choices.join('\n'), answer, notes.join('\n'), why])]);
}

export function cardsJson(texts: readonly CardText[]): unknown {
  return texts.map(({ card, picture, ...text }) => ({ id: card.id, topic: card.topic, kind: card.kind, tags: labelsOf(card), ...text, ...(picture === undefined ? {} : { picture }) }));
}
