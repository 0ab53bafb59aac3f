// Reports of about 5 KB, generated: the same number always gives the same report.

const SERVICES = ['checkout', 'search', 'billing', 'login', 'mail', 'reports', 'catalogue', 'payments']
const CAUSES = [
  'a full disk on the primary',
  'an expired certificate',
  'a lock held by a migration',
  'a misrouted canary',
]

const two = number => String(number).padStart(2, '0')
const clock = minutes => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

/** Report number `n` as Markdown. */
export function report(n) {
  const service = SERVICES[n % SERVICES.length]
  const cause = CAUSES[n % CAUSES.length]
  const date = `2025-${two(1 + (n % 12))}-${two(1 + (n % 28))}`
  const start = (n * 37) % 1200
  const entry = (minutes, text) => `- ${clock(start + minutes)} UTC ${text}`
  return `# ${date}: ${service} fails for part of its customers

| Field | Value |
| --- | --- |
| Date | ${date} |
| Severity | SEV${1 + (n % 3)} |
| Authors | the ${service} team |
| Status | Final |

## Summary

On ${date}, from ${clock(start)} UTC to ${clock(start + 95)} UTC, ${service} answered ${10 + (n % 60)} % of its requests
with an error. The cause was ${cause}. ${filler(n, 5)}

## Impact

${1000 + n * 13} customers could not use ${service} for 95 minutes; ${n % 400} orders were lost. ${filler(n + 1, 4)}

## Timeline

${entry(0, `The error rate of ${service} rises above 5 %.`)}
${entry(4, 'The alert on the error budget pages the on-call engineer.')}
${entry(9, 'The incident is declared and a channel opened.')}
${entry(31, `The logs of the load balancer point to ${cause}.`)}
${entry(58, 'Traffic is moved to the second region; errors fall by half.')}
${entry(95, 'The error rate is back to normal, the incident is resolved.')}

## Root cause

The incident was caused by ${cause}. ${filler(n + 2, 8)}

## Resolution

Traffic was moved away and the component replaced. ${filler(n + 3, 4)}

## Lessons learned

${filler(n + 4, 6)}

## Action items

| Action | Owner | Due | Ticket |
| --- | --- | --- | --- |
| Page when the error rate of ${service} exceeds 2 % for 5 minutes | ${service} team | 2025-12-01 | OPS-${n} |
| Add a check for ${cause} to the release pipeline | platform team | 2025-12-15 | OPS-${n + 1} |
| Remove the manual step from the failover of ${service} | ${service} team | 2026-01-10 | OPS-${n + 2} |
`
}

const SENTENCES = [
  'The component had been changed two weeks before and had run without errors since.',
  'The dashboards showed the saturation, but no alert was tied to it.',
  'The retry policy of the clients multiplied the load by a factor of four.',
  'Two of the three replicas were affected, which the health check did not show.',
  'The rollback took 12 minutes because the images had to be fetched again.',
  'The runbook described the failover, but not how to see that it was complete.',
  'Support received 34 tickets and linked them to the incident.',
]

function filler(seed, count) {
  return Array.from({ length: count }, (_, i) => SENTENCES[(seed * 3 + i * 5) % SENTENCES.length]).join(' ')
}
