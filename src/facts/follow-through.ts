import type { Postmortem } from '../postmortem.js'
import { readArtefacts } from './artefacts.js'
import { isDraft } from './draft.js'
import { readImpact } from './impact.js'
import { readLinks } from './links.js'
import { readOpenCauses } from './open-causes.js'
import { readPlaceholders } from './placeholders.js'
import { readPseudoHeadings } from './pseudo-headings.js'
import { readPseudoLists } from './pseudo-lists.js'
import { readPublication, readResolution } from './publication.js'
import { readSecrets } from './secrets.js'
import { readTemplateText } from './template-text.js'

export type FollowThrough = Pick<
  Postmortem,
  | 'isDraft'
  | 'placeholders'
  | 'templateTexts'
  | 'artefacts'
  | 'secrets'
  | 'links'
  | 'impact'
  | 'openCauses'
  | 'pseudoLists'
  | 'pseudoHeadings'
  | 'publication'
  | 'resolution'
>

/** What is left to do before a report is done, from what the other readers found. */
export function readFollowThrough(read: Omit<Postmortem, keyof FollowThrough>): FollowThrough {
  const { text: source, blocks, sections, fields, title, statusPage, settings, path } = read
  const outside = statusPage ? [statusPage.span] : []
  const stamps = [statusPage?.publication, ...(statusPage?.updates ?? [])].flatMap(update => update?.stampSpan ?? [])
  return {
    isDraft: isDraft(fields),
    placeholders: readPlaceholders({ source, blocks, sections, fields, title, outside }),
    templateTexts: readTemplateText({ source, blocks, sections, templates: settings.templates ?? [] }),
    artefacts: readArtefacts(source, blocks),
    secrets: readSecrets(source),
    links: readLinks({ source, blocks, path, exists: settings.exists }),
    impact: readImpact({ ...read, outside }),
    openCauses: readOpenCauses(sections, outside),
    pseudoLists: readPseudoLists(source, blocks, stamps),
    pseudoHeadings: readPseudoHeadings(source, sections),
    publication: readPublication(read),
    resolution: readResolution(read),
  }
}
