import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDot } from '../../src/architecture/dot.ts';
import { looksLikeMermaid, parseMermaid } from '../../src/architecture/mermaid.ts';
import { printMermaid } from '../../src/architecture/mermaid-text.ts';
import { parseNotation } from '../../src/architecture/notation.ts';
import { architectures } from './architectures.ts';

const edgesOf = (text: string) =>
  parseMermaid(`flowchart TD\n${text}`).edges.map(({ from, to, label, line, heads }) => [from, to, label, line, heads].join(' '));

describe('Mermaid flowcharts', () => {
  it.each([
    ['a --> b', ['a b  solid forward']],
    ['a-->b', ['a b  solid forward']],
    ['a --- b', ['a b  solid none']],
    ['a -.-> b', ['a b  dotted forward']],
    ['a ==> b', ['a b  thick forward']],
    ['a <--> b', ['a b  solid both']],
    ['a ----> b', ['a b  solid forward']],
    ['a -->|reads| b', ['a b reads solid forward']],
    ['a --> |two words| b', ['a b two words solid forward']],
    ['a -- reads --> b', ['a b reads solid forward']],
    ['a -. event .-> b', ['a b event dotted forward']],
    ['a == bulk ==> b', ['a b bulk thick forward']],
    ['a --o b', ['a b  solid forward']],
    ['a --> b --> c', ['a b  solid forward', 'b c  solid forward']],
    ['a & b --> c & d', ['a c  solid forward', 'a d  solid forward', 'b c  solid forward', 'b d  solid forward']],
    ['a ~~~ b', []],
    ['a-b --> c.d', ['a-b c.d  solid forward']],
    ['a --> b; b --> c', ['a b  solid forward', 'b c  solid forward']],
    ['a:::hot --> b %% why', ['a b  solid forward']],
    ['a reads@--> b\nreads@{ animate: true }', ['a b  solid forward']],
    ['a["one\ntwo"] --> b@{\n shape: rect\n}\nb --> c', ['a b  solid forward', 'b c  solid forward']],
    ['classDef hot fill:#f00\nstyle a fill:#fff\na --> b', ['a b  solid forward']],
  ])('reads %j', (text, edges) => expect(edgesOf(text)).toEqual(edges));

  it('reads every frame of a box, quotes, entities and line breaks', () => {
    const text = 'graph LR; a[One two]; b(Two); c([Three]); d[[Four]]; e[(Five)]; f((Six)); g{Seven}; h{{Eight}}; i>Nine]; j["Ten (x) #quot;y#quot;"]; k[Eleven<br/>more<br/>- point]; l[/Twelve\\]; m[\\Thirteen/]; n[fa:fa-car Fourteen]; o@{ shape: cyl, label: "Fifteen" }';
    const { nodes, direction } = parseMermaid(text);
    expect(nodes.map(({ label }) => label)).toEqual(['One two', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten (x) "y"', 'Eleven\nmore', 'Twelve', 'Thirteen', 'Fourteen', 'Fifteen']);
    expect(nodes.find(({ id }) => id === 'e')?.kind).toBe('database');
    expect(nodes.filter(({ details }) => details.length > 0).map(({ id, details }) => [id, ...details])).toEqual([['k', 'point']]);
    expect(nodes.at(-1)?.kind).toBe('database');
    expect(direction).toBe('right');
  });

  it('leads arrows to subgraphs, opened before or after', () => {
    const { edges, nodes } = parseMermaid('flowchart TB\nlb --> data\nsubgraph data [Data tier]\n  db\nend\ndata --> archive');
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['lb data', 'data archive']);
    expect(nodes.map(({ id }) => id)).toEqual(['lb', 'db', 'archive']);
  });

  it('reads subgraphs within subgraphs', () => {
    const { groups } = parseMermaid('flowchart TB\nsubgraph cloud [Our cloud]\n  lb\n  subgraph Data tier\n    db[(DB)]\n  end\nend\nlb --> db');
    expect(groups).toEqual([
      { id: 'cloud', label: 'Our cloud', members: ['lb', 'Data tier'] },
      { id: 'Data tier', label: 'Data tier', members: ['db'] },
    ]);
  });

  it('reads what follows front matter, comments and a code fence', () => {
    expect(parseMermaid('---\ntitle: T\n---\n%% note\nflowchart TD\n  a --> b').edges).toHaveLength(1);
    expect(parseMermaid('%%{init: {\n"theme": "dark"\n}}%%\nflowchart-elk TD\n  a --> b').edges).toHaveLength(1);
    expect(parseMermaid('```mermaid\nflowchart TD\n  a --> b\n```\n').edges).toHaveLength(1);
  });

  it.each([
    ['sequenceDiagram\na->>b: hi', '1:1', 'only flowcharts'],
    ['flowchart XX\na --> b', '1:', 'TB, TD, BT, LR or RL'],
    ['flowchart TD\na --> ', '2:7', 'expected a box'],
    ['flowchart TD\na[open', '2:2', 'expected "]"'],
    ['flowchart TD\na["open] --> b', '2:2', '"\\"" and "]"'],
    ['flowchart TD\na@{ shape: cyl', '2:2', 'expected "}"'],
    ['flowchart TD\na["x\ny"] --> b c', '3:11', 'expected an arrow'],
    ['flowchart TD\na b', '2:3', 'expected an arrow'],
    ['flowchart TD\na -- text b', '2:6', 'end of its arrow'],
    ['flowchart TD\nsubgraph x\na', '2:1', 'never closed'],
    ['flowchart TD\nend', '2:1', 'no subgraph is open'],
    ['flowchart TD\nsubgraph x\nend\nb --> x', '4:3', 'is empty'],
    ['flowchart TD\nsubgraph x\na\nend\na --> x', '5:3', 'holds "a"'],
  ])('says where %j goes wrong', (text, place, expected) => {
    expect(() => parseMermaid(text, 'f.mmd')).toThrow(`f.mmd:${place}`);
    expect(() => parseMermaid(text, 'f.mmd')).toThrow(expected);
  });

  it.each([
    ['TB', 'down'], ['TD', 'down'], ['BT', 'up'], ['LR', 'right'], ['RL', 'left'],
  ])('reads the direction %s as %s', (given, direction) => expect(parseMermaid(`graph ${given}; a --> b`).direction).toBe(direction));

  it('tells the two notations apart by content', () => {
    expect(['flowchart TD\na', 'graph LR', '%% c\ngraph TD;a-->b', 'sequenceDiagram', '%%{init: {\n"theme": "dark"\n}}%%\nflowchart-elk TD'].map(looksLikeMermaid)).toEqual([true, true, true, true, true]);
    expect(['a -> b', '# graph\ngraph -> b', '', 'graphite -> b'].map(looksLikeMermaid)).toEqual([false, false, false, false]);
  });

  it('reads back the graph it prints', () => {
    fc.assert(fc.property(architectures, (architecture) => {
      const read = parseMermaid(printMermaid(architecture));
      const order = new Map([...architecture.nodes, ...architecture.groups].map(({ id }, index) => [id, index]));
      const again = new Map([...read.nodes, ...read.groups].map(({ id }, index) => [id, index]));
      expect(read.nodes.map(({ label, details }) => [label, ...details])).toEqual(architecture.nodes.map(({ label, details }) => [label, ...details]));
      expect(read.edges.map(({ from, to, line, heads, label }) => [again.get(from), again.get(to), line, heads, label]))
        .toEqual(architecture.edges.map(({ from, to, line, heads, label }) => [order.get(from), order.get(to), line, heads, label]));
      expect(read.groups.map(({ label }) => label)).toEqual(architecture.groups.map(({ label }) => label));
      expect(read.direction).toBe(architecture.direction);
    }), { numRuns: 200 });
  });
});

describe('DOT', () => {
  it('quotes what needs quoting and keeps style, heads and groups', () => {
    const dot = printDot(parseNotation('a [\\"x\\"] ==> db : y\na <-> c\ngroup g { db }'));
    expect(dot).toContain(String.raw`"a" [label="\"x\""];`);
    expect(dot).toContain('"a" -> "db" [label="y", penwidth=2.5];');
    expect(dot).toContain('"a" -> "c" [dir=both];');
    expect(dot).toContain('subgraph "cluster_g" {');
    expect(dot).not.toContain('compound');
  });

  it.each([
    ['down', 'TB'], ['right', 'LR'], ['up', 'BT'], ['left', 'RL'],
  ])('ranks what goes %s as %s', (direction, rankdir) => expect(printDot(parseNotation(`direction ${direction}\na -> b`))).toContain(`rankdir=${rankdir};`));

  it('cuts an arrow to a group off at the cluster', () => {
    const dot = printDot(parseNotation('a -> g -> b\ngroup g { db, replica }'));
    expect(dot).toContain('compound=true;');
    expect(dot).toContain('"a" -> "db" [lhead="cluster_g"];');
    expect(dot).toContain('"db" -> "b" [ltail="cluster_g"];');
  });
});
