import type { CommandName } from './index.ts';

type Example = readonly [command: string, meaning: string];

/** What one types most often, command by command; shown by its help. */
export const examples: Readonly<Record<CommandName, readonly Example[]>> = {
  today: [],
  explain: [['explain circuit breaker', 'by title'], ['explain lb', 'by abbreviation'], ['explain twitter', 'a problem, with a reference design']],
  list: [['list patterns', 'all patterns'], ['list problems', 'what you can be interviewed on']],
  search: [['search hot partition', 'topics with these words'], ['search how do I stop a stampede', 'a question does as well']],
  numbers: [['numbers', 'all figures'], ['numbers redis', 'those about Redis']],
  layers: [],
  flow: [['flow', 'all flows'], ['flow read --step', 'one request, a station at a time']],
  draw: [['draw design.txt', 'lines such as client -> lb -> api'], ['draw design.txt --to mermaid', 'for a document'], ["echo 'a -> b' | sysdesign draw -", 'from a pipe']],
  drill: [['drill', 'today\'s questions'], ['drill --only caching', 'about one topic or tag'], ['drill --cram', 'the weakest first, the evening before']],
  quiz: [['quiz caching', 'ten questions about caching'], ['quiz --exam', 'thirty, weighted as in an interview']],
  plan: [['plan --date 2026-12-15', 'fit the pace to the day of the interview'], ['plan', 'how far you are']],
  stats: [],
  mock: [['mock twitter --demo', 'watch one first'], ['mock twitter', 'take it, 45 minutes'], ['mock twitter --phase estimation', 'one part only'], ['mock --resume', 'go on after a break']],
  report: [['report', 'the last interview again'], ['report --to html > debrief.html', 'as a page']],
  grade: [['grade twitter answers.json', 'answers written elsewhere'], ['grade twitter answers.json --level staff', 'against a higher bar']],
  estimate: [['estimate --users 1M', 'from one number'], ['estimate twitter --say', 'as one says it aloud'], ['estimate twitter --scale 1M,10M,100M', 'several sizes side by side']],
  calc: [['calc "500M/day * 300 B in MB/s"', 'traffic'], ['calc "downtime(99.95%) per month"', 'a named function'], ['calc --functions', 'all of them']],
  export: [['export cards --to anki > cards.txt', 'your cards, for Anki'], ['export history > history.json', 'to take to another machine']],
  import: [['import history.json', 'what another machine exported']],
  content: [['content check my-pack', 'prove a pack of your own']],
  completion: [],
  doctor: [],
};
