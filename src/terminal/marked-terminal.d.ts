declare module 'marked-terminal' {
  import type { Token } from 'marked';

  type Paint = (text: string) => string;

  /** What a style asks of its surroundings: to lay out the tokens inside its own. */
  interface Surroundings {
    readonly options: object;
    readonly parser: { parse(tokens: readonly Token[]): string; parseInline(tokens: readonly Token[]): string };
  }

  export function markedTerminal(options: {
    readonly emoji: boolean;
    readonly showSectionPrefix: boolean;
    readonly strong: Paint;
    readonly em: Paint;
    readonly heading: Paint;
    readonly firstHeading: Paint;
  }): { readonly renderer: Readonly<Record<string, (this: Surroundings, token: Token) => string>> };
}
