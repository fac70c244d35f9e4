import { formatValue } from '../../quantity/format.ts';
import { wholeMachines } from '../formula.ts';
import { placeOnLadder } from '../ladder.ts';
import type { LadderStep } from '../ladder.ts';
import { counted } from './sight.ts';
import type { Said, Sight } from './sight.ts';

export function servers(see: Sight): Said {
  const count = see.value('servers');
  const numbers = `${see.rate('peak_qps')} at peak, ${see.rate('server_qps')} a server (${see.source('server')})`;
  const text =
    count === 1
      ? 'One application server carries the peak; run two, so that one may fail.'
      : `${counted(count, 'application server')} behind a load balancer, and one more, so that one may fail.`;
  return { text, because: numbers, pressure: 'servers' };
}

function networkNumbers(see: Sight): string {
  const where = see.isServed ? 'out past the CDN at peak' : 'out at peak';
  return `${see.throughput('link_load')} ${where} against ${see.throughput('link')} of a link (${see.source('link')})`;
}

function volumeNumbers(see: Sight): string {
  return `${see.throughput('peak_rows_in')} of rows at peak against ${see.throughput('volume')} of an ordinary volume (${see.source('volume')})`;
}

function networkVerdict(see: Sight, links: string): string {
  if (see.isServed) return `The network decides: ${links} at peak. Raise the CDN hit ratio, or spread over machines.`;
  if (see.sendsMediaApart) return `What the reads return fills ${links} at peak, which the servers share; the media leave through a CDN and are not in it.`;
  return `The network decides: ${links} at peak. Put the bytes on a CDN.`;
}

export function network(see: Sight): Said | undefined {
  const links = wholeMachines(see.pressure('network'));
  return links === 1 ? undefined : { text: networkVerdict(see, counted(links, 'full link')), because: networkNumbers(see), pressure: 'network' };
}

export function volume(see: Sight): Said | undefined {
  const volumes = wholeMachines(see.pressure('volume'));
  if (volumes === 1) return undefined;
  const text = `The disk decides: the rows fill ${counted(volumes, 'ordinary volume')} at peak, before indexes. Spread them over shards, or take faster disks.`;
  return { text, because: volumeNumbers(see), pressure: 'volume' };
}

/** Where neither bites, they are one thing to know. */
export function wires(see: Sight): Said | undefined {
  const [links, volumes] = [see.pressure('network'), see.pressure('volume')];
  if (links > 1 || volumes > 1) return undefined;
  return {
    text: `Neither the network nor the disk is a constraint: one link and one ordinary volume carry the peak${see.sendsMediaApart ? ', media apart' : ''}.`,
    because: `${networkNumbers(see)}; ${volumeNumbers(see)}`,
    pressure: links > volumes ? 'network' : 'volume',
  };
}

export function ladder(see: Sight, steps: readonly LadderStep[]): Said | undefined {
  if (see.users === undefined) return undefined;
  const place = placeOnLadder(see.users, steps);
  if (place === undefined) return undefined;
  const { current, next } = place;
  const list = (changes: readonly string[]): string => changes.slice(0, 3).map((change) => change.charAt(0).toLowerCase() + change.slice(1)).join('; ');
  const here =
    next === undefined && see.users > current.users * Math.sqrt(10)
      ? `This is beyond the last step of the scaling ladder, ${current.title}.`
      : `On the scaling ladder this is the step to ${current.title}; ${next === undefined ? 'it is the last one' : `next comes ${next.title} (${list(next.changes)})`}.`;
  return { text: here, because: `${formatValue(see.users, 'count')} daily users; the step is a rule of thumb, the load above is what decides` };
}
