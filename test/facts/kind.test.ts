import { describe, expect, it } from 'vitest'
import { factsOf } from './facts-of.js'

const OPEN_NOTICE = `
  # Search is down

  We are currently investigating errors of the search.

  ## Impact

  All regions are hit, and we are working on it.

  ## Root cause

  A node is being replaced.

  Estimated time to resolution: unknown. Next update within 30 minutes.
`

const REPORT = `
  # Checkout returned 503 on 3 March 2025

  ## Impact

  One in five orders failed for 38 minutes, and support answered 120 calls.

  ## Timeline

  - 2025-03-03 10:02 UTC The error-rate alert fired.
  - 2025-03-03 10:40 UTC The cache was flushed and orders went through.

  ## Root cause

  The cache was full, its eviction policy was "noeviction", and every write failed.
`

const RUNBOOK = `
  # How to restore the search index

  ## Impact

  Use this page when searches find nothing.

  ## Steps

  1. Open the dashboard.
  2. Run \`restore --last\`.
  3. Check that searches find something.
  4. Notify the search team.
`

const TEMPLATE = `
  # [Incident title]

  ## Summary

  _One or two sentences on what happened._

  ## Impact

  <whom did it hurt>

  ## Timeline

  TBD

  ## Root cause
`

const NOTICE = `
  ---
  title: Search outage
  resolved: false
  affected:
    - search
  ---

  We are currently investigating a failure of the search and will keep you posted.
`

const MINUTES = `
  # 2025-03-03

  Attendees: four people

  - The cache of checkout was discussed.
  - We agreed on a limit.
`

const INDEX = `
  # Incident reports

  - [Checkout down](checkout.md)
  - [Search slow](search.md)
  - [Login failed](login.md)
  - [Mail late](mail.md)
`

/** One word of an incident, and five hours. */
const EVENT = `
  # Summary of the printing event in the south on September 12th

  We want to tell what was behind the disruption of the printing service in the evening of 12 September 2025.

  At 6:14 PM a technician who followed the manual removed a tray while the press was running. At 6:20 PM the press
  stopped, and orders were queued. At 7:02 PM the tray was put back, at 7:10 PM the press was started, and by 8:26 PM
  all queued orders had been printed. The manual named the wrong tray, which nobody had noticed since it was written.
`

/** Neither sections nor the words of an incident in its title. */
const TOLD = `
  # How a counter took our shop away

  On 3 March 2025 at 10:02 UTC a counter ran over, and the shop stopped taking orders.

  We saw the first errors at 10:05, found the counter at 10:31 and widened its column at 10:58. The shop recovered at
  11:00. Nobody had looked at that column since 2014, when it was made.
`

const GUIDE = `
  # Incident process

  When an incident is declared, you should open a channel and you must page the commander.
  Your report is due within five days.
`

const TERSE = `
  # Checkout 503

  ## Impact

  All orders fail.

  ## Timeline

  - 10:02 alert fires
  - 10:05 on-call looks at the graphs
  - 10:11 cache is full
  - 10:20 flush
  - 10:24 orders go through

  ## Root cause

  Eviction is off.
`

const FOLLOWED = `
  # 2025-03-03: nobody can deploy

  ## Summary

  Two changes meet, and the plan is to destroy the gateway.

  ## Timeline

  ### 2025-03-03 18:30

  Ana merges a hotfix and sees no checks run.

  ### 2025-03-03 18:41

  Ana asks in the channel of the platform.

  ### 2025-03-03 19:02

  Ben sees that the budget is used up.

  ### 2025-03-03 19:20

  Ben restores the last state.

  ### 2025-03-03 19:31

  The hotfix is live.

  ## Lessons

  ### What went well

  - Images can be built by hand.

  ### What went wrong

  - Nobody sees how much of the budget is left.

  ## Action items

  - Write down how to deploy by hand.
`

const HINTS = `
  # Checkout

  ## Summary

  Brief description of what happened.

  ## Impact

  - Users affected

  ## Root cause

  What caused the incident?

  ## Action items

  - [ ] Add follow-up tasks here
`

const PORTUGUESE_RUNBOOK = `
  # Esgotamento de conexões

  ## Impacto

  A taxa de erro sobe de forma abrupta quando o pool zera, e a fila de conexões não para de crescer para os clientes.

  ## Detecção

  O alerta dispara quando o pool passa de 85 % por cinco minutos.

  ## Mitigação

  1. Reduza o pool da aplicação.
  2. Libere as conexões ociosas.
`

const HOME_LAB = `
  # Media server outage of two weeks

  ### Description

  The server was reachable through the proxy only, and the router dropped what came from outside.

  ### Workaround

  I mapped another port and moved the library to a new container.

  ### Lessons learned

  A forwarded port was blocked by the provider, and nothing told me.
`

