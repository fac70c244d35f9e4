/** Forms that no rule reaches, and spellings that differ by country. */
const irregular: Readonly<Record<string, string>> = {
  made: 'mak', kept: 'keep', held: 'hold', sent: 'send', wrote: 'writ', written: 'writ', lost: 'los', chose: 'choos', chosen: 'choos',
  took: 'tak', taken: 'tak', found: 'find', died: 'die', dies: 'die', dying: 'die', went: 'go', goes: 'go', gone: 'go', gave: 'giv', given: 'giv',
  built: 'build', caught: 'catch', seen: 'see', saw: 'see', shown: 'show', paid: 'pay', thrown: 'throw', got: 'get', gotten: 'get',
  ran: 'run', came: 'com', grew: 'grow', grown: 'grow', broke: 'break', broken: 'break', brought: 'bring', bought: 'buy', fell: 'fal', fallen: 'fal',
  ids: 'id', dbs: 'db', apis: 'api', lbs: 'lb', pks: 'pk', azs: 'az', urls: 'url', pops: 'pop', vms: 'vm', dms: 'dm', secs: 'sec', mins: 'min',
  catalogue: 'catalog', catalogues: 'catalog', catalogs: 'catalog', centre: 'center', centres: 'center', licence: 'licens', program: 'program', programme: 'program',
  indices: 'index', indexes: 'index', better: 'better', less: 'les', this: 'this', his: 'his', its: 'it', always: 'always', has: 'has', does: 'does', was: 'was',
  replicate: 'replic', replicates: 'replic', replicated: 'replic', replicating: 'replic', replica: 'replic', replicas: 'replic',
  /* Words that would share a stem with another word: not, even, far, sit, page, type. */
  note: 'note', notes: 'note', noted: 'note', evening: 'evening', evenings: 'evening', fare: 'fare', fares: 'fare', site: 'site', sites: 'site', paging: 'paging', typing: 'typing', plane: 'plane', planes: 'plane',
  building: 'building', buildings: 'building', packing: 'packing', clustering: 'clustering',
  sms: 'sms', kms: 'kms', aws: 'aws', dns: 'dns', tls: 'tls', cdns: 'cdn', gps: 'gps', ws: 'ws', https: 'http', sqs: 'sqs', sns: 'sns', hls: 'hls', rps: 'rps', tps: 'tps', qps: 'qps', apns: 'apns',
};

/** What people write in notes when time is short. */
const abbreviations: Readonly<Record<string, string>> = {
  conv: 'conversation', convo: 'conversation', convos: 'conversation', msg: 'message', msgs: 'message', svc: 'service', svcs: 'service', repl: 'replication', txn: 'transaction', tx: 'transaction',
  req: 'request', reqs: 'request', usr: 'user', img: 'image', imgs: 'image', pic: 'picture', pics: 'picture', vid: 'video', vids: 'video', avg: 'average', notif: 'notification', notifs: 'notification',
  inv: 'inventory', idx: 'index', tbl: 'table', conn: 'connection', conns: 'connection', socks: 'sockets', sock: 'socket', gw: 'gateway', gws: 'gateway', sess: 'session', auth: 'authentication', cust: 'customer',
  prod: 'product', prods: 'product', cfg: 'config', mem: 'memory', stor: 'storage', bw: 'bandwidth', deliv: 'delivery', recs: 'recommendations', rec: 'recommendation', pos: 'position', hist: 'history', subs: 'subscribers', cat: 'catalog',
};

const hasVowel = (text: string): boolean => {
  for (const letter of text) if ('aeiouy'.includes(letter)) return true;
  return false;
};

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word) && word.length > 4) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutTense(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word;
  for (const ending of ['ing', 'ed']) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && rest.length >= 3 && hasVowel(rest)) return rest;
  }
  return word;
}

const isDoubled = (word: string): boolean => word.length > 3 && word.at(-1) === word.at(-2) && !'aeiou'.includes(word.at(-1) ?? 'a');

/**
 * The form that the inflections of an English word share: plurals, -ing, -ed, -ly, and
 * British spellings. Lighter than Porter's stemmer on purpose: `server` stays apart from `serve`.
 * `word` is lower case; the result is for comparing, not for reading.
 */
export function stemOf(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  const full = abbreviations[word];
  if (full !== undefined) return stemOf(full);
  if (word.length <= 3) return word;
  let stem = withoutTense(withoutPlural(word));
  if (stem.length > 6 && stem.endsWith('ly')) stem = stem.slice(0, -2);
  if (stem.length > 6) stem = stem.replace('isation', 'ization').replace(/is(e?)$/, 'iz$1');
  if (stem.length > 5) stem = stem.replace(/our$/, 'or');
  if (isDoubled(stem)) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return irregular[stem] ?? stem;
}
