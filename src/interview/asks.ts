/** What people say before they come to the point. */
const opener = String.raw`(?:(?:so|ok|okay|and|also|then|but|well|hm+|first|next|quick question|one (?:more )?question)[,:]?\s+)*`;
const someone = 'i|we|you|they|users?|people|clients?|anyone|someone|everyone|there|it|this|that|these|those|the|an?|any|all|our|each|every';

/** Beginnings that only a question has: "what we leave out" and "should be fast" are none. */
const beginsAsQuestion = new RegExp(
  String.raw`^${opener}(?:` +
    [
      String.raw`(?:do|does|did|is|are|can|could|should|would|will|shall|may|must|have|has)(?:n't| not)? (?:${someone})`,
      String.raw`how (?:many|much|big|large|fast|quickly|soon|long|often|old|far|is|are|do|does|should)`,
      String.raw`what(?:'s| is| are| about| kind| sort| happens| should| do| does)`,
      String.raw`(?:which|whose) \w+ (?:do|does|is|are|should|can|will)`,
      String.raw`(?:who|where|when|why) (?:do|does|is|are|should|can|will)`,
    ].join('|') +
    String.raw`)\b`,
  'i',
);

/** A list, a sum or a sentence that goes on says something, whatever it begins with. */
const says = /[\n:=→]|->|[.!;]\s*$|[.!;]\s/;

/** Whether a line asks something of the person across the table: by its mark, or, as many type, without it. */
export function isQuestion(text: string): boolean {
  const line = text.trim();
  return line.endsWith('?') || (!says.test(line) && beginsAsQuestion.test(line));
}
