/**
 * Shapes for a rewrite: what an item about this subject has to say so that two engineers agree whether it is done.
 * The shape of the first row that matches is proposed.
 */
const BY_SUBJECT: readonly (readonly [subject: RegExp, shape: string])[] = [
  [
    /\b(?:alert|alarm|monitor|pag(?:e|ing)|detect|metric|dashboard|observab|visib|notif|logging)/i,
    'Say what will page, and when: "Page when <signal> <threshold> for <time>".',
  ],
  [
    /\b(?:test|coverage|qa\b|validat|verif)/i,
    'Name the case and where it runs: "Add a test of <case> to <suite>; its failure blocks the release".',
  ],
  [
    /\b(?:document|docs?\b|runbook|playbook|guide|wiki|instruction)/i,
    'Name the document and what it will say: "Add <steps> to <runbook>".',
  ],
  [
    /\b(?:communicat|inform|status page|announce|escalat|customers? know)/i,
    'Say who hears what, where and how soon: "Post to <channel> within <minutes> of <event>".',
  ],
  [
    /\b(?:capacity|scal|performance|latency|throughput|memory|cpu|slow|limit)/i,
    'Give the figure to reach: "Keep <measure> below <value> at <load>".',
  ],
  [
    /\b(?:deploy|release|rollout|roll-out|rollback|configur|upgrade|migrat|pipeline)/i,
    'Say what will stop the bad change: "Block <change> unless <check> passes".',
  ],
]

const ANY =
  'Say what will change, and how anyone can tell that it is done: "<Change> <thing> so that <measurable effect>".'

export function rewriteFor(text: string): string {
  return BY_SUBJECT.find(([subject]) => subject.test(text))?.[1] ?? ANY
}

export const OUTPUT =
  'Say what it produces and by when: "Decide by <date> whether to <change>, and record it in <document>".'
export const FINDINGS =
  'Say what it produces and by when: "List every <thing> that <criterion>, and fix each by <date>".'
export const GUARD = 'Change the system, so that nobody has to remember: "<Tool> refuses <action> unless <check>".'
export const COMMITMENT =
  'Name one change that can be finished, with a date, or leave the sentence out of the measures.'
export const SETTLE =
  'Say what is decided; make what is still open its own item: "Decide by <date> whether to <change>".'
export const TASK = 'Say what will be done about it: "Add <thing> to <system>".'
export const TRAINING =
  'Name the material, the audience and the date, and the change to the system that makes it matter less.'
