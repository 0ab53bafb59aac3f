import { defineRule, type Postmortem } from 'postmortem-lint'

/** Fields that say the same for this purpose. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  date: ['start', 'end', 'detected', 'publication'],
  authors: ['commander'],
  services: ['impact'],
}
const PHRASES: Readonly<Record<string, string>> = {
  'incident-id': 'the id of the incident',
  authors: 'an author',
  services: 'the affected services',
  title: 'the title',
}
/** What a block of details is made of. */
const DETAILS = ['title', 'date', 'severity', 'status', 'authors', 'services', 'incident-id', 'duration']
const SEVERITY =
  /\b(?:sev(?:erity)?[-\s:]*\d|p[0-4]\b|s[0-4]\b|(?:critical|high|medium|moderate|low|minor|major)[- ]severity)/i

/** As blogs name their posts: 2025-03-03-checkout.md. */
const DATED = /(?<!\d)20\d{2}-\d{2}-\d{2}(?!\d)[^/]*$/

export default defineRule({
  id: 'required-metadata',
  summary: 'Record the facts by which incidents are sorted and counted.',
  why: `
    A collection of postmortems is worth more than its parts: by date, severity and service it answers what fails, how
    often and how badly. The SRE workbook asks for machine-readable tags for that reason. Front matter, a table, a list
    or plain "Label: value" lines all count, and so does what a status page adds. A report that keeps no such details at
    all is asked for its date only: of 190 public reports 183 state no severity.
  `,
  severity: 'info',
  options: z =>
    z.strictObject({
      fields: z.array(z.string()).default(['date']).describe('Fields that every report records.'),
      besides: z
        .array(z.string())
        .default(['severity', 'authors', 'status'])
        .describe('Fields that a report records where it has a block of details, three fields or more.'),
    }),
  examples: {
    'date and severity': `
      # Checkout returned 503

      Date: 3 March 2025

      Severity: SEV-2
    `,
    'no date': `
      # Checkout returned 503 <!-- ! -->

      One in five orders failed.
    `,
    'more fields by configuration': {
      markdown: `
        # Checkout returned 503 on 2025-03-03 <!-- ! -->

        One in five orders failed.
      `,
      options: { fields: ['date', 'severity'] },
    },
    'a block of details without author and status': `
      # Checkout returned 503

      - **Date**: 2025-03-03 <!-- ! -->
      - **Severity**: SEV-2
      - **Services**: checkout
    `,
    'a field that is asked for twice': {
      markdown: `
        # Checkout returned 503

        - **Date**: 2025-03-03 <!-- ! -->
        - **Duration**: 40 minutes
        - **Services**: checkout
      `,
      options: { fields: ['authors'] },
    },
    'an impact that is a severity': `
      # Checkout returned 503

      Date of incident: 2025-03-03

      Impact: Major
    `,
  },

  *check(postmortem, { fields: wanted, besides }) {
    const own = postmortem.fields.filter(({ name }) => name !== undefined && DETAILS.includes(name))
    const details = own.filter(({ carrier }) => carrier !== 'front-matter' && carrier !== 'trailer')
    const kept = new Set(details.map(({ name }) => name)).size >= 3
    const asked = new Set([...wanted, ...(kept ? besides : [])])
    const missing = [...asked].filter(name => !has(postmortem, name))
    if (missing.length === 0) return
    const phrases = missing.map(name => PHRASES[name] ?? `the ${name}`)
    const last = phrases.pop()!
    yield {
      at: kept ? details[0]! : postmortem,
      message: `no field gives ${phrases.length ? `${phrases.join(', ')} or ${last}` : last}`,
      help: `Add a line such as "${missing[0]!.charAt(0).toUpperCase()}${missing[0]!.slice(1)}: …".`,
    }
  },
})

function has({ fields, title, moments, statusPage, text, path }: Postmortem, name: string): boolean {
  const names = [name, ...(ALIKE[name] ?? [])]
  if (fields.some(field => field.name !== undefined && names.includes(field.name))) return true
  if (name === 'title') return title !== undefined
  if (name === 'severity') return SEVERITY.test(text)
  if (name === 'services') return statusPage?.affected !== undefined
  return name === 'date' && (moments.some(({ from }) => from.date === 'written') || DATED.test(path ?? ''))
}
