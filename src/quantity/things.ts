/** Nouns a number may carry without meaning anything but itself: `20 tweets` is 20. */
export const countedThings = [
  'user users people person customer customers client clients member members subscriber subscribers follower followers friend friends account accounts player players viewer viewers driver drivers rider riders visitor visitors author authors dau mau',
  'request requests req reqs query queries call calls op ops operation operations transaction transactions tx txn txns write writes read reads hit hits miss misses lookup lookups search searches redirect redirects redirection redirections',
  'tweet tweets post posts message messages msg msgs event events comment comments like likes notification notifications email emails feed feeds story stories photo photos image images picture pictures video videos song songs track tracks paste pastes snippet snippets article articles',
  'url urls link links page pages site sites view views click clicks impression impressions visit visits session sessions stream streams upload uploads download downloads play plays',
  'order orders item items product products payment payments purchase purchases trip trips ride rides booking bookings location locations update updates ping pings heartbeat heartbeats delivery deliveries',
  'record records row rows document documents doc docs object objects file files key keys entry entries value values chunk chunks block blocks sample samples point points datapoint datapoints metric metrics series log logs line lines',
  'server servers machine machines node nodes instance instances host hosts shard shards replica replicas copy copies partition partitions broker brokers consumer consumers worker workers core cores thread threads disk disks container containers pod pods region regions',
  'connection connections conn conns device devices sensor sensors socket sockets job jobs task tasks batch batches packet packets frame frames attempt attempts retry retries try tries hop hops char chars character characters word words token tokens',
  'ad ads bid bids cart carts checkout checkouts book books game games match matches swipe swipes review reviews rating ratings movie movies show shows episode episodes title titles channel channels group groups room rooms conversation conversations chat chats',
  'ticket tickets seat seats reservation reservations restaurant restaurants store stores shop shops courier couriers city cities country countries place places card cards wallet wallets transfer transfers invoice invoices coupon coupons',
  'tag tags hashtag hashtags label labels bucket buckets folder folders version versions domain domains address addresses index indexes column columns field fields term terms cell cells tile tiles edge edges step steps level levels',
  'cpu cpus vcpu vcpus gpu gpus vm vms rack racks zone zones datacenter datacenters cluster clusters alert alerts error errors failure failures ack acks commit commits build builds deploy deploys crawl crawls scan scans',
].join(' ');

/** `1M daily active users`: words that may stand before a counted noun. */
export const adjectives: ReadonlySet<string> = new Set([
  'active', 'concurrent', 'unique', 'new', 'total', 'registered', 'simultaneous', 'peak', 'average',
]);
