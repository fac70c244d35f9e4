import { reflowed } from '../prose.ts';
import type { Question } from '../question.ts';
import type { Generator, Probed } from '../topic.ts';
import { bareTitle } from './near.ts';

/** The id of the question that a missed point of an interview comes back as. */
export function probeId(signal: string): string {
  return `asked-${signal}`;
}

const unquoted = (text: string): string => reflowed(text).replace(/^"(.*)"$/, '$1').replaceAll("''", "'");

function asked(lead: string, { id, probe, sounds, teach }: Probed): readonly Question[] {
  return probe === undefined ? [] : [{ id: probeId(id), kind: 'say', ask: `${lead}\n\n${reflowed(probe)}`, answer: unquoted(sounds), why: reflowed(teach), points: [] }];
}

/** What an interviewer asks when it was left out: of one problem, or in a part of any interview. */
export const probes: Generator = (topic) => {
  const { rubric, signals = [] } = topic.fields;
  const title = bareTitle(topic);
  return [
    ...(rubric?.signals ?? []).flatMap((signal) => asked(`In the interview: ${title}.`, signal)),
    ...signals.flatMap((signal) => asked(`Whatever you design. ${title}.`, signal)),
  ];
};
