/** A box's text: the lines of its name, joined by line feeds, and the points listed under it. */
export interface BoxText {
  readonly label: string;
  readonly details: readonly string[];
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ', apos: "'" };
const point = /^[•*-]\s+/u;

function resolved(entity: string, name: string): string {
  return entities[name] ?? (/^\d+$/u.test(name) ? String.fromCodePoint(Math.min(Number(name), 0x10_ff_ff)) : entity);
}

/** Label text as shown: quotes, icons, tags and Markdown marks gone, entities resolved, lines apart. */
function linesOf(raw: string): readonly string[] {
  return raw
    .trim()
    .replace(/^"(?<inside>.*)"$/su, '$<inside>')
    .replace(/^`(?<inside>.*)`$/su, '$<inside>')
    .split(/<br\s*\/?>|\\n|\n/iu)
    .map((line) => line.replaceAll(/<\/?[a-z]+>|\*\*|\bfa[a-z]?:fa-[\w-]+/giu, '').replaceAll(/[#&](?<name>\w+);/gu, resolved).trim())
    .filter((line) => line !== '');
}

/** Text in one line, as on an arrow or in the border of a subgraph. */
export function captionOf(raw: string): string {
  return linesOf(raw).join(' ');
}

/** Text of a box; lines that begin with a bullet or a dash are points under its name. */
export function boxTextOf(raw: string): BoxText {
  const [first = '', ...rest] = linesOf(raw);
  const points = rest.filter((line) => point.test(line));
  return { label: [first, ...rest.filter((line) => !point.test(line))].join('\n'), details: points.map((line) => line.replace(point, '')) };
}
