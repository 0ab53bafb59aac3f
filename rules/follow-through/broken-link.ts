import { defineRule, grouped, type Link } from 'postmortem-lint'

export default defineRule({
  id: 'broken-link',
  summary: 'Link to what is there.',
  why: `
    Evidence that cannot be opened is no evidence. Checked are anchors of the document itself, files and images beside
    it, and hosts that lost their scheme; nothing is fetched. Files of sites that make their own paths are left alone.
  `,
  severity: 'error',
  examples: {
    'anchors that are there': `
      See the [timeline](#timeline) and the [second update](#update-1).

      ## Timeline

      ### Update

      ### Update
    `,
    'an anchor that is not': `
      See the [timeline](#time-line). <!-- ! -->

      ## Timeline
    `,
    files: {
      markdown: `
        ![Queue length](img/queue.png) and [the first outage](../2024/checkout.md#impact).

        ![Error rate](img/errors.png) <!-- ! -->
      `,
      path: 'reports/2025/queue.md',
      settings: { exists: (path: string) => ['reports/2025/img/queue.png', 'reports/2024/checkout.md'].includes(path) },
    },
    'a report without its files': {
      markdown: `
        ![Queue length](img/queue.png) <!-- ! -->

        ![Error rate](img/errors.png)
      `,
      path: 'queue.md',
      settings: { exists: () => false },
    },
    'a host without its scheme': `
      See [the dashboard](grafana.example.com/d/queue). <!-- ! -->
    `,
    'paths of a site and references': `
      See [downloads]({{ site.baseurl }}/downloads), [the form](/contact) and [#2226].
    `,
  },

  *check({ links }) {
    const broken = links.filter(({ exists }) => exists === false)
    for (const [first, ...others] of grouped(broken, cause))
      yield {
        at: first,
        message:
          others.length > 0 && first.certainty === 'possible'
            ? `none of the ${others.length + 1} files that the report shows or links to is beside it`
            : messages[first.target](first),
        help: first.target === 'domain' ? `Write "https://${first.url}".` : 'Correct the link, or remove it.',
        certainty: first.certainty,
        related: others.map(at => ({ at, message: `"${at.url}"` })),
      }
  },
})

/** Files that are missing one and all were left where the report comes from. */
const cause = ({ url, certainty }: Link) => (certainty === 'possible' ? '' : url)

const messages: Record<Link['target'], (link: Link) => string> = {
  anchor: ({ url }) => `no heading of this document has the anchor "${url}"`,
  file: ({ kind, url }) => `the ${kind === 'image' ? 'image' : 'file'} "${url}" does not exist`,
  domain: ({ url }) => `"${url}" has no scheme, so it leads to a file of that name`,
}
