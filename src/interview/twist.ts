import type { Grader } from '../grading/grade.ts';
import { isTie } from '../grading/grammar.ts';
import { readPhase } from '../grading/reading.ts';
import { stemOf } from '../grading/stem.ts';
import { subjectIdea } from '../grading/grammar.ts';
import type { Twist } from './examiner.ts';

const everyday = new Set('about above after again all also and any are arrive ask asks asked because been before below between both but cannot can come comes does down each ever every few first from gets give gives goes had has have here how into its itself just keep keeps kept last late later less like long look made make makes many matter may more most move moved moves much must need needs new next nothing now off once one only open other others out over own part people point post press run runs same second seconds see set several short should show some somewhere still stop stops store such sure system take takes than that the their them then there these they thing things this those time too two under until use user users uses very want was well were what when where which while who will with within without work would your ten hour hours minute minutes day users million thousand hundred'.split(' ').map(stemOf));

interface Said {
  readonly ideas: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

const grammatical = (idea: string): boolean => isTie(idea) || idea === subjectIdea || idea.startsWith('measure-') || ['dismissal', 'negation', 'deferral', 'question'].includes(idea);

function saidIn({ lexicon }: Pick<Grader, 'lexicon'>, text: string): Said {
  const { reads } = readPhase('scale', text, lexicon);
  const words = reads.flatMap(({ sentence }) => sentence.tokens.flatMap((token) => (token.kind === 'word' && token.text.length > 3 ? [lexicon.meant(token.stem)] : [])));
  return {
    ideas: new Set(reads.flatMap(({ mentions }) => mentions.map(({ idea }) => idea)).filter((idea) => !grammatical(idea))),
    stems: new Set(words.filter((stem) => !everyday.has(stem))),
  };
}

/**
 * 0..1: how much of what a change asks for is spoken of: the ideas of the expected answer that
 * the text says in any words, or its own telling words. Three of them are an answer: nobody
 * says everything.
 */
export function meets(grader: Pick<Grader, 'lexicon'>, { says, expects }: Twist, text: string): number {
  if (text.trim() === '') return 0;
  const told = saidIn(grader, says);
  const wanted = saidIn(grader, expects);
  const said = saidIn(grader, text);
  const beyond = (all: ReadonlySet<string>, known: ReadonlySet<string>): readonly string[] => [...all].filter((one) => !known.has(one));
  const ideas = beyond(wanted.ideas, told.ideas);
  const stems = beyond(wanted.stems, told.stems);
  const hit = (all: readonly string[], found: ReadonlySet<string>): number => all.filter((one) => found.has(one)).length;
  const enough = Math.min(6, Math.max(2, ideas.length + stems.length / 2));
  return Math.min(1, (hit(ideas, said.ideas) + hit(stems, said.stems)) / enough);
}
