import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseNotation } from '../../src/architecture/notation.ts';
import { drawDiagram } from '../../src/diagram/draw.ts';

/**
 * Rows of the picture of each page where a person drew it by hand, in at most 80 columns: of several
 * such pictures the tallest, or all of them where the page shows them side by side. Chains that were
 * one line of words without boxes are left out.
 */
const byHand: Readonly<Record<string, number>> = {
  amazon: 22, 'api-gateway': 19, 'api-gateway-security': 19, 'authentication-flow': 27, 'authentication-vs-authorization': 22, 'batch-processing': 24,
  'cache-aside': 22, 'cache-hierarchy': 21, 'cached-read-flow': 28, 'cap-theorem': 16, cdn: 39, 'cdn-cache-hit-miss': 21, chat: 25,
  'circuit-breaker': 30, 'container-orchestration': 27, cqrs: 31, 'database-federation': 17, 'database-per-service': 21, 'database-sharding': 17,
  'database-write-flow': 25, 'dead-letter-queue': 26, 'distributed-tracing': 25, 'event-driven-architecture': 17, 'event-sourcing': 23,
  'fan-out-on-write': 8, 'global-load-balancing': 27, 'health-checks': 21, 'high-level-flow-overview': 21, 'interview-process': 53,
  'kafka-topics-partitions': 31, 'layer-application': 38, 'layer-async': 52, 'layer-cache': 42, 'layer-client': 27, 'layer-data': 57,
  'layer-edge': 38, 'layer-observability': 66, 'layered-architecture': 19, 'load-balancer': 16, microservices: 24, monolith: 27,
  'multi-level-caching': 24, 'multi-primary-replication': 14, 'multi-region-deployment': 28, 'multi-tier-architecture': 16, netflix: 30,
  'nginx-load-balancer-config': 22, oauth2: 31, 'observability-stack': 24, 'point-to-point-queue': 16, 'primary-replica-replication': 20,
  'pub-sub': 17, 'read-flow': 83, 'read-replicas': 20, 'restaurant-analogy': 9, 'round-robin': 14, saga: 30, 'search-and-buy-flow': 46,
  'serverless-architecture': 22, 'seven-layer-model': 21, 'service-discovery': 17, 'stream-processing': 26, 'three-pillars-observability': 20, 'timeout-hierarchy': 4,
  'trace-example-order': 11, 'trace-example-product': 7, twitter: 22, 'two-phase-commit': 22, uber: 22, 'vpc-architecture': 27,
  'web-request-flow': 30, 'weighted-load-balancing': 15, 'write-back': 16, 'write-flow': 39, 'write-through': 17,
};

const folder = new URL('../../content/', import.meta.url);
const pages = new Map(readdirSync(folder).flatMap((kind) => readdirSync(new URL(`${kind}/`, folder)).map((file) => [file.replace('.yaml', ''), new URL(`${kind}/${file}`, folder)] as const)));

function pictureOf(id: string): string {
  const page = pages.get(id);
  const { diagram } = parse(page === undefined ? '' : readFileSync(page, 'utf8')) as { diagram: string };
  return drawDiagram(parseNotation(diagram, id), { width: 80, glyphs: 'unicode' });
}

describe('the picture of a page', () => {
  it.each(Object.entries(byHand))('is no taller than the one drawn by hand: %s', (id, rows) => {
    expect(pictureOf(id).split('\n').length).toBeLessThanOrEqual(rows);
  });
});
