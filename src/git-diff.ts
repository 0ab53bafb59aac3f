/** Lines from 1, both ends included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** What has changed of a file. */
export interface FileChange {
  /** In the new text. */
  readonly lines: readonly LineRange[]
  readonly isNew: boolean
}

/** What a diff without context lines adds or changes in each new file; a file that is only renamed has no lines. */
export function fileChanges(diff: string): Map<string, FileChange> {
  const files = new Map<string, FileChange>()
  let lines: LineRange[] = []
  let isNew = false
  let ahead = 0
  for (const line of diff.split('\n')) {
    // Lines of the files themselves, which may look like anything.
    if (ahead > 0 && /^[-+]/.test(line)) {
      ahead--
      continue
    }
    if (/^diff --git /.test(line)) isNew = false
    if (/^new file mode /.test(line)) isNew = true
    const [, renamed] = /^rename to (.+)$/.exec(line) ?? []
    const [, named] = /^\+\+\+ (.+)$/.exec(line) ?? []
    const path = renamed === undefined ? named && withoutPrefix(named) : unquoted(renamed)
    if (path !== undefined) {
      lines = []
      files.set(path, { lines, isNew })
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
