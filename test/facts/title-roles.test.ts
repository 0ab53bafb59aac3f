import { describe, expect, it } from 'vitest'
import { isDocumentType, sectionName, titleRoles } from '../../src/facts/title-roles.js'

describe('the roles of a title', () => {
  it.for([
    ['Summary', ['summary']],
    ['2. Root Cause:', ['root-cause']],
    ['Remediation steps', ['resolution', 'action-items']],
    ["What we're doing differently", ['action-items']],
    ['What we are doing to fix this', ['action-items']],
    ['How I diagnosed it', ['response']],
    ['Follow-ups this outage led to', ['action-items']],
    ['1.1 Impact', ['impact']],
    ['🚨 Impact', ['impact']],
    ['Timeline (all times UTC)', ['timeline']],
    ['Timeline (PST) 03/02/2024 - 04/02/2024. Approximate', ['timeline']],
    ['Timeline of the outage', ['timeline']],
    ['Root cause: undersized database', ['root-cause']],
    ['Incident response timeline', ['timeline']],
    ['What went wrong and why?', ['root-cause']],
    ['How was the outage noticed?', ['detection']],
    ['Actions Taken', ['response']],
    ['Actions following the review', ['action-items']],
    ['Mitigation Measures', ['action-items']],
    ['Corrective and Preventative Measures', ['action-items']],
    ['Why was this hard to detect?', ['detection']],
    ['What is being done to prevent it?', ['action-items']],
    ['Affected crates', ['impact']],
    ['Auswirkungen', ['impact']],
    ['O que funcionou bem', ['went-well']],
    ['Establishing the timeline', ['timeline']],
    ['Current theory (root cause)', ['root-cause']],
    ['Origin of the outage', ['root-cause']],
    ['Why detection took two days', ['detection']],
    ['Fix: two changes to the proxy', ['resolution']],
    ['Resulting actions', ['action-items']],
    ['Follow-up issues', ['action-items']],
    ['Fix plan', ['action-items']],
    ['How I fixed it', ['resolution']],
    ['What I learned', ['lessons']],
    ['Why?', ['root-cause']],
    ["What we'll do next", ['action-items']],
    ['Order of events', ['timeline']],
    ['What users saw', ['impact']],
    ['Where do we go from here?', ['action-items']],
    ['Corrective measures implemented', ['action-items']],
    ['Future prevention & failover tests', ['action-items']],
    ['Faulty component and root cause', ['root-cause']],
    ['Diagnosing the issue', ['root-cause']],
    ['Detailed description', ['summary']],
    ['Detection method', ['detection']],
    ["Why it wasn't noticed sooner", ['detection']],
    ['Consequences of the outage', ['impact']],
    ['Causes racines', ['root-cause']],
    ['Actions correctives immédiates', ['action-items']],
    ["Plan d'amélioration pour la suite", ['action-items']],
    ['Sumário', ['summary']],
    ['Ações tomadas', ['response']],
    ['Prevención a largo plazo', ['action-items']],
    ['Причина сбоя в ночь на среду', ['root-cause']],
    ['실시한 대응 조치', ['response']],
    ['根本原因', ['root-cause']],
    ['技術的教訓', ['lessons']],
  ] as const)('reads %s', ([title, roles]) => {
    expect(titleRoles(title).roles).toEqual(roles)
  })

  it.for([
    ['Detection & Response', ['detection', 'response']],
    ['Impact assessment and timeline', ['impact', 'timeline']],
    ['Lessons learned and action items', ['lessons', 'action-items']],
    ['Mitigation and resolution', ['resolution']],
    ['Remediation', ['resolution', 'action-items']],
    ['Fixes', ['resolution', 'action-items']],
  ] as const)('reads both sides of %s', ([title, roles]) => {
    expect(titleRoles(title).roles).toEqual(roles)
  })

  it.for([
    '14:08',
    '2018-01-19 11:00',
    'Checkout returns 503',
    'Reducing impact',
    'Why did the rollback take an hour?',
    '',
  ])('finds no section in "%s"', title => {
    expect(titleRoles(title).roles).toEqual([])
  })

  it('is sure of what the dictionary has, and less so of what a pattern recognised', () => {
    expect(titleRoles('Root causes').exact).toBe(true)
    expect(titleRoles('Root cause of the 503 storm').exact).toBe(false)
  })

  it('knows the names that a repository adds', () => {
    expect(
      titleRoles('Play by play, minute by minute', { timeline: ['Play by play, minute by minute'] }).roles,
    ).toEqual(['timeline'])
  })
})

describe('a kind of document', () => {
  it.for(['Root Cause Analysis Report', 'Postmortem', 'Post-Incident Review', 'Incident Report', 'RCA report'])(
    '"%s" is no section',
    title => {
      expect(isDocumentType(title)).toBe(true)
      expect(titleRoles(title).roles).toEqual([])
    },
  )

  it.for(['Root Cause Analysis', 'Incident', 'Incident summary', 'Problem'])('"%s" is a section', title => {
    expect(isDocumentType(title)).toBe(false)
  })
})

it.for([
  ['  3) Root  cause(s):', 'root cause(s)'],
  ['**', ''],
  ['What didn’t go well?', "what didn't go well"],
] as const)('the name of "%s" is "%s"', ([title, name]) => {
  expect(sectionName(title)).toBe(name)
})
