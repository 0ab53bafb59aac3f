import { expect, it } from 'vitest'
import { lint } from '../src/index.js'

it.for([
  ['nothing', 'It broke.', 'warning'],
  ['a comment', '<!-- newest last -->\n\nIt broke.', 'warning'],
  ['a picture', '![the channel](channel.png)', 'info'],
  ['a link', 'See [the log](log.md).', 'info'],
  ['a list in HTML', '<ul>\n<li>10:02 Alert</li>\n</ul>', 'info'],
  ['a list that a picture in HTML swallows', '<img src="clock.gif">\n- 10:02 Alert\n- 10:20 Flush', 'info'],
] as const)('a timeline without times that holds %s', async ([, body, severity]) => {
  const findings = await lint(`# Checkout down on 2025-03-03\n\n## Timeline\n\n${body}\n`, {
    config: false,
    only: ['timeline-entries'],
  })
  expect(findings).toMatchObject([{ severity }])
})
