import { defineRule } from 'postmortem-lint'

const DATES =
  /\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d{2}(?:\s*[ap]m)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}(?:st|nd|rd|th)?|20\d{2}|utc|gmt|[ecmp][sd]?t)\b/gi
const KINDS =
  /\b(?:post[- ]?mortems?|incidents?|outages?|reports?|reviews?|analys[ie]s|root|cause|rca|retrospectives?|retro|summary|document|public|internal|draft|final|update|blameless|issue|problem|event|on|of|for|the|an?|from|at|in|and|name|title|number|no|untitled|id|inc|pm|pir|coe)\b/gi
/** Names what failed, whatever else there is in a title. */
const FAILURE =
  /\b(?:fail\w*|down|errors?|slow\w*|unavailab\w*|loss|lost|leak\w*|degrad\w*|broke\w*|crash\w*|delay\w*|disrupt\w*|interrupt\w*|impact\w*|bugs?|breach\w*|timeouts?|stuck|missing|drop\w*)\b/
/** May stand for a failure, or for the kind of document. */
const INCIDENT = /\b(?:outages?|incident)\b/

export default defineRule({
  id: 'descriptive-title',
  summary: 'Name in the title what failed.',
  why: `
    Years later a postmortem is found by its title, in a list among hundreds. "Incident of 3 March" tells nobody whether
    to open it, and a status page's "API back to normal" names the one thing that was not the incident.
  `,
  severity: 'info',
  options: z =>
    z.strictObject({
      forbid: z
        .array(z.string())
        .default(['back to normal', 'all clear', 'resolved', 'fixed', 'restored', 'recovered', 'operational again'])
        .describe('Words that report the recovery, in lower case; a title that also names a failure may hold them.'),
    }),
  examples: {
    'what failed, and for whom': `
      # Checkout returned 503 for one in five customers
    `,
    'a date': `
      # Incident report, 3 March 2025 <!-- ! -->

      Checkout returned 503.
    `,
    'the recovery': `
      # Payments API back to normal <!-- ! -->

      Checkout returned 503.
    `,
    'a section instead of a title': `
      Issue Summary <!-- ! -->

      Checkout returned 503 for one in five customers.

      Root Cause

      The cache was full.
    `,
    'a title of its own beside the name of the page': `
      Payments API back to normal

      Incident title: checkout returned 503

      The cache was full.
    `,
  },

  *check(postmortem, { forbid }) {
    const { title, language } = postmortem
    const help = 'Name what failed, and for whom.'
    if (!title) {
      yield { at: postmortem, message: 'no title names the incident', help: `Add a title. ${help}` }
      return
    }
    if (language !== 'en') return
    const text = title.text.toLowerCase()
    if (FAILURE.test(text)) return
    const recovery = INCIDENT.test(text)
      ? undefined
      : forbid.find(words => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words} `))
    if (recovery !== undefined)
      yield { at: title, message: `the title reports the recovery, "${recovery}", not what failed`, help }
    else if (!/\p{L}{2}|\d{3}/u.test(text.replace(DATES, ' ').replace(KINDS, ' ')))
      yield { at: title, message: `the title "${title.text}" does not say what failed`, help }
  },
})
