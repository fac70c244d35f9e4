const replacements: Readonly<Record<string, string>> = {
  '–': '-', '—': '-', '−': '-', '‑': '-', '…': '...', '→': '->', '←': '<-', '↔': '<->', '⇒': '=>', '↑': '^', '↓': 'v',
  '×': 'x', '÷': '/', '·': '.', '•': '*', '≈': '~', '≤': '<=', '≥': '>=', '≠': '!=', '±': '+/-', '°': ' deg', 'µ': 'u', 'μ': 'u',
  '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '′': "'", '«': '"', '»': '"', '½': '1/2', '²': '^2', '³': '^3', '√': 'sqrt',
  '✓': '+', '✔': '+', '✗': 'x', '✘': 'x', '●': '*', '○': 'o', '◆': '*', '◇': 'o', '▸': '>', '▶': '>', '►': '>', '◄': '<', '▲': '^', '▼': 'v', '★': '*', '☆': 'o',
  '█': '#', '▇': '#', '▆': '#', '▅': '=', '▄': '=', '▃': '-', '▂': '-', '▁': '_', '▓': '#', '▒': '=', '░': '.', '■': '#', '□': '.', '▪': '#', '▏': '|', '▎': '|', '▍': '|', '▌': '|', '▋': '|', '▊': '|', '▉': '#',
  '⚡': '!', '↯': '!', '\u00A0': ' ', '\u202F': ' ', '\u2009': ' ', '∞': 'inf', 'ρ': 'rho', 'λ': 'lambda', 'σ': 'sigma', 'Σ': 'sum', '∑': 'sum', '❯': '>', '›': '>', '‹': '<',
};

const corners = /[┌┐└┘├┤┬┴┼╋┏┓┗┛┣┫┳┻╔╗╚╝╠╣╦╩╬╭╮╯╰╪╫╞╡]/gu;
const beyondAscii = /[^\u0000-\u007F]/gu; // oxlint-disable-line no-control-regex

/** A character in 7 bits: a look-alike, a letter without its accent, or a question mark. */
function inAscii(character: string): string {
  const known = replacements[character];
  if (known !== undefined) return known;
  const bare = character.normalize('NFKD').replaceAll(beyondAscii, '');
  return bare === '' ? (/\p{Mark}|\u200D|\uFE0F/u.test(character) ? '' : '?') : bare;
}

/** Any text in plain 7-bit characters; escape sequences are ASCII already and stay. */
export function toAscii(text: string): string {
  return text
    .replaceAll(/[─━═╌╍┄┅╴╶]/gu, '-')
    .replaceAll(/[│┃║╎╏┆┇╵╷]/gu, '|')
    .replaceAll(corners, '+')
    .replaceAll(beyondAscii, inAscii);
}
