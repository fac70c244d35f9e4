import { wrapAnsi } from 'fast-wrap-ansi';
import type { Interview } from '../interview/interview.ts';
import type { Scene } from '../interview/script.ts';
import { replyText } from './interview-screen.ts';
import type { Screen } from './screen.ts';

/** One line of an interview that is read rather than taken. */
export function sceneText(scene: Scene, interview: Interview, screen: Screen): string {
  if (scene.who !== 'candidate') return replyText(scene, interview, screen);
  const mark = screen.theme.muted(screen.ascii ? '> ' : '› ');
  return wrapAnsi(scene.text, screen.width - 2, { hard: true })
    .split('\n')
    .map((line, index) => (index === 0 ? mark : '  ') + line)
    .join('\n');
}
