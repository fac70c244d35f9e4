import type { ChalkInstance } from 'chalk';
import type { DrawingRole } from '../diagram/picture.ts';

type Paint = (text: string) => string;

/** Roles a piece of text can play; colour is the only thing a theme adds. */
export interface Theme {
  readonly title: Paint;
  readonly heading: Paint;
  readonly strong: Paint;
  readonly emphasis: Paint;
  readonly muted: Paint;
  readonly code: Paint;
  readonly command: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly quote: Paint;
  /** A piece of a picture: a component's kind, or what the line is. */
  readonly drawn: (role: string, text: string) => string;
}

/** chalk paints every argument it gets: handed to `map` or `replaceAll` it would print their indices too. */
function only(paint: ChalkInstance): Paint {
  return (text) => paint(text);
}

export function themeOf(chalk: ChalkInstance): Theme {
  const drawn: Readonly<Record<DrawingRole, Paint>> = {
    client: chalk.white,
    dns: chalk.blueBright,
    cdn: chalk.blueBright,
    firewall: chalk.redBright,
    'load-balancer': chalk.cyan,
    gateway: chalk.cyan,
    service: chalk.green,
    worker: chalk.greenBright,
    cache: chalk.yellow,
    queue: chalk.magenta,
    database: chalk.blue,
    search: chalk.blue,
    storage: chalk.blue,
    monitor: chalk.magentaBright,
    external: chalk.gray,
    step: chalk.white,
    edge: chalk.gray,
    label: chalk.italic,
    group: chalk.dim,
    added: chalk.greenBright,
    removed: chalk.redBright,
    moved: chalk.yellowBright,
    marked: chalk.bold.yellow,
  };
  const paints: Readonly<Record<string, Paint>> = drawn;
  return {
    title: only(chalk.bold.cyan),
    heading: only(chalk.bold),
    strong: only(chalk.bold),
    emphasis: only(chalk.italic),
    muted: only(chalk.dim),
    code: only(chalk.yellow),
    command: only(chalk.cyan),
    good: only(chalk.green),
    bad: only(chalk.red),
    warn: only(chalk.yellow),
    quote: only(chalk.italic),
    drawn: (role, text) => (paints[role] ?? chalk.reset)(text),
  };
}
