import { execFileSync } from 'node:child_process';

/** Tests run against the package as it is installed: the build comes first, once. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
