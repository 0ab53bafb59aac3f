import { defineRule, type ExportArtefact, grouped } from 'postmortem-lint'

export default defineRule({
  id: 'export-artefacts',
  summary: 'Clean up what an export left behind.',
  why: `
    Document editors and status pages export no-break spaces, zero-width characters and needless escapes. Nobody sees
    them, but search, diffs and other tools stumble over them: "10:02" with a zero-width space is found by no search.
  `,
  severity: 'info',
  fixable: true,
  examples: {
    'clean text': `
      The queue grew to 40 000 messages.
    `,
    'padding and invisible characters': `
      Severity:\u00A0\u00A0 High <!-- ! -->

      \u00A0

      The queue grew at 10:\u200B02 UTC.
    `,
    'escapes of an exporter': `
      The on\\-call engineer\\-in\\-chief rolled back. <!-- ! -->
    `,
    'text that was read in the wrong encoding': `
      The queue didnâ€™t drain. <!-- ! -->
    `,
    'typography and code': `
      L’alerte « file pleine » a sonné\u00A0: 40\u00A0000 messages.

      The log said \`a\u00A0\u00A0b\`.
    `,
  },

  *check({ artefacts }) {
    const [first] = artefacts
    if (!first) return
    const kinds = grouped(artefacts, ({ kind }) => kind)
    yield {
      at: first,
      message: `the text holds ${listed(kinds.map(all => counted(all[0].kind, all.length)))} of an export`,
      help: 'Remove them.',
      related: artefacts.slice(1).map(at => ({ at, message: counted(at.kind, 1) })),
      fix: artefacts.flatMap(({ span, replacement }) =>
        replacement === undefined ? [] : [{ span, text: replacement }],
      ),
    }
  },
})

const names: Record<ExportArtefact['kind'], readonly [string, string]> = {
  'blank-paragraph': ['1 paragraph of no-break spaces', 'paragraphs of no-break spaces'],
  'no-break-space': ['1 run of no-break spaces', 'runs of no-break spaces'],
  invisible: ['1 invisible character', 'invisible characters'],
  escape: ['1 needless escape', 'needless escapes'],
  encoding: ['1 misread character', 'misread characters'],
}

const counted = (kind: ExportArtefact['kind'], count: number) =>
  count === 1 ? names[kind][0] : `${count} ${names[kind][1]}`

const listed = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('')
