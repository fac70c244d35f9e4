import type { Answers } from '../../src/interview/examiner.ts';

/** A text as it was typed, without the indentation it has here. */
const text = (indented: string): string => indented.trim().split('\n').map((line) => line.trim()).join('\n');

/** People who take the same interview about Twitter, each in a way of their own. */
export const candidates = {
  /** Says all of it, in many words and none of the field's. */
  verbose: {
    requirements: text(`
      Alright, so before I jump into drawing anything I would like to make sure that we are on the same page about what we are building, because Twitter is really a huge product with lots of bells and whistles. As I understand it the heart of the thing is that a person writes a short message, somebody else who follows that person will find it in the home feed, and that people can start and stop following each other. I would like to put search, direct messages, advertising, trends and notifications aside for this conversation.
      In terms of how many people, I am going to go with roughly two hundred million people that come by on a given day, and people obviously scroll far more than they write, I would say a hundred times opened for each post written.
      Opening the feed should feel instant, which for me means that ninety nine out of a hundred opens come back in under a fifth of a second, say 200 ms. When somebody posts it is perfectly fine if the followers get to see it a couple of seconds later, but the author has to find their own message immediately. We would like to be up 99.99 percent of the time, and once we have told someone that the message is posted it must never get lost. There will be people with a hundred million followers and that is the part that will shape the design.
    `),
    estimation: text(`
      So let us do some napkin maths. Two hundred million people, each posting about twice per day gives four hundred million posts per day. There are 86,400 seconds in a day, call it a hundred thousand, so that is about 4,600 posts a second on average. On a big evening that might be three times as much, so about 14,000 a second.
      If every person opens the feed twenty times a day we get four billion opens a day, about 46,000 a second, and around 140,000 at the peak.
      A post is perhaps 300 bytes with the bookkeeping, so 400 million times 300 bytes makes 120 GB a day and about 44 TB in a year, before copies.
      The interesting one is delivery: 4,600 posts a second times 200 followers is about 920,000 list insertions a second. What this tells me is that reading has to be one cheap lookup and the delivering has to happen in the background.
    `),
    'high-level': text(`
      Let me talk you through it. The phone talks to a load balancer, which hands the request to any of our stateless API machines. Posts are first written to a replicated post store, and only when that has worked do we tell the author it is done. Then an event goes into a log, from which a fleet of workers copies the id of the post into the list of each follower, which lives in Redis. Reading the feed is then one lookup of the list plus fetching the posts themselves by id. Pictures go to object storage behind a CDN.
      client -> load balancer -> api
      api -> post store : insert
      api -> log : posted
      log -> fan-out workers -> timeline cache : push id
      fan-out workers -> follow graph : followers
      api -> timeline cache : read
      client -> cdn -> object storage
      I went for pushing at write time since reads are a hundred times more common; what I give up is cheap writes, and for the biggest accounts I would rather merge at read time.
    `),
    detailed: text(`
      There is one table of posts, keyed by a 64 bit id that begins with the time, so that newest first comes for free, with the author, the text and the creation time. There are two tables of follows, one keyed by follower and one keyed by followee, since fan-out needs the second and the profile page the first.
      POST /posts with a text and a client generated key returns the id; sending it again with that key gives back the same post. GET /timeline takes a limit and the id of the last post I saw, so that new arrivals do not shift the pages.
      The list of a person has at most 800 ids in memory. For accounts with more than a hundred thousand followers I do not push: on reading I merge their latest posts in. I thought about doing everything at read time, which makes posting trivial, but then each open has to ask 200 accounts.
    `),
    scale: text(`
      With ten times the traffic the first thing to give is the fan-out, nine million insertions a second; we add workers and partitions of the log, and lower the limit from which accounts are merged. 
      Posts are spread over shards by a hash of the post id, so one famous author does not heat one shard; the price is that a profile page needs an index by author.
      When the primary of a shard dies, a replica in another zone is promoted within about half a minute; in that time new posts to that shard fail and clients retry with backoff and jitter, the feeds keep on being served from the lists. When a Redis node is lost, nothing is lost, the lists are rebuilt from the post store on the next open, with a limit on how many are rebuilt at once.
      When an account with a hundred million followers posts, nothing is pushed, its post is put once into a hot cache in every region, readers merge it.
      If a whole region goes away, DNS moves people to the next one, they may miss the last seconds.
    `),
    'wrap-up': text(`
      I would keep an eye on the p99 of opening the feed, on errors, on the age of the oldest event in the log, and page someone when the delay is over 30 seconds for 5 minutes. The two big decisions were pushing on write and merging for the famous. Next I would look at ranking.
    `),
  },
  /** Says all of it, in notes. */
  terse: {
    requirements: text(`
      - core: post, follow, home timeline
      - out: search, DM, ads
      - 200M DAU
      - r:w 100:1
      - p99 200ms timeline
      - eventual ok, few s; own posts at once
      - 99.99%
      - no acked post lost
      - celebs 100M followers
    `),
    estimation: text(`
      - 200M x 2 = 400M posts/d = 4.6k/s
      - peak x3 14k/s
      - reads 46k/s, peak 140k/s
      - 400M x 300B = 120GB/d, 44TB/y
      - fanout 4.6k x 200 = 920k/s -> async
      - => precompute timelines, cache
    `),
    'high-level': text(`
      client -> lb -> api
      api -> posts db
      api -> kafka -> workers -> redis
      api -> redis
      - store first, ack, then fan out
      - stateless api x N
      - redis list per user
    `),
    detailed: text(`
      - posts(id snowflake PK, author, text, ts)
      - follows(follower, followee) + reverse
      - POST /posts {text, key}
      - GET /timeline?cursor&limit
      - hybrid: push < 100k followers, pull above (too many writes otherwise)
      - vs pull only: 200 lookups per read, too slow
      - redis list max 800
    `),
    scale: text(`
      - bottleneck: fanout writes ~1M/s
      - shard posts by id (by author = hot shard); cost: author index
      - 2 replicas / zone, failover 30s, writes fail meanwhile
      - redis node dies -> rebuild from db, rate limited
      - celeb: no push, hot cache, merge on read
      - TTL + jitter, single flight on miss
      - retries w/ backoff, shed load
      - region down: DNS to other, lose secs
    `),
    'wrap-up': text(`
      - p99, errors, queue lag; alert lag > 30s 5min
      - push + hybrid
      - next: ranking, search
    `),
  },
  /** Draws and says next to nothing. */
  arrows: {
    requirements: text(`
      post, follow, timeline for 200M users a day
    `),
    estimation: text(`
      400M posts a day -> 4600 writes/s -> 46k reads/s -> 920k fanout/s
    `),
    'high-level': text(`
      client -> cdn -> load balancer -> api servers
      api servers -> post service -> posts db
      post service -> kafka -> fanout workers -> redis timelines
      posts db -> posts replica : replication
      api servers -> timeline service -> redis timelines
      timeline service -> posts cache -> posts db : on miss
    `),
    detailed: text(`
      timeline service -> follows db
      fanout workers -> follows db : followers
      post service -> id generator
    `),
    scale: text(`
      posts db -> shard 1, shard 2, shard 3 : hash of post id
      redis timelines -> redis replica
      api servers -> rate limiter
      posts db -> backup region
    `),
    'wrap-up': text(`
      api servers -> metrics -> alerts
    `),
  },
  /** Knows little. */
  weak: {
    requirements: text(`
      users can tweet and see tweets
      it should be fast and scalable
      we need login i guess
    `),
    estimation: text(`
      a lot of users, maybe 100 million
      each tweet is small so storage is not an issue
    `),
    'high-level': text(`
      client -> server -> database
      the server saves the tweet in the database and gets tweets from the database
    `),
    detailed: text(`
      table tweets with id, user, text
      table users
      to get the timeline we select all tweets of the people you follow order by time
    `),
    scale: text(`
      add more servers and a load balancer
      add a cache like redis
      use a bigger database
    `),
    'wrap-up': text(`
      I would add monitoring
    `),
  },
  /** Is sure of what is not so. */
  wrong: {
    requirements: text(`
      Post, follow, timeline. 200M daily users. No search.
      Everything must be strongly consistent and always available even during a network partition.
    `),
    estimation: text(`
      200M users x 2 posts = 400M posts/day / 86,400 = 46,000 writes/s
      reads are 100x = 460k reads/s
      400M x 300 B = 120 TB a day
    `),
    'high-level': text(`
      client -> lb -> api -> mongodb
      We use NoSQL because it is always faster than SQL.
      The load balancer cannot fail, so one is enough.
      We put the images into the database.
    `),
    detailed: text(`
      We use auto-increment ids on each shard so they are unique.
      We page with OFFSET so nothing is shown twice.
      We use Kafka because it guarantees exactly once delivery so no duplicates can happen.
    `),
    scale: text(`
      Adding read replicas lets us take more writes.
      The cache is always consistent with the database.
      We back up every night so we do not need replicas.
      A CDN will serve the home timelines.
    `),
    'wrap-up': text(`
      No monitoring needed, the cloud does that.
    `),
  },
} as const satisfies Record<string, Answers>;