const PORTUGUESE_REPORT = `
  # Relatório: pedidos recusados na loja

  ## Resumo

  Os pedidos foram recusados por uma hora, até que o cache foi esvaziado e a loja voltou a vender como antes.

  ## Linha do tempo

  O alerta disparou, o cache foi esvaziado e os pedidos voltaram.

  ## Causa raiz

  A política do cache não removia chaves, e por isso a memória acabou.

  ## Lições aprendidas

  O alerta de memória veio tarde demais para a equipe.
`

const TO_FILL = `
  # Outage of <service>

  Copy this file to the folder of the quarter and fill it in after the call.

  ## Impact

  Orders failed for 38 minutes.

  ## Root cause

  The cache was full.
`

const EXPLAINED = `
  0x01. Incident
  A brief overview of what happened and for how long.
  Timeline:

  A chronological account of the events, from the detection on.
  Root cause:

  A detailed explanation of the cause and of how it was fixed.
  Lessons learned:

  Any insights gained that improved how incidents are handled and what the team learned.
`

const PROJECT = `
  # Postmortem: the map editor

  We built an editor for maps in four weeks. It was planned as a course work and grew into a tool that people used.

  ## What worked

  Small commits kept us going, and the tests were written before the code was.

  ## What didn't work

  The build was slow, and we added a cache too late.

  ## What I learned

  A schedule needs slack.
`

describe('the kind of a document', () => {
  it.for([
    ['a report', REPORT, undefined, 'postmortem'],
    ['a report in a README', REPORT, 'postmortems/2025-03-03/README.md', 'postmortem'],
    ['a runbook', RUNBOOK, undefined, 'runbook'],
    ['a template', TEMPLATE, undefined, 'template'],
    ['a filled-in example that is called a template', REPORT, 'postmortems/template.md', 'template'],
    ['a notice of a status page', NOTICE, undefined, 'other'],
    ['minutes', MINUTES, undefined, 'minutes'],
    ['a report in the present tense, with entries as headings', FOLLOWED, undefined, 'postmortem'],
    ['a story with its hours', TOLD, undefined, 'postmortem'],
    ['the summary of an event', EVENT, undefined, 'postmortem'],
    ['a report in the present tense', TERSE, undefined, 'postmortem'],
    ['a template of plain hints', HINTS, undefined, 'template'],
    ['a report in a folder of templates', REPORT, 'docs/templates/incident.md', 'template'],
    ['a runbook in another language', PORTUGUESE_RUNBOOK, undefined, 'other'],
    ['a report of one section and a title that says so', HOME_LAB, undefined, 'postmortem'],
    ['a report in another language', PORTUGUESE_REPORT, undefined, 'postmortem'],
    ['a template that asks to be copied', TO_FILL, undefined, 'template'],
    ['a template that explains each label', EXPLAINED, undefined, 'template'],
    ['an index', INDEX, undefined, 'index'],
    ['a process', GUIDE, undefined, 'guide'],
    ['a drill', REPORT.replace(/# .*/, '# Game Day 3: a region is lost'), undefined, 'other'],
    ['the report of a drill', REPORT.replace(/# .*/, '# Game Day 3: incident report'), undefined, 'postmortem'],
    ['a page on all postmortems', '# Post-mortems\n\n## Impact\n\nSay who was hit.', undefined, 'index'],
    ['a prompt', `# Post-mortem\n\n## Input\n\n$ARGUMENTS\n\n## Impact\n\nWho was hit.`, undefined, 'template'],
    ['a notice with sections', OPEN_NOTICE, undefined, 'other'],
    ['the retrospective of a project', PROJECT, undefined, 'other'],
    [
      'a page on what postmortems are',
      '# Postmortems: why we write\n\n## Impact\n\nSay who was hit.',
      undefined,
      'index',
    ],
    ['a README', '# Search\n\nThe search of the shop.', 'README.md', 'readme'],
  ] as const)('of %s is known', ([, markdown, path, kind]) => {
    expect(factsOf(markdown, {}, path).kind).toBe(kind)
  })

  it('comes with a reason for everything that is skipped, and none for a postmortem', () => {
    expect(factsOf(TEMPLATE).kindReason).toBe(
      'it is a template: 4 of its 4 sections are empty or hold only placeholders',
    )
    expect(factsOf(REPORT).kindReason).toBeUndefined()
    expect(factsOf('').kindReason).toBe('it holds no text')
    expect(factsOf('Nothing yet.').kindReason).toBe('it has no section of an incident and tells of none')
  })

  it('is told from prose alone, where the text has no sections', () => {
    const { kind } = factsOf(`
      Checkout outage

      On 3 March 2025 at 10:02 UTC checkout failed. The cache was full, and requests that needed it were answered with
      an error until it was flushed at 10:40 UTC. The outage affected one in five orders.
    `)
    expect(kind).toBe('postmortem')
  })
})
