import type { Architecture } from '../../architecture/model.ts';
import type { Screen } from '../screen.ts';

/** A screen on which questions with pictures are asked. */
export interface PracticeScreen extends Screen {
  /** Lines of the terminal, where known. */
  readonly rows: number | undefined;
  /** @throws where no picture was announced: drawing is loaded only for those who need it */
  readonly draw: (architecture: Architecture) => string;
}
