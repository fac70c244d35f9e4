/** From nothing to the first interview: what to type, and what it shows. */
export const firstSteps: readonly (readonly [command: string, shows: string])[] = [
  ['sysdesign mock twitter --demo', 'watch a whole interview'],
  ['sysdesign explain circuit-breaker', 'one page, with its picture'],
  ['sysdesign drill', 'ten questions; misses come back'],
  ['sysdesign mock url-shortener', 'take an interview yourself'],
];
