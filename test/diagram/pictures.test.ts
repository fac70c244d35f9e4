import { describe, expect, it } from 'vitest';
import { parseNotation } from '../../src/architecture/notation.ts';
import { drawDiagram } from '../../src/diagram/draw.ts';
import { widthOf } from '../../src/diagram/text.ts';
import { corpus } from './corpus.ts';
import { differences } from './graphs.ts';
import { trace } from './tracer.ts';

const shapes: Readonly<Record<string, string>> = {
  sequence: 'shape sequence\nclient [Client], gw [API Gateway], auth [Auth Service], db [User DB]\nclient -> gw : POST /login\ngw -> auth : validate\nauth -> db : SELECT user\ndb -.-> auth : row\nauth -> auth : sign JWT\nauth -.-> gw : token\ngw -.-> client : 200 OK',
  'sequence across': 'shape sequence\na <-> b : ping\na -> c : skip one\nc -> a\nc -> c : loop at the end\nb -- c',
  'tree of spans': 'shape tree\nrequest [Request 145 ms] -> gateway [Gateway 5 ms], svc [Order service 120 ms]\nsvc -> db [DB query | 80 ms | two rows] : SELECT\nsvc -> cache [Cache 2 ms]\ncache -> db : miss\ndb ..> replica',
  'sequence with many': 'shape sequence\nc [Coordinator], p1 [Participant 1], p2 [Participant 2], p3 [Participant 3], p4 [Participant 4 | far away]\nc -> p1, p2, p3, p4 : phase 1: prepare\np1 -> c : prepared\np2, p3, p4 -> c : no answer before the timeout\nc -> c : decide, write the decision to the log and force it to disk',
  trunk: 'shape trunk\nclient [Client] -> cdn [CDN] : GET\ncdn -> client : hit\ncdn -> lb [Load balancer] : miss\nlb -> api [API | stateless]\napi -> cache [Cache], auth [Auth service]\nauth -.-> log [Audit log] : every attempt, with who and from where\napi -.-> queue [Queue] : later\nqueue -> worker [Worker]\nworker -> api : done',
  lanes: 'shape lanes\nclient [Client] -> edge [Edge] -> data [Data]\ngroup l1 [Layer 1] { client, web [Web browser], app [Mobile app] }\ngroup l2 [Layer 2] {\nedge\ndns [GeoDNS] -> cdn [CDN] -> lb [Load balancer]\n}\ngroup l3 [Layer 3] {\ndata\nprimary [Primary] ==> replicas [Read replicas] : WAL\nsearch [Search index]\n}',
  timeline: 'shape timeline\nr [Requirements | users, scale] -> e [Estimation] : 5 min\ne -> h [High-level design | boxes and arrows] : 5 min\nh -> d [Deep dive] : 15 min\nd -> w [Wrap-up] : 15 min',
  states: 'shape states\nclosed -> open : failures > 50%\nopen -> half-open : after 60 s\nhalf-open -> closed : success\nhalf-open -> open : failure',
};
const chosen = ['cache aside', 'containers in containers', 'URL shortener', 'microservices', 'two regions', 'itself twice', 'dotted and thick', 'a wide fan', 'wide characters', 'observability'];
const inputs: readonly (readonly [string, string])[] = [...Object.entries(shapes), ...chosen.map((name) => [name, corpus[name] ?? ''] as const)];

/** A golden picture holds what was asked, then the drawing at 80 columns, at 60, and in ASCII. */
function golden(notation: string): string {
  const architecture = parseNotation(notation);
  const drawings = [
    drawDiagram(architecture, { width: 80, glyphs: 'unicode' }),
    drawDiagram({ ...architecture, direction: 'right' }, { width: 80, glyphs: 'unicode' }),
    drawDiagram(architecture, { width: 60, glyphs: 'ascii' }),
  ];
  return `${[notation, ...drawings].join('\n\n')}\n`;
}

