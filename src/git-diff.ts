/** Lines from 1, both ends included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** The lines of each new file that a diff without context lines adds or changes; a file that is only renamed has none. */
export function changedLines(diff: string): Map<string, LineRange[]> {
  const files = new Map<string, LineRange[]>()
  let lines: LineRange[] = []
  let ahead = 0
  for (const line of diff.split('\n')) {
    // Lines of the files themselves, which may look like anything.
    if (ahead > 0 && /^[-+]/.test(line)) {
      ahead--
      continue
    }
    const [, renamed] = /^rename to (.+)$/.exec(line) ?? []
    const [, named] = /^\+\+\+ (.+)$/.exec(line) ?? []
    const path = renamed === undefined ? named && withoutPrefix(named) : unquoted(renamed)
    if (path !== undefined) {
      lines = files.get(path) ?? []
      files.set(path, lines)
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (hunk) {
      const [, removed = '1', first = '1', added = '1'] = hunk
      ahead = Number(removed) + Number(added)
      if (Number(added) > 0) lines.push({ first: Number(first), last: Number(first) + Number(added) - 1 })
    }
  }
  return files
}

function withoutPrefix(path: string): string | undefined {
  // A path with a blank in it ends with a tab.
  const name = unquoted(path.replace(/\t$/, ''))
  return name.startsWith('b/') ? name.slice(2) : undefined
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' }

/** Git writes odd names as C strings. */
function unquoted(name: string): string {
  if (!name.startsWith('"')) return name
  return name.slice(1, -1).replace(/(?:\\[0-7]{3})+|\\(.)/g, (octal, letter: string | undefined) =>
    letter === undefined
      ? Buffer.from(
          octal
            .split('\\')
            .slice(1)
            .map(digits => Number.parseInt(digits, 8)),
        ).toString()
      : (ESCAPES[letter] ?? letter),
  )
}
