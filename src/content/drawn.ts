/** Private-use characters around a role and its piece of a picture; content cannot hold them. */
const [open, between, close] = ['\uE000', '\uE001', '\uE002'];
const piece = new RegExp(`${open}([^${between}]*)${between}([^${close}]*)${close}`, 'gu');

/** A piece of a picture with its role written beside it, to be painted later. */
export function marked(role: string, text: string): string {
  return `${open}${role}${between}${text}${close}`;
}

/** A picture drawn ahead, painted now. */
export function painted(drawn: string, paint: (role: string, text: string) => string): string {
  return drawn.replaceAll(piece, (_, role: string, text: string) => paint(role, text));
}
