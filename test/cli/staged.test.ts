import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { built, folder, run } from './program.js'
import { found, git, repository } from './repository.js'

/** A repository in which a staged file differs from the one on disk in some way. */
function staged(change: (root: string, write: (file: string, text: string) => void) => void): string {
  const root = repository({ 'a.md': 'x\n', 'docs/b.md': 'bad\n', 'c.md': 'bad\n' })
  change(root, (file, text) => writeFileSync(join(root, file), text))
  return root
}

it.for<[string, Parameters<typeof staged>[0], string[]]>([
  [
    'is other than the file on disk',
    (root, write) => {
      write('a.md', 'bad\n')
      git(root, 'add', '.')
      write('a.md', 'fine\n')
    },
    ['a.md:1'],
  ],
  [
    'is fine, whatever is on disk',
    (root, write) => {
      write('a.md', 'fine\n')
      git(root, 'add', '.')
      write('a.md', 'bad\n')
    },
    [],
  ],
  [
    'is a part of what has changed',
    (root, write) => {
      write('a.md', 'x\nbad\n')
      git(root, 'add', '.')
      write('a.md', 'bad\nbad\nx\nbad\n')
    },
    ['a.md:2'],
  ],
  [
    'is missing on disk',
    (root, write) => {
      write('a.md', 'bad\n')
      git(root, 'add', '.')
      rmSync(join(root, 'a.md'))
    },
    ['a.md:1'],
  ],
  [
    'lay in a folder that is missing on disk',
    (root, write) => {
      mkdirSync(join(root, 'new/deep'), { recursive: true })
      write('new/deep/d.md', 'bad\n')
      git(root, 'add', '.')
      rmSync(join(root, 'new'), { recursive: true })
    },
    ['new/deep/d.md:1'],
  ],
  [
    'is a folder on disk',
    (root, write) => {
      write('a.md', 'bad\n')
      git(root, 'add', '.')
      rmSync(join(root, 'a.md'))
      mkdirSync(join(root, 'a.md'))
    },
    ['a.md:1'],
  ],
  [
    'is a link on disk',
    (root, write) => {
      write('a.md', 'bad\n')
      git(root, 'add', '.')
      rmSync(join(root, 'a.md'))
      symlinkSync('c.md', join(root, 'a.md'))
    },
    ['a.md:1'],
  ],
  ['is renamed', root => git(root, 'mv', 'c.md', 'd.md'), ['d.md:1']],
  [
    'is renamed, and renamed back on disk',
    (root, write) => {
      git(root, 'mv', 'c.md', 'd.md')
      rmSync(join(root, 'd.md'))
      write('c.md', 'bad\n')
    },
    ['d.md:1'],
  ],
  ['is deleted', root => git(root, 'rm', 'c.md'), []],
  ['is deleted, and kept on disk', root => git(root, 'rm', '--cached', 'c.md'), []],
  ['is not staged', (_, write) => write('c.md', 'bad\nbad\n'), []],
  [
    'is staged in spite of .gitignore',
    (root, write) => {
      write('.gitignore', 'secret/\n')
      mkdirSync(join(root, 'secret'))
      write('secret/e.md', 'bad\n')
      git(root, 'add', '--force', '.')
    },
    ['secret/e.md:1'],
  ],
  [
    'is a link',
    root => {
      symlinkSync('c.md', join(root, 'link.md'))
      git(root, 'add', '.')
    },
    [],
  ],
  [
    'has a name that Git reads in its own way',
    (root, write) => {
      for (const name of ['1:a.md', '-x.md', 'a\tb\n.md', 'ö "q".md', 'docs/[b].md']) write(name, 'bad\n')
      git(root, 'add', '.')
    },
    ['-x.md:1', '1:a.md:1', 'a\tb\n.md:1', 'docs/[b].md:1', 'ö "q".md:1'],
  ],
])('--staged lints what is staged when it %s', async ([, change, expected]) => {
  const root = staged(change)
  const isOther = expected.length > 0
  expect(await found(root, '--staged')).toEqual(expected)
  expect((await run(root, ['--no-gate', '--staged'])).code).toBe(isOther ? 1 : 0)
})

