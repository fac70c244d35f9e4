import { posix, win32 } from 'node:path';
import { UnmetError } from '../errors.ts';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeDir: string;
}

function set(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}

function platformFolder({ env, platform, homeDir }: Surroundings): string | undefined {
  if (platform === 'win32') return set(env['LOCALAPPDATA']) ?? (homeDir === '' ? undefined : win32.join(homeDir, 'AppData', 'Local'));
  // The XDG base directory specification: a path that is not absolute is to be ignored.
  const xdg = set(env['XDG_DATA_HOME']);
  if (xdg !== undefined && posix.isAbsolute(xdg)) return xdg;
  if (homeDir === '') return undefined;
  return platform === 'darwin' ? posix.join(homeDir, 'Library', 'Application Support') : posix.join(homeDir, '.local', 'share');
}

/** Where progress lives: `--data`, then SYSDESIGN_DATA, then the platform's folder for a user's data. */
export function dataFolder(asked: string | undefined, around: Surroundings): string {
  const chosen = set(asked) ?? set(around.env['SYSDESIGN_DATA']);
  if (chosen !== undefined) return chosen;
  const base = platformFolder(around);
  if (base === undefined) {
    throw new UnmetError('there is no home folder to keep progress in', { code: 'no-data-folder', hint: 'Name a folder with --data DIR or SYSDESIGN_DATA.' });
  }
  return (around.platform === 'win32' ? win32 : posix).join(base, 'sysdesign');
}
