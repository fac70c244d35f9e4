import { describe, expect, it } from 'vitest';
import { grammar } from '../../src/grading/grammar.ts';
import { Lexicon } from '../../src/grading/lexicon.ts';
import { lexiconTables } from '../../src/grading/lexicon-tables.ts';
import { bracketed } from '../../src/grading/phrase.ts';
import { readPhase } from '../../src/grading/reading.ts';

function finds(phrase: string, text: string): boolean {
  const lexicon = new Lexicon(lexiconTables([{ id: 'own', title: 'Own', classes: {}, ideas: { wanted: { said: [phrase], also: [] } } }], { classes: {}, ideas: {} }));
  return readPhase('requirements', text, lexicon).reads.some(({ byIdea }) => byIdea.has('wanted'));
}

describe('a choice in a phrase', () => {
  it.each([
    ['queue|message broker', '(queue|message) broker'],
    ['drm licence|permit', 'drm (licence|permit)'],
    ['off the critical|hot|request path', 'off the (critical|hot|request) path'],
    ['a & !not|never needed', 'a & !(not|never) needed'],
    ['a|b & queue|new broker', 'a|b & (queue|new) broker'],
    ['never ~ other|two places|goals', 'never ~ (other|two) (places|goals)'],
    ['client msg id|client message id', 'client msg (id|client) message id'],
  ])('beside another word may be misread: %s', (phrase, read) => {
    expect(bracketed(phrase)).toBe(read);
    expect(bracketed(read)).toBe(read);
  });

  it.each(['queue|broker', 'keep ~ queue|broker ~ longer', '(queue|message) broker', 'queue|message-broker', 'sortable id|ids', 'stay|stays up', 'pay|pays|paid|paying twice', 'a|b & c|d', '@store fails'])('may not where it is %s', (phrase) => {
    expect(bracketed(phrase)).toBe(phrase);
  });

  it('is between single words, with brackets and without', () => {
    for (const phrase of ['(queue|message) broker', 'queue|message broker']) {
      expect(['a queue broker', 'a message broker', 'a queue'].map((text) => finds(phrase, text))).toEqual([true, true, false]);
    }
  });

  it('is between several words where a hyphen joins them', () => {
    expect(['a queue', 'a message broker', 'a message', 'a broker'].map((text) => finds('queue|message-broker', text))).toEqual([true, true, false, false]);
    expect(['it is not needed', 'it is unnecessary', 'it is needed'].map((text) => finds('unnecessary|not-needed', text))).toEqual([true, true, false]);
  });

  it('has brackets wherever the grammar of English needs them', () => {
    for (const phrase of Object.values(grammar.ideas).flatMap(({ said }) => said)) expect(bracketed(phrase)).toBe(phrase);
  });
});
