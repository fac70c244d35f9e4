import { reflowed } from '../prose.ts';
import type { Question } from '../question.ts';
import type { Generator, Probed, Topic } from '../topic.ts';
import { bareTitle } from './near.ts';

/** The id of the question that a missed point of an interview comes back as. */
export function probeId(signal: string): string {
  return `asked-${signal}`;
}

const unquoted = (text: string): string => reflowed(text).replace(/^"(.*)"$/, '$1').replaceAll("''", "'");

const figure = /\d|\b(?:thousand|million|billion)\b/;
/** What has to hold rather than what comes in: no estimate starts from it. */
const target = /\bms\b|\bp\d\d\b|%|\bwithin\b|\bdowntime\b/;

/** What an estimate starts from: the volumes that the interviewer names when asked, and the sizes the tool works with. */
function volumes({ held = [], scale = {} }: Topic['fields']): string {
  const { 'object-size': size, retention, peak } = scale;
  const facts = [
    ...held.map(({ answer }) => reflowed(answer)).filter((answer) => figure.test(answer) && !target.test(answer)),
    ...(size === undefined ? [] : [`One record takes ${size.value} (${size.because}).`]),
    ...(retention === undefined || retention.value === '1 day' ? [] : [`Kept for ${retention.value}.`]),
    ...(peak === undefined ? [] : [`The peak is ${peak.value.replace(/x$/, ' times')} the average.`]),
  ];
  return facts.length === 0 ? '' : `\n\nYou know: ${facts.join(' ')}`;
}

function asked(lead: string, { id, probe, sounds, teach }: Probed, given = ''): readonly Question[] {
  return probe === undefined ? [] : [{ id: probeId(id), kind: 'say', ask: `${lead}${given}\n\n${reflowed(probe)}`, answer: unquoted(sounds), why: reflowed(teach), points: [] }];
}

/** What an interviewer asks when it was left out: of one problem, or in a part of any interview. */
export const probes: Generator = (topic) => {
  const { rubric, signals = [] } = topic.fields;
  const title = bareTitle(topic);
  return [
    ...(rubric?.signals ?? []).flatMap((signal) => asked(`In the interview: ${title}.`, signal, signal.phase === 'estimation' ? volumes(topic.fields) : '')),
    ...signals.flatMap((signal) => asked(`Whatever you design. ${title}.`, signal)),
  ];
};
