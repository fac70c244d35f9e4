import { describe, expect, it } from 'vitest';
import { parseNotation } from '../../src/architecture/notation.ts';
import { stepText } from '../../src/terminal/flow-step.ts';
import { testScreen } from './test-screen.ts';

const graph = parseNotation('shape trunk\nclient -> cdn [CDN] -> lb\nlb -> api\ncdn -> client : hit');
const step = { title: 'The edge looks into its cache', at: 'cdn', takes: '5 ms..30 ms', text: 'It may be here already.', branches: [{ when: 'hit', then: 'answered' }] };

describe('a step of a flow', () => {
  it('shows the boxes around it, and no others, as boxes in a low picture', () => {
    const text = stepText(testScreen({ width: 80 }), 'A flow', [step], 0, graph);
    expect(text).toMatch(/│ CDN |├──►│/u);
    expect(text).toContain('client');
    expect(text).not.toContain(' api ');
    expect(text.split('\n').filter((line) => /[│┌└╭╰]/u.test(line)).length).toBeLessThanOrEqual(8);
  });
});
