import { expect, it } from 'vitest'
import { judge } from '../../../src/facts/measures/judge.js'
import { standardLexicon } from '../../../src/facts/measures/lexicon.js'

const kindsOf = (text: string) => {
  const { verdict, weaknesses } = judge(text, standardLexicon())
  return [verdict, ...weaknesses.map(({ kind }) => kind)]
}

it.for([
  ['Add an alert when the queue holds more than 500 jobs'],
  ['Document the restore of the ledger database'],
  ['We will move the cron jobs to their own pool.'],
  ['To keep the ledger small, we will archive rows after 90 days.'],
  ['If the probe fails, the router should drop the node.'],
  ['Improve the retry of uploads by adding a random delay to it'],
  ['Make sure the canary is used for every release'],
  ['Investigate and fix the leak in the parser'],
  ['Release process should include a soak of one day'],
  ['Uploads: Add a limit on the size of a file'],
  ['Quarterly drill of the failover'],
  ['Our ledger team will pin the parser version.'],
  ['Audit all services that still accept plain HTTP'],
  ['Use a checklist instead of memory'],
] as const)('leaves "%s" alone', ([text]) => {
  expect(kindsOf(text)).toEqual(['actionable'])
})

it.for([
  ['Improve alerting', 'not-actionable', 'vague'],
  ['Better dashboards for the queue', 'not-actionable', 'vague'],
  ['We need to streamline our onboarding.', 'not-actionable', 'vague'],
  ['Make the importer more robust', 'not-actionable', 'vague'],
  ['Implement improved load tests', 'not-actionable', 'vague'],
  ['Fix the problem', 'not-actionable', 'vague'],
  ['Review our release practices', 'not-actionable', 'vague'],
  ['Queue tests should be extended with deeper checks', 'not-actionable', 'vague'],
  ['We will post a notice as soon as it happens.', 'partial', 'vague'],
  ['All services should always run behind the proxy', 'partial', 'vague'],
  ['Monitor the ledger for slow queries', 'partial', 'vague'],
  ['Look into the retry behaviour of the parser', 'partial', 'exploratory'],
  ['Consider a second region for the ledger', 'partial', 'exploratory'],
  ['Evaluate whether the image needs three browsers', 'partial', 'exploratory'],
  ['Figure out how to page the right people', 'partial', 'exploratory'],
  ['We need an inventory of our certificates', 'partial', 'need'],
  ['Be more careful with manual edits', 'not-actionable', 'human-fix'],
  ['Remind everyone to read the runbook', 'not-actionable', 'human-fix'],
  ['Train the support staff on the new console', 'partial', 'human-fix'],
  ['We are committed to a better service', 'not-actionable', 'pledge'],
  ['Continue to tune the scheduler', 'not-actionable', 'pledge'],
  ['Enable the shadow traffic (under discussion)', 'partial', 'hedged'],
  ['Can we move the ledger to another host?', 'partial', 'hedged'],
  ['A second queue might help here', 'not-actionable', 'hedged'],
] as const)('reads "%s" as %s, %s', ([text, verdict, kind]) => {
  const [found, ...kinds] = kindsOf(text)
  expect(found).toBe(verdict)
  expect(kinds).toContain(kind)
})

it.for([
  ['Add an alert on queue age (done)'],
  ['Added an alert on queue age.'],
  ['We have moved the cron jobs to their own pool.'],
  ['The limit was raised to 80 %.'],
  ['✅ Pin the parser version'],
  ['Pin the parser version. Completed as of 3 May'],
  ['Our ledger team has already rotated the keys.'],
  ['We have for two years required a second factor.'],
  ['Old limits raised'],
  ['Old keys of the ledger revoked'],
  ['The import as root does nothing now, beside a warning.'],
  ['Jobs that time out are now retried.'],
  ['The broker was shut down at 07:39 UTC.'],
  ['The queue of the parser has been patched to answer when the ledger times out.'],
] as const)('reads "%s" as done', ([text]) => {
  expect(kindsOf(text)).toEqual(['done'])
})

it.for([
  ['Raised a ticket to add an alert on queue age'],
  ['Add a note to the page that was moved'],
  ['Failed uploads should be retried'],
  ['Automated test of the restore'],
  ['Get the limit raised'],
  ['Check what the import does now'],
  ['The import should now retry'],
  ['Make sure that alerts are configured'],
] as const)('reads "%s" as still to be done', ([text]) => {
  expect(judge(text, standardLexicon()).completion).toBe('open')
})

it.for([
  ['We will update the page within 10 minutes. We will also send a mail to every owner.', true],
  ['Enable the shadow traffic for uploads & a nightly comparison of the two ledgers', true],
  ['Test and notify the owners', false],
  ['Introduce a release calendar: Publish the dates of every release to all teams', false],
  ['Introduce a release calendar: Publish the dates. Remove the old wiki page of releases.', true],
  ['Pin the parser in every image. Verify that the build still passes without a cache.', false],
  ['Add an alert on queue age. This would have shown the problem.', false],
] as const)('sees whether "%s" holds two actions', ([text, two]) => {
  expect(judge(text, standardLexicon()).second !== undefined).toBe(two)
})
