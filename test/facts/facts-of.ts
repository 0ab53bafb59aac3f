import { dedent } from '../../src/dedent.js'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'
import type { Postmortem } from '../../src/postmortem.js'
import type { DocumentSettings } from '../../src/settings.js'

const parser = await loadMarkdownParser('auto')

/** What the readers understand of a document that is indented as the code around it. */
export function factsOf(markdown: string, settings: DocumentSettings = {}, path?: string): Postmortem {
  return readPostmortem({ path, text: dedent(markdown) }, settings, parser)
}
