import type { IdeaFamily } from './rubric.ts';

/**
 * The words by which English ties one thing to another. They are found like ideas; an idea that
 * stands near one of them, with something of the problem at its other end, is used and not just named.
 */
const relations = {
  'tie-purpose': ['to', 'so that', 'so', 'for', 'in order', 'which (let|allow|keep|make|mean|save|give)', 'lets|let', 'allow', 'avoid', 'prevent', 'protect', 'absorb', 'reduce', 'enable', 'keep', 'guarantee', 'ensure', 'hide', 'help'],
  'tie-reason': ['because', 'since', 'as', 'due', 'thanks', 'therefore', 'hence', 'otherwise', 'reason', 'why', 'given', 'thus', '(it\'s|its|is) why'],
  'tie-consequence': ['if', 'when', 'then', 'until', 'unless', 'once', 'while', 'whenever', 'means', 'makes', 'causes', 'leads', 'must', 'cannot', 'cant', 'wont', 'takes', 'costs', 'becomes', 'loses', 'survives', 'dies', 'fails', 'happens'],
  'tie-price': ['instead', 'rather than', 'vs', 'versus', 'but', 'although', 'though', 'despite', 'however', 'trade', 'price', 'cost', 'downside', 'cheaper', 'in (return|exchange)', 'worse', 'better', 'prefer', 'compared', 'yet', 'sacrifice', 'gain', 'drawback', 'at the expense'],
  'tie-place': ['in front', 'behind', 'between', 'before', 'after', 'into', 'onto', 'from', 'through', 'via', 'in', 'on', 'at', 'by', 'per', 'with', 'of', 'under', 'over', 'above', 'near', 'where', 'within', 'across', 'next', 'against', 'out', 'up', 'back', 'off', 'w/'],
  'tie-claim': ['may', 'can', 'must', 'should', 'shall', 'is', 'are', 'be', 'will', 'has', 'have', 'ok', 'okay', 'fine', 'acceptable', 'allowed', 'tolerable'],
  'tie-arrow': ['->', '=', ':', '(', '>', '<', '@', '='],
} as const;

/** Saying that something is not needed, and the hedges that make it a plan rather than a mistake. */
const stances = {
  dismissal: [
    'not ~ need', 'no need', 'dont ~ need', 'doesnt ~ need', 'never need', 'wont need', 'neednt', 'unnecessary', 'not ~ necessary', 'isnt ~ necessary', 'not ~ required', 'isnt ~ required', 'not require',
    'arent ~ needed', 'isnt ~ needed', 'overkill', 'pointless', 'superfluous', 'useless', 'no ~ needed|required|necessary', 'can ~ do without', 'not worth', 'dont use', 'wont use', 'not use', 'not using', 'no reason (for|to)',
  ],
  negation: ['not', 'never', 'dont', 'doesnt', 'isnt', 'arent', 'cannot', 'cant', 'wont', 'shouldnt', 'mustnt', 'avoid', 'instead of', 'rather than', 'no', 'nor', 'neither', 'without', 'wouldnt', 'didnt', 'wrong', 'naive', 'naively', 'bad', 'mistake', 'against', 'myth'],
  rejection: ['avoid', 'avoiding', 'not use', 'dont use', 'never use', 'instead of', 'rather than', 'without', 'not using', 'reject', 'against using', 'no need for', 'dont want'],
  /* Said of something after it was named: it is spoken of to be turned down. */
  doubt: [
    'would', 'wouldnt', 'could not', 'couldnt', '(not|isnt|arent) possible', 'impossible', '(not|wont|doesnt|didnt|wouldnt) (work|scale|help|offer|support|fit|survive|last|do|suffice)', 'too (slow|expensive|many|much|risky|late|big|large)', '(not|isnt|arent|never) (enough|safe|sufficient|reliable)',
    'alone (isnt|not)', 'only (narrows|narrow|helps|works)', 'worse', 'naive', 'naively', 'mistake', 'problem', 'trap', 'myth', 'race', 'oversell', 'oversells', 'collide', 'collides', '(shifts|shift|skips|skip|repeats|repeat) when', 'dangerous', 'hurts', '(kills|kill) (us|ourselves)',
  ],
  deferral: ['at first', 'initially', 'yet', 'for now', 'until', 'unless', 'at this scale', 'day one', 'v1', 'first version', 'later', 'to start', 'start with', 'at the beginning', 'in the beginning', 'if', 'anymore', 'per request', 'only', 'every', 'each', 'strictly', 'strong'],
  question: ['?', 'how (many|much|big|often|long|fast|large|quickly)', 'what', 'which', 'do we', 'does it', 'is it', 'are there', 'can we', 'could you', 'may i', 'should we', 'q:', 'ask', 'assume', 'assumption', 'suppose', 'say', 'confirm', 'clarify'],
} as const;

type Stance = keyof typeof stances;
const tieIds: readonly string[] = Object.keys(relations);

/** Whether a mention is of a tying word and not of an idea. */
export const isTie = (idea: string): boolean => tieIds.includes(idea);
/** The idea under which a stance is found. */
export const stanceIdea = (stance: Stance): string => stance;

/** The idea under which the nouns of the problem are found. */
export const subjectIdea = 'subject';

const ideasFrom = (table: Readonly<Record<string, readonly string[]>>): IdeaFamily['ideas'] =>
  Object.fromEntries(Object.entries(table).map(([id, said]) => [id, { said: [...said], also: [] }]));

export const grammar: IdeaFamily = { id: 'grammar', title: 'How English ties things together', classes: {}, ideas: { ...ideasFrom(relations), ...ideasFrom(stances) } };

/** Words that carry no content of their own: they tie nothing to a problem. */
export const emptyWords: ReadonlySet<string> = new Set('a an the and or of in on at to for from by with without as is are was be been being it its this that these those we i you they he she our my your their us me them will would can could should may might must do does did not no so if then than when while there here what which who whom how why all any some each every both few more most many much other such only own same too very also just about into over under up down out off again further once new use using used need want make get have has had let take go put add set lot etc eg ie via per'.split(' '));

/** Words anyone can say about any system. */
export const genericWords: readonly string[] = [
  'scale', 'scalable', 'scalability', 'scaling', 'available', 'availability', 'reliable', 'reliability', 'performance', 'performant', 'efficient', 'efficiency', 'fast', 'faster', 'quick', 'quickly', 'speed', 'robust', 'system', 'systems', 'application', 'app', 'design', 'architecture', 'solution',
  'service', 'services', 'component', 'components', 'good', 'best', 'great', 'important', 'necessary', 'required', 'better', 'high', 'low', 'big', 'large', 'highly', 'thing', 'things', 'stuff', 'improve', 'improvement', 'optimise', 'optimize', 'handle', 'handling', 'support', 'provide', 'ensure', 'implement', 'include', 'consider', 'various', 'different', 'modern', 'technology', 'tool', 'tools', 'data', 'traffic', 'load', 'loads', 'fault', 'tolerance', 'tolerant', 'secure', 'security', 'flexible', 'maintainable', 'cloud', 'server', 'servers', 'user', 'users', 'request', 'requests', 'latency', 'throughput', 'decouple', 'decoupling', 'distributed', 'future', 'example', 'way', 'approach', 'process', 'processing', 'management', 'based', 'level',
];
