import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../src/journal/folder.ts';

const linux = { env: {}, platform: 'linux', homeDir: '/home/ada' } as const;

describe('the data folder', () => {
  it.each([
    ['the platform default on Linux', undefined, linux, '/home/ada/.local/share/sysdesign'],
    ['the platform default on macOS', undefined, { ...linux, platform: 'darwin' }, '/home/ada/Library/Application Support/sysdesign'],
    ['the platform default on Windows', undefined, { env: { LOCALAPPDATA: 'C:\\Users\\ada\\Local' }, platform: 'win32', homeDir: 'C:\\Users\\ada' }, 'C:\\Users\\ada\\Local\\sysdesign'],
    ['Windows without LOCALAPPDATA', undefined, { env: {}, platform: 'win32', homeDir: 'C:\\Users\\ada' }, 'C:\\Users\\ada\\AppData\\Local\\sysdesign'],
    ['XDG_DATA_HOME', undefined, { ...linux, env: { XDG_DATA_HOME: '/xdg' } }, '/xdg/sysdesign'],
    ['a relative XDG_DATA_HOME, which the specification says to ignore', undefined, { ...linux, env: { XDG_DATA_HOME: 'xdg' } }, '/home/ada/.local/share/sysdesign'],
    ['SYSDESIGN_DATA', undefined, { ...linux, env: { SYSDESIGN_DATA: '/mine', XDG_DATA_HOME: '/xdg' } }, '/mine'],
    ['--data before everything', 'here', { ...linux, env: { SYSDESIGN_DATA: '/mine' } }, 'here'],
    ['an empty variable, as if unset', '', { ...linux, env: { SYSDESIGN_DATA: '' } }, '/home/ada/.local/share/sysdesign'],
  ] as const)('follows %s', (_name, asked, around, folder) => {
    expect(dataFolder(asked, around)).toBe(folder);
  });

  it('asks for a folder where there is no home', () => {
    expect(() => dataFolder(undefined, { ...linux, homeDir: '' })).toThrow('there is no home folder to keep progress in');
  });
});
