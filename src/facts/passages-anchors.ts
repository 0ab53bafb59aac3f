import { firstReached } from '../halving.js'
import type { Field, Postmortem } from '../postmortem.js'
import type { Span } from '../span.js'
import type { Anchor } from '../time/passages.js'
import { Stretches } from './stretches.js'

type Facts = Pick<Postmortem, 'blocks' | 'fields' | 'statusPage' | 'title' | 'incidents'>

interface AnchorSpan extends Span {
  readonly anchor: Anchor
}

/** The places whose dates say something about the whole document; where two overlap, the first counts. */
export function anchorsOf({ fields, statusPage, title, incidents, blocks }: Facts): Stretches<AnchorSpan> {
  const own = incidents.flatMap(({ span: { start } }) => {
    const block = blocks[firstReached(blocks.length, index => blocks[index]!.span.start >= start)]
    return block?.kind === 'heading' && block.span.start === start ? [block] : []
  })
  const anchors: AnchorSpan[] = [
    ...(statusPage?.publication ? [{ ...statusPage.publication.stampSpan, anchor: 'publication' as const }] : []),
    ...(statusPage?.updates ?? []).map(({ stampSpan }) => ({ ...stampSpan, anchor: 'stamp' as const })),
    ...fields.flatMap(field => fieldAnchor(field)),
    ...(title ? [{ ...title.span, anchor: 'title' as const }] : []),
    ...own.map(({ span }) => ({ ...span, anchor: 'title' as const })),
  ]
  return new Stretches(anchors, span => span)
}

function fieldAnchor({ name, carrier, span }: Field): AnchorSpan[] {
  if (name === 'publication') return [{ ...span, anchor: 'publication' }]
  return carrier !== 'front-matter' && (name === 'date' || name === 'start') ? [{ ...span, anchor: 'header' }] : []
}