it.for([
  ['named', ['a.md'], ['a.md:1']],
  ['named with others', ['c.md', 'docs/d.md', 'a.md'], ['docs/d.md:1', 'a.md:1']],
  ['below a folder that is named', ['docs'], ['docs/d.md:1']],
  ['below a folder that is gone', ['gone'], ['gone/e.md:1']],
  ['matched by a pattern', ['**/d.*'], ['docs/d.md:1']],
  ['matched by a pattern in a folder that is gone', ['gone/*.md'], ['gone/e.md:1']],
] as const)('--staged finds a file that is missing on disk when it is %s', async ([, paths, expected]) => {
  const root = staged((root, write) => {
    mkdirSync(join(root, 'gone'))
    for (const file of ['a.md', 'docs/d.md', 'gone/e.md']) write(file, 'bad\n')
    git(root, 'add', '.')
    for (const file of ['a.md', 'docs/d.md', 'gone']) rmSync(join(root, file), { recursive: true })
  })
  expect(await found(root, '--staged', ...paths)).toEqual(expected)
})

it('--staged counts lines as they are staged', async () => {
  const root = staged((root, write) => {
    write('c.md', 'bad\nbad\n')
    git(root, 'add', '.')
    write('c.md', 'x\nx\nx\n')
  })
  expect(await found(root, '--staged', '--lines')).toEqual(['c.md:2'])
})

it('--staged starts from a folder below the root, and through a link to it', async () => {
  const root = staged((root, write) => {
    write('docs/b.md', 'bad\nbad\n')
    git(root, 'add', '.')
    rmSync(join(root, 'docs/b.md'))
  })
  expect(await found(join(root, 'docs'), '--staged')).toEqual(['b.md:1', 'b.md:2'])
  const link = join(folder(), 'link')
  symlinkSync(root, link)
  expect(await found(link, '--staged')).toEqual(['docs/b.md:1', 'docs/b.md:2'])
})

it('--staged says that nothing is staged, in a repository without a document too', async () => {
  const nothing = { code: 0, stderr: 'no document has changed: staged\n' }
  expect(await run(repository({ 'a.md': 'bad\n' }), ['--no-gate', '--staged'])).toMatchObject(nothing)
  expect(await run(repository({ 'a.txt': 'bad\n' }), ['--no-gate', '--staged'])).toMatchObject(nothing)
})

it('--staged still names a path that was never there', async () => {
  const { code, stderr } = await run(repository({ 'a.md': 'bad\n' }), ['--no-gate', '--staged', 'none.md'])
  expect(stderr).toContain('none.md: no such file or folder\n')
  expect(code).toBe(2)
})

it('--staged names a staged file that is no text', async () => {
  const root = staged((root, write) => {
    write('a.md', '\0')
    git(root, 'add', '.')
    write('a.md', 'fine\n')
  })
  expect(await run(root, ['--no-gate', '--staged'])).toMatchObject({ code: 2, stderr: 'a.md: a binary file\n' })
})

// Git hands a hook an index of its own when only some files are committed.
it.skipIf(!built || process.platform === 'win32')(
  '--staged stops a commit as a hook, and only the one it is about',
  () => {
    const bin = fileURLToPath(new URL('../../bin/postmortem-lint.js', import.meta.url))
    const root = repository({ 'a.md': 'x\n', 'c.md': 'x\n' })
    const hook = join(root, '.git/hooks/pre-commit')
    mkdirSync(join(root, '.git/hooks'), { recursive: true })
    writeFileSync(
      hook,
      `#!/bin/sh\nexec "${process.execPath}" "${bin}" --no-gate --staged --format unix >> "${root}/said.txt" 2>&1\n`,
    )
    chmodSync(hook, 0o755)
    writeFileSync(join(root, 'a.md'), 'bad\n')
    writeFileSync(join(root, 'c.md'), 'fine\n')
    const commit = (...files: string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-m', 'x', '--', ...files], {
        cwd: root,
      }).status
    expect(commit('c.md')).toBe(0)
    expect(commit('a.md')).toBe(1)
    expect(readFileSync(join(root, 'said.txt'), 'utf8')).toContain('a.md:1:1: error: says bad [acme/tone]')
  },
)
