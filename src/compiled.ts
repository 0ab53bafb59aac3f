/** So many characters that V8 takes a text for worth the machine code; no costly pattern matches them, or tries for long. */
const LONG = '~'.repeat(1000)

const ready = new WeakSet<RegExp>()

/**
 * A costly pattern, about to be used. V8 compiles a pattern for its interpreter when it is first used and to machine
 * code when it is used once more, which was a fifth of what a run on one report takes; on a long text it compiles to
 * machine code at once, in a third of the time. So it does in Node 20 to 24; in Node 26, which makes the machine code
 * from the interpreter's, nothing is won or lost. What the pattern matches is the same. It counts for patterns with many
 * alternatives or many letters: https://v8.dev/blog/regexp-tier-up
 */
export function compiled(pattern: RegExp): RegExp {
  if (ready.has(pattern)) return pattern
  ready.add(pattern)
  const { lastIndex } = pattern
  pattern.test(LONG)
  pattern.lastIndex = lastIndex
  return pattern
}
