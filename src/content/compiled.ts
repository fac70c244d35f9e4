/** Names of the files that the build writes and a start reads. */
export const compiled = {
  index: 'index.json',
  search: 'search.json',
  grading: 'grading.json',
  cards: 'cards.json',
  basis: 'basis.json',
  item: (id: string): string => `items/${id}.json`,
  page: (id: string): string => `pages/${id}.json`,
  lexicon: (problem: string): string => `lexicons/${problem}.json`,
  questions: (topic: string): string => `questions/${topic}.json`,
} as const;
