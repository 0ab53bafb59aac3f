import type { MarkdownParser } from './facts/markdown.js'
import type { RuleSetting } from './lint.js'

/** Where the time of a run goes, by name, in milliseconds. */
export class Timing {
  readonly #spent = new Map<string, number>()

  /** Adds what a piece of work takes, without what is named on its own within it. */
  async of<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#total()
    const start = performance.now()
    try {
      return await work()
    } finally {
      this.add(name, performance.now() - start - (this.#total() - before))
    }
  }

  add(name: string, milliseconds: number): void {
    this.#spent.set(name, (this.#spent.get(name) ?? 0) + milliseconds)
  }

  /** A parser that is timed. */
  parser({ name, parse }: MarkdownParser): MarkdownParser {
    return { name, parse: text => this.#sync('(Markdown)', () => parse(text)) }
  }

  /** Rules that are timed, each by its id. */
  rules(settings: readonly RuleSetting[]): RuleSetting[] {
    return settings.map(setting => {
      const { id, rule } = setting
      const check: typeof rule.check = (...args) => this.#sync(id, () => Array.from(rule.check(...args)))
      return { ...setting, rule: { ...rule, check } }
    })
  }

  #total(): number {
    return [...this.#spent.values()].reduce((sum, spent) => sum + spent, 0)
  }

  #sync<Value>(name: string, work: () => Value): Value {
    const start = performance.now()
    try {
      return work()
    } finally {
      this.add(name, performance.now() - start)
    }
  }

  /** A table, the longest first. */
  toString(): string {
    const rows = [...this.#spent].sort(([, a], [, b]) => b - a)
    const total = rows.reduce((sum, [, spent]) => sum + spent, 0)
    const width = Math.max(5, ...rows.map(([name]) => name.length))
    const row = (name: string, spent: number) =>
      `${name.padEnd(width)} ${spent.toFixed(1).padStart(9)} ms ${((100 * spent) / (total || 1)).toFixed(0).padStart(3)} %\n`
    return rows.map(([name, spent]) => row(name, spent)).join('') + row('total', total)
  }
}