describe('pictures', () => {
  it.each(inputs)('look as they did: %s', async (name, notation) => {
    await expect(golden(notation)).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.txt`);
  });

  it.each(Object.entries(shapes))('keep to 60 columns in both glyph sets: %s', (_name, notation) => {
    const architecture = parseNotation(notation);
    const [unicode = [], ascii = []] = (['unicode', 'ascii'] as const).map((glyphs) => drawDiagram(architecture, { width: 60, glyphs }).split('\n').map(widthOf));
    expect(Math.max(...unicode)).toBeLessThanOrEqual(60);
    expect(ascii).toEqual(unicode);
  });

  it('are the same without colour', () => {
    const architecture = parseNotation(corpus['ride hailing'] ?? '');
    const plain = drawDiagram(architecture, { width: 80, glyphs: 'unicode' });
    const painted = drawDiagram(architecture, { width: 80, glyphs: 'unicode', paint: (role, text) => `<${role}>${text}</>` });
    expect(painted).toContain('<queue>');
    expect(painted.replaceAll(/<[a-z-]*>|<\/>/gu, '')).toBe(plain);
  });
});

describe('bad input', () => {
  it('draws nothing for nothing', () => {
    expect(drawDiagram(parseNotation(''), { width: 80, glyphs: 'unicode' })).toBe('');
  });

  it('refuses more than can be drawn and says how much that is', () => {
    const many = parseNotation(Array.from({ length: 5000 }, (_, index) => `a${index} -> a${index + 1}`).join('\n'));
    expect(() => drawDiagram(many, { width: 80, glyphs: 'unicode' })).toThrow('too many to draw');
  });

  it('keeps labels of 10,000 characters, broken into lines', () => {
    const word = 'x'.repeat(10_000);
    const drawing = drawDiagram(parseNotation(`a [${word}] -> b : ${word}`), { width: 80, glyphs: 'unicode' });
    expect(drawing.match(/x/gu)).toHaveLength(20_000);
    expect(Math.max(...drawing.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
  });

  it('lets no control character of a label through', () => {
    const drawing = drawDiagram(parseNotation('a [\u001B[31mred\u0007] -> b : \u202Eevil\u0000'), { width: 80, glyphs: 'unicode' });
    // oxlint-disable-next-line no-control-regex
    expect(drawing).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
  });

  it.each([40, 48, 60])('loses no box, no arrow and no title of groups deep in one another in %i columns', (width) => {
    for (const depth of [3, 5, 8, 12]) {
      const levels = Array.from({ length: depth }, (_, i) => i);
      const inner = levels.toReversed().reduce((body, i) => `group g${i} [A rather long title ${i}] {\n x${i} -> y${i}\n${body}}\n`, 'box\n');
      const drawing = drawDiagram(parseNotation(`${inner}${levels.slice(1).map((i) => `x${i - 1} -> x${i}\n`).join('')}`), { width, glyphs: 'unicode' });
      expect(Math.max(...drawing.split('\n').map(widthOf))).toBeLessThanOrEqual(width);
      for (const name of ['box', ...levels.flatMap((i) => [`x${i}`, `y${i}`])]) expect(drawing).toMatch(new RegExp(`│ +${name} +[│├┤]`));
      expect(drawing.match(/[▼►▲◄]/g)?.length).toBe(2 * depth - 1);
    }
  });

  it('shortens a title that no width would hold, and says around what it draws where a container does not fit', () => {
    const titled = drawDiagram(parseNotation('a -> b\ngroup g [A title that is much longer than what it holds] { b }'), { width: 40, glyphs: 'unicode' });
    expect(titled).toContain('─ A title that is much longer… ─');
    expect(titled).toContain('│ b │');
    const deep = drawDiagram(parseNotation(`${'abcdefg'.split('').map((id) => `group ${id} [Level ${id}] {`).join(' ')} x -> y ${'}'.repeat(7)}`), { width: 24, glyphs: 'unicode' });
    expect(deep).toMatch(/^Within Level a/);
    expect(deep).toMatch(/│ x │/);
  });

  it.each([20, 30, 40])('keeps to %i columns', (width) => {
    for (const notation of Object.values(corpus)) {
      const drawing = drawDiagram(parseNotation(notation), { width, glyphs: 'unicode' });
      expect(Math.max(...drawing.split('\n').map(widthOf)), notation).toBeLessThanOrEqual(width);
    }
  });
});

describe('labels that look like a drawing', () => {
  const notation = 'a ["+--+"] -> b ["─► left │"] : "->"\nb -> c ["GET -> x | y"] : "| v ^"\na -> d ["┌──┐"] : "+--"\nd -> c : "▼ HTTP -> 2"';
  const texts = {
    unicode: ['+--+ > -> left | : ->', '-> left | > GET -> x | y : | v ^', '+--+ > +--+ : +--', '+--+ > GET -> x | y : v HTTP -> 2'],
    ascii: ['*~~* > ~) left ! : ~)', '~) left ! > GET -> x | y : ! V "', '*~~* > *~~* : *~~', '*~~* > GET -> x | y : V HTTP -> 2'],
  } as const;

  it.each(['unicode', 'ascii'] as const)('are read as labels in %s', (glyphs) => {
    const { edges, faults } = trace(drawDiagram(parseNotation(notation), { width: 80, glyphs }), glyphs);
    expect(faults).toEqual([]);
    expect(edges.map(({ from, to, label }) => `${from} > ${to} : ${label}`).sort()).toEqual([...texts[glyphs]].sort());
  });
});

describe('the signs of a change', () => {
  it('stay as they are in plain ASCII', () => {
    const drawing = drawDiagram(parseNotation('a [+ api] -> b [- db] : "+ reads"'), { width: 80, glyphs: 'ascii' });
    expect(drawing.match(/[+-] (?:api|db|reads)/gu)?.sort()).toEqual(['+ api', '+ reads', '- db']);
  });
});

describe('a graph hard to draw', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const hard: Readonly<Record<string, string>> = {
    'forty captioned arrows into one box': numbers(40).map((n) => `s${n} -> hub : call ${n}`).join('\n'),
    'two hundred arrows between two boxes': numbers(200).map(() => 'a -> b').join('\n'),
    'containers twenty deep': `a -> x\n${numbers(20).map((n) => `group g${n} { ${n === 19 ? 'x, y' : `g${n + 1}`} }`).join('\n')}`,
    'everything to everything': numbers(12).flatMap((n) => numbers(12).filter((m) => m > n).map((m) => `n${n} -> n${m}`)).join('\n'),
  };

  it.each(Object.entries(hard))('keeps every arrow and to 80 columns: %s', (_name, notation) => {
    const architecture = parseNotation(notation);
    const drawing = drawDiagram(architecture, { width: 80, glyphs: 'unicode' });
    expect(Math.max(...drawing.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    const edges = drawing.split(/^Page .*$/mu).filter((page) => page.trim() !== '').flatMap((page) => trace(page, 'unicode').edges);
    expect(edges.map(({ from, to, label }) => `${from} ${to} ${label}`).sort()).toEqual(architecture.edges.map(({ from, to, label }) => `${from} ${to} ${label}`).sort());
  });
});

describe('a dense graph of many equals', () => {
  it('is drawn whole where they cannot all be level', () => {
    const architecture = parseNotation(Array.from({ length: 90 }, (_, n) => `n${n} ${n % 3 === 0 ? '<->' : '->'} n${(n + 1) % 90}\nn${n} -> n${(n + 7) % 90}`).join('\n'));
    const drawing = drawDiagram(architecture, { width: 80, glyphs: 'unicode' });
    expect(differences(architecture, drawing, 'unicode')).toEqual([]);
    expect(Math.max(...drawing.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
  });
});

describe('a graph that is not sound', () => {
  const box = (id: string) => ({ id, label: id, kind: 'step' as const, details: [] });
  const link = (from: string, to: string) => ({ from, to, label: '', line: 'solid' as const, heads: 'forward' as const });

  it('is drawn as far as it can be', () => {
    const drawing = drawDiagram({
      shape: 'flow',
      direction: 'down',
      nodes: [box('a'), box('a'), box('b')],
      edges: [link('a', 'b'), link('a', 'nowhere')],
      groups: [{ id: 'g', label: 'G', members: ['h', 'a', 'missing'] }, { id: 'h', label: 'H', members: ['g', 'b'] }, { id: 'i', label: 'I', members: ['a'] }],
    }, { width: 80, glyphs: 'unicode' });
    expect(drawing.match(/ a /gu)).toHaveLength(1);
    expect(drawing).toContain('─ G ─');
  });
});
