import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { run } from '../command-line.ts';

/** What bash would offer after these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(['completion', 'bash']);
  const line = words.map((word) => `'${word}'`).join(' ');
  const script = `${stdout}\nCOMP_WORDS=(sysdesign ${line}); COMP_CWORD=${words.length}; _sysdesign; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\n').filter((word) => word !== '');
}

describe('completion', () => {
  it('offers commands, topics, problems and options in bash', async () => {
    expect(await offered('expl')).toEqual(['explain']);
    expect(await offered('explain', 'circuit')).toEqual(['circuit-breaker', 'circuit-breaker-thresholds']);
    expect(await offered('mock', 'twit')).toEqual(['twitter']);
    expect(await offered('list', '--wid')).toEqual(['--width']);
  });

  it("offers a command's own flags, and the words their values can be", async () => {
    expect(await offered('estimate', '--us')).toEqual(['--users']);
    expect(await offered('estimate', '--wid')).toEqual(['--width']);
    expect(await offered('mock', '--level', '')).toEqual(['mid', 'senior', 'staff']);
    expect(await offered('drill', '--only', 'circuit')).toEqual(['circuit-breaker', 'circuit-breaker-thresholds']);
    expect(await offered('mock', '--answers', 'tw')).toEqual([]);
    expect(await offered('mock', '--level', 'mid', 'tw')).toEqual(['twitter']);
  });

  it.each(['bash', 'zsh', 'fish'])('names every command to %s', async (shell) => {
    const { stdout } = await run(['completion', shell]);
    expect(Object.keys(commands).filter((name) => !stdout.includes(name))).toEqual([]);
    expect(JSON.parse((await run(['completion', shell, '--json'])).stdout)).toMatchObject({ shell });
  });

  it('says which shells there are', async () => {
    const { code, stderr } = await run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('bash, zsh, fish');
  });
});
