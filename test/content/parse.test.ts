import { describe, expect, it } from 'vitest';
import { principle } from '../../src/content/kinds/principle.ts';
import { number } from '../../src/content/kinds/number.ts';
import { largestFile, parseYaml } from '../../src/content/parse.ts';
import { TextError } from '../../src/errors.ts';

const whole = 'title: Start simple\nsummary: Build the smallest thing.\nmeans: a\npractice: b\nlimits: c\nsay: d\n';

type Schema = typeof principle.schema | typeof number.schema;

function faults(text: string, schema: Schema = principle.schema): readonly TextError[] {
  try {
    const checked = parseYaml(text, 'pack/item.yaml', schema);
    return 'faults' in checked ? checked.faults : [];
  } catch (error) {
    if (error instanceof TextError) return [error];
    throw error;
  }
}

function fault(text: string, schema?: Schema): TextError {
  const [first] = faults(text, schema);
  if (first === undefined) throw new Error('no fault was found');
  return first;
}

function valueOf(text: string): unknown {
  const checked = parseYaml(text, 'x.yaml', principle.schema);
  return 'value' in checked ? checked.value : undefined;
}

describe('parseYaml', () => {
  it('reads an item and fills in what may be left out', () => {
    expect(valueOf(whole)).toMatchObject({ title: 'Start simple', aliases: [], questions: [] });
  });

  it('points at an unknown key and names the one that was meant', () => {
    const error = fault(`${whole}sumary: x\n`);
    expect(error.message).toBe('pack/item.yaml:7:1: unknown key "sumary"');
    expect(error.hint).toBe('Did you mean summary?');
  });

  it('lists the keys there are where nothing is near', () => {
    expect(fault(`${whole}xyzzyxyzzy: x\n`).hint).toContain('Known here: title, aliases');
  });

  it('says which key is missing and where', () => {
    expect(fault('title: a\n').message).toMatch(/^pack\/item\.yaml:1:1: "summary" is missing/);
  });

  it('points into lists', () => {
    expect(fault(`${whole}related:\n  - fine\n  - Not An Id\n`).message).toMatch(/^pack\/item\.yaml:9:5: related\[2\] must be lower-case words/);
  });

  it('points at an unknown key of a nested figure', () => {
    const text = 'title: a\nsummary: b\ndepends: c\nuse: d\nnumbers:\n  - id: x\n    label: y\n    value: 5 s\n    standing: measured\n    source: z\n    year: 2024\n    notee: w\n';
    const error = fault(text, number.schema);
    expect(error.message).toBe('pack/item.yaml:12:5: unknown key "notee"');
    expect(error.hint).toBe('Did you mean note?');
  });

  it('finds all that is wrong with a file at once, a misspelt key only as such', () => {
    expect(faults('title: [a]\nsumary: x\nmeans: a\nlimits: c\nsay: d\naliases: own\ntgas: [a]\n').map(({ message }) => message)).toEqual([
      'pack/item.yaml:2:1: unknown key "sumary"',
      'pack/item.yaml:7:1: unknown key "tgas"',
      'pack/item.yaml:1:8: title must be a text, not a list',
      'pack/item.yaml:6:10: aliases must be a list, not "own"',
      'pack/item.yaml:1:1: "practice" is missing',
    ]);
  });

  it('names the keys of the kind of question that stands there, each once', () => {
    const question = (kind: string) => `${whole}questions:\n  - id: one\n    kind: ${kind}\n    ask: a\n    xyzzyxyzzy: b\n`;
    expect(fault(question('choice')).hint).toBe('Known here: id, ask, why, kind, answer, others, picture.');
    expect(fault(question('riddle')).message).toMatch(/^pack\/item\.yaml:9:11: questions\[1\]\.kind must be one of choice, several, .*, not "riddle"$/);
  });

  it('places a fault of the syntax itself', () => {
    expect(fault('title: "open\nsummary: x\n').message).toMatch(/^pack\/item\.yaml:\d+:\d+: not valid YAML/);
    expect(fault('title: a\ntitle: b\n').message).toMatch(/^pack\/item\.yaml:2:1: not valid YAML/);
  });

  it('says in plain words what a value is and what it should be', () => {
    expect(fault(whole.replace('Start simple', '[a]')).message).toBe('pack/item.yaml:1:8: title must be a text, not a list');
    expect(fault(`${whole}aliases: own\n`).message).toBe('pack/item.yaml:7:10: aliases must be a list, not "own"');
    expect(fault(`${whole}aliases: "${'x\\n'.repeat(500)}"\n`).message).toMatch(/^[^\n]{1,120}$/);
  });

  it('asks for UTF-8 where bytes are no text', () => {
    expect(fault(`${whole}tags: [\uFFFD]\n`)).toMatchObject({ message: 'pack/item.yaml:7:8: not UTF-8 text', hint: 'Save the file as UTF-8.' });
  });

  it('has one item a file, and nothing nested without end', () => {
    expect(fault(`${whole}---\n${whole}`).message).toMatch(/^pack\/item\.yaml:7:1: a second document begins here/);
    expect(fault(`title: ${'['.repeat(20_000)}`).message).toMatch(/: nested too deeply$/);
  });

  it('refuses an alias bomb quickly', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(', ')}]`);
    expect(fault(`a0: &a0 [x]\n${levels.join('\n')}\n`).message).toContain('aliases expand');
  });

  it('refuses an oversized file unread', () => {
    expect(fault(`title: ${'a'.repeat(largestFile)}\n`).message).toContain('more than 262144');
  });

  it('keeps control characters out and leaves the prototype alone', () => {
    expect(valueOf(whole.replace('Start simple', 'Start \u001B]0;x\u0007simple\u202E'))).toMatchObject({ title: 'Start ]0;xsimple' });
    expect(fault(`${whole}__proto__: {polluted: true}\n`).message).toContain('__proto__');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('takes a file that is no mapping for what it is', () => {
    expect(fault('- a\n- b\n').message).toMatch(/^pack\/item\.yaml:1:1: /);
    expect(fault('').message).toMatch(/^pack\/item\.yaml:1:1: /);
  });
});
