declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked';

  type Paint = (text: string) => string;

  export function markedTerminal(options: {
    readonly emoji: boolean;
    readonly showSectionPrefix: boolean;
    readonly strong: Paint;
    readonly em: Paint;
    readonly heading: Paint;
    readonly firstHeading: Paint;
  }): MarkedExtension;
}
