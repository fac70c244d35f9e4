import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/grading/json-fault.ts';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['', '1:1', 'found the end of the file, expected a value'],
    ['{"a": }', '1:7', 'found "}", expected a value'],
    ['{\n  "a": "x"\n  "b": 1\n}', '3:3', 'found a quotation mark, expected "," or "}"'],
    ['{"a": 1,}', '1:9', 'found "}", expected a name in quotation marks'],
    ['[1, 2', '1:6', 'found the end of the file, expected "," or "]"'],
    ['[1 2]', '1:4', 'found "2", expected "," or "]"'],
    ['{a: 1}', '1:2', 'found "a", expected a name in quotation marks or "}"'],
    ['{"a" 1}', '1:6', 'found "1", expected ":"'],
    ['{"a": "first line\nsecond"}', '1:18', 'a text in quotation marks is not closed before the end of the line'],
    ['{"a": "C:\\dir"}', '1:10', 'a text in quotation marks is not closed before "\\"'],
    ['{} {}', '1:4', 'found "{", expected nothing more'],
    ['[tru]', '1:2', 'found "t", expected a value or "]"'],
    ['[01]', '1:2', 'found "0", expected a value or "]"'],
    ['[1.]', '1:2', 'found "1", expected a value or "]"'],
    ['{"a": 1]', '1:8', 'found "]", expected "," or "}"'],
  ])('of %j is %s', (text, place, message) => {
    const fault = jsonFault(text);
    expect(`${fault?.at.line}:${fault?.at.column}`).toBe(place);
    expect(fault?.message).toBe(message);
  });

  it('is there exactly when the parser refuses it', () => {
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.nat(2), fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', '1e', '\n', 'é', 'null', '\u0001', '\u0085', ' ')).map(([text, at, length, piece]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + piece + text.slice(place + length);
    });
    fc.assert(fc.property(fc.oneof(fc.json(), damaged), (text) => {
      let refused = false;
      try {
        JSON.parse(text);
      } catch {
        refused = true;
      }
      expect(jsonFault(text) !== undefined).toBe(refused);
    }), { numRuns: 3000 });
  });
});
