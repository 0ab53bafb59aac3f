/** So many characters that V8 takes a text for worth the machine code; no costly pattern matches them, or tries for long. */
const LONG = '~'.repeat(1000)

const ready = new WeakSet<RegExp>()

/**
 * A costly pattern, about to be used. V8 compiles a pattern for its interpreter when it is first used, and again, to
 * machine code, when it is used once more: of what a run on one report takes that was a fifth. For a long text it
 * compiles to machine code at once, which is also the quicker of the two. It changes nothing but how long that takes,
 * and only counts for patterns with long alternatives or many letters: {@link https://v8.dev/blog/regexp-tier-up}.
 */
export function compiled(pattern: RegExp): RegExp {
  if (ready.has(pattern)) return pattern
  ready.add(pattern)
  const { lastIndex } = pattern
  pattern.test(LONG)
  pattern.lastIndex = lastIndex
  return pattern
}
