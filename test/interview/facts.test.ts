import { describe, expect, it } from 'vitest';
import { prepareGrader } from '../../src/grading/grade.ts';
import { factFinder } from '../../src/interview/facts.ts';
import { problemSet } from '../../src/content/exam.ts';
import { catalog } from './catalog.ts';

/** Ways in which people ask, and the topic of the fact they mean; '' where the problem says nothing. */
const asked: Readonly<Record<string, readonly (readonly [question: string, topic: string])[]>> = {
  twitter: [
    ["what's our DAU", 'users'], ['how big is this', 'users'], ['How many people use the service?', 'users'], ['what scale are we talking about?', 'users'], ['roughly how many daily actives?', 'users'], ['size of the user base?', 'users'], ['whats the traffic like', 'users'],
    ['how many posts a day?', 'posting'], ['how often does a person tweet', 'posting'], ['write volume per user?', 'posting'],
    ['is it read heavy or write heavy?', 'reading'], ['ratio of reads to writes?', 'reading'], ['how often do people open the timeline?', 'reading'], ['how many times do they look at their feed', 'reading'],
    ['are there users with millions of followers?', 'followers'], ['do we have influencers?', 'followers'], ['how skewed is the graph', 'followers'], ['average follower count?', 'followers'],
    ['do we need to support video', 'media'], ['pictures?', 'media'], ['text only or also photos?', 'media'], ['can tweets have attachments', 'media'], ['gifs and clips too?', 'media'],
    ['is the feed ranked by an algorithm?', 'order of the timeline'], ['newest first?', 'order of the timeline'], ['chronological order or personalised?', 'order of the timeline'],
    ['how quickly must the timeline load?', 'latency'], ['any p99 target?', 'latency'], ['what response times do we promise', 'latency'],
    ['consistency?', 'freshness'], ['is eventual consistency acceptable?', 'freshness'], ['how stale may the feed be', 'freshness'], ['does a post have to show up immediately for followers?', 'freshness'],
    ['do we do search?', 'search and trends'], ['are DMs in scope?', 'search and trends'], ['hashtags or trending topics?', 'search and trends'], ['should I worry about notifications?', 'search and trends'],
    ['how long do we keep tweets?', 'retention'], ['can we delete old data?', 'retention'], ['is there a retention policy', 'retention'],
    ['approximately how many folks use this every day', 'users'], ['what load should I plan for', 'users'], ['posts per user per day?', 'posting'], ['do timelines get opened a lot?', 'reading'], ['any whales with huge followings?', 'followers'], ['is multimedia in scope?', 'media'], ['can the feed lag behind a bit?', 'freshness'],
    ['which regions', ''], ['what colour is the logo?', ''], ['which cloud provider do we use?', ''], ['what is the budget?', ''],
  ],
  'url-shortener': [
    ['how many URLs are shortened per month?', 'volume'], ['what scale?', 'volume'], ['write QPS?', 'volume'], ['how big is it', 'volume'],
    ['read to write ratio?', 'reads'], ['how many times is a link clicked?', 'reads'], ['how many redirects per link', 'reads'],
    ['do links expire?', 'lifetime'], ['how long should a link live?', 'lifetime'], ['ttl?', 'lifetime'], ['are links kept forever', 'lifetime'],
    ['should codes be unpredictable?', 'guessing'], ['is it a problem if someone can enumerate the links', 'guessing'], ['security concerns?', 'guessing'],
    ['can users pick their own alias?', 'custom alias'], ['custom short names?', 'custom alias'], ['vanity urls', 'custom alias'],
    ['same long url submitted twice, same code?', 'same address twice'], ['do we deduplicate?', 'same address twice'],
    ['do we need analytics', 'statistics'], ['click tracking?', 'statistics'],
    ['how fast must the redirect be?', 'latency'], ['latency requirement', 'latency'],
    ['what uptime do we need?', 'availability'], ['can it ever be down', 'availability'], ['SLA?', 'availability'],
    ['how short should the code be?', 'length'], ['which characters are allowed', 'length'],
    ['how many shortenings each month', 'volume'], ['can I bring my own slug', 'custom alias'], ['do owners want stats', 'statistics'], ['how many chars in the code', 'length'],
    ['do users log in with facebook?', ''],
  ],
  chat: [
    ['DAU?', 'users'], ['how many people are using it', 'users'], ['how many messages per person per day?', 'messages'], ['how many are online at once?', 'connections'], ['concurrent connections?', 'connections'],
    ['do we have group chats, how large?', 'groups'], ['max group size', 'groups'], ['can people send photos?', 'media'], ['voice or video?', 'media'],
    ['do we show read receipts?', 'receipts and presence'], ['online indicators / last seen?', 'receipts and presence'], ['does message ordering matter?', 'order'],
    ['may messages get lost?', 'loss'], ['exactly once delivery?', 'loss'], ['is history synced across devices?', 'history'], ['how long are messages stored?', 'history'],
    ['how fast does a message have to arrive', 'latency'], ['is it end-to-end encrypted?', 'encryption'], ['e2e?', 'encryption'], ['simultaneous connections?', 'connections'], ['biggest group?', 'groups'], ['is losing a message ok?', 'loss'], ['do servers see plaintext?', 'encryption'],
  ],
  uber: [
    ['how many rides?', 'trips'], ['how many rides a day?', 'trips'], ['how many drivers are active at the same time?', 'drivers'], ['how often do phones send their location?', 'positions'], ['gps ping frequency', 'positions'],
    ['how quickly should a rider be matched?', 'matching time'], ['strong consistency needed?', 'correctness'], ['can a driver be booked twice?', 'correctness'],
    ['is it global?', 'regions'], ['which countries or cities?', 'regions'], ['do we do pooling or food delivery?', 'scope'], ['what about surge pricing', 'scope'],
    ['how spiky is the load?', 'peak'], ['what happens on new year?', 'peak'], ['availability target?', 'availability'], ['who handles the money?', 'payment'], ['card payments?', 'payment'],
  ],
  netflix: [
    ['how many subscribers?', 'viewers'], ['how long does a person watch per day', 'viewing time'], ['how many movies are there?', 'catalogue'], ['do users upload videos?', 'catalogue'],
    ['what bitrate?', 'bandwidth'], ['do we support 4k', 'bandwidth'], ['how fast should playback start?', 'start time'], ['which devices?', 'devices'], ['smart TVs and mobile?', 'devices'],
    ['uptime?', 'availability'], ['is it worldwide?', 'regions'], ['are titles restricted by country', 'regions'], ['continue watching on another device?', 'resume'], ['live streams?', 'scope'], ['do we need downloads?', 'scope'],
  ],
  amazon: [
    ['how many visitors a day?', 'visitors'], ['orders per day?', 'orders'], ['how about black friday?', 'peak'], ['how many products are in the catalogue', 'catalogue'], ['is overselling acceptable?', 'stock'], ['how exact must inventory be?', 'stock'],
    ['how do people pay?', 'payment'], ['page load time target?', 'latency'], ['what consistency do we need?', 'consistency'], ['how available must it be?', 'availability'], ['do we need reviews?', 'scope'], ['recommendations in scope?', 'scope'],
  ],
};

describe('a clarifying question', () => {
  for (const [problem, questions] of Object.entries(asked)) {
    it(`about ${problem} is understood by its meaning`, () => {
      const { exam, briefing } = problemSet(catalog(), problem);
      const find = factFinder(briefing.held, prepareGrader(exam).lexicon);
      const wrong = questions.flatMap(([question, topic]) => {
        const [first] = find(question);
        return (first?.topic ?? '') === topic ? [] : [`${question} -> ${first?.topic ?? 'nothing'}, not ${topic === '' ? 'nothing' : topic}`];
      });
      expect(wrong).toEqual([]);
    });
  }

  it('of several parts gets an answer to each', () => {
    const { exam, briefing } = problemSet(catalog(), 'twitter');
    const find = factFinder(briefing.held, prepareGrader(exam).lexicon);
    expect(find('How many users, and do we support video?').map(({ topic }) => topic).sort()).toEqual(['media', 'users']);
  });
});
