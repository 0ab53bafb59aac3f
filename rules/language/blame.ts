import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'blame',
  summary: 'Tell what people saw and what the system let them do, not what they should have been like.',
  why: `
    Finger-pointing ends the search for causes, and the next person keeps quiet. The SRE workbook shows it as a flaw of
    a bad postmortem, PagerDuty's guide calls it "name and shame". The rule needs a person (a role, a handle) and a word
    that judges in the same clause; single words are useless, since code is lazy and requests are ignored. Authors who
    say "we forgot" get an info.
  `,
  severity: 'warning',
  examples: {
    'what the system allowed': `
      ## Root cause

      The deploy tool ignored the flag, and the script failed to check the disk.
    `,
    'a person and a judgement': `
      ## Root cause

      The on-call engineer forgot to drain the node. <!-- ! -->

      @mira ran it without thinking about the replica. <!-- ! -->
    `,
    'the authors themselves': `
      ## Root cause

      We neglected the alert for weeks. <!-- ! -->
    `,
    'what nobody did': `
      ## Root cause

      The default makes it easy even when an engineer forgot the flag. The person who approves sees which script failed to test.
    `,
  },

  *check({ wordings }) {
    for (const wording of wordings)
      if (wording.kind === 'blame')
        yield {
          at: wording,
          message: `"${wording.text}" judges ${wording.certainty === 'possible' ? 'the people' : 'a person'}`,
          help: 'Say what was known at the time, and what let it happen.',
          certainty: wording.certainty,
        }
  },
})
