import { compactPicture } from '../../src/terminal/compact-picture.ts';
import type { PracticeScreen } from '../../src/terminal/practice/practice-screen.ts';
import { createScreen, type Screen } from '../../src/terminal/screen.ts';
import type { Host } from '../../src/host/host.ts';

/** A screen without colour, as wide as is asked. */
export function testScreen({ width, ascii = false, rows = 24 }: { readonly width: number; readonly ascii?: boolean; readonly rows?: number }): PracticeScreen {
  const host = { env: {}, stdout: { isTerminal: false, columns: width } } as unknown as Host;
  const screen: Screen = createScreen({ color: false, width: String(width), ascii }, host);
  return { ...screen, rows, draw: (architecture) => compactPicture(architecture, screen) };
}
