/** A link of an item; the range is that of its text in the item. */
export interface ItemLink {
  readonly start: number
  readonly end: number
  readonly url: string
}

import { compiled } from '../../compiled.js'

/** A ticket as written, or the address of its page; the range is where the item's text names it. */
interface TicketPlace {
  readonly ticket: string
  readonly start: number
  readonly end: number
}

const TICKET_PATH =
  /^https?:\/\/[^\s/]+\/(?:[^\s?#]*\/)?(?:issues?|pull|pulls|merge_requests|pull-requests|browse|work_items|workitems|tickets?|tasks?|bugs?|b|story|stories|card|c)\/[^\s/]+|^https?:\/\/[^\s/]+\/T\d+\b|show_bug\.cgi\?id=\d/i
const TRACKER =
  /^https?:\/\/(?:linear\.app|app\.asana\.com|[\w.-]*atlassian\.net\/browse|app\.shortcut\.com|trello\.com\/c|phabricator\.[\w.]+\/T|bugzilla\.[\w.]+|app\.zenhub\.com|youtrack\.[\w.]+|crbug\.com|issues\.apache\.org|pagure\.io\/[^\s]+\/issue)\//i

export function isTicketUrl(url: string): boolean {
  return TICKET_PATH.test(url) || TRACKER.test(url)
}

const ID =
  /(?<![\w/-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-])|(?<![\w&])(?:[\w.-]{1,40}\/[\w.-]{1,40})?#\d{1,6}\b|\b(?:GH|BUG|Bug|INC|CHG|TASK|TICKET|ISSUE|PR|MR)[ #:-]?\d{2,}\b|\[(?:issue|pr|pull request|ticket|github issue|link to issue)\]\[[^\]\n]{1,80}\]/gi

/** What no text with an id is without: it is found sooner. */
const SIGN = /[a-z][a-z0-9]{0,9}-\d|#\d|(?:gh|bug|inc|chg|task|ticket|issue|pr|mr)[ :]?\d\d|\]\[/i

/** Names of standards, grades and places that look like the id of a ticket. */
const NO_TICKET =
  /^(?:UTF|ISO|SHA|TLS|SSL|AES|RSA|RC|SEV|P|S|Q[1-4]|H[12]|FY|COVID|CVE|RFC|HTTP|SOC|PCI|GDPR|EC|US|EU|AP|EAST|WEST|NORTH|SOUTH|CENTRAL|ZONE|AZ|REGION|NODE|GPT|IPV|IP|LTO|MD|USB|PG|PHASE|STEP|DAY|WEEK|PART|TOP|V)\d*-\d/

/** Every ticket that an item names, in the order of the text. */
export function ticketsIn(text: string, links: readonly ItemLink[], prefixes: readonly string[] = []): TicketPlace[] {
  const linked = links.filter(({ url }) => isTicketUrl(url)).map(({ url, start, end }) => ({ ticket: url, start, end }))
  const isElsewhere = ({ start, end }: TicketPlace) => !linked.some(link => link.start < end && start < link.end)
  const written = SIGN.test(text) ? placesOf(ID, text).filter(id => isId(id.ticket) && isElsewhere(id)) : []
  const configured = prefixes.length > 0 ? placesOf(prefixed(prefixes), text) : []
  if (written.length + configured.length === 0) return linked
  const more = configured.filter(({ start }) => !written.some(other => other.start === start))
  return [...linked, ...written, ...more].sort((a, b) => a.start - b.start)
}

function placesOf(pattern: RegExp, text: string): TicketPlace[] {
  const places: TicketPlace[] = []
  compiled(pattern).lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    places.push({ ticket: match[0], start: match.index, end: match.index + match[0].length })
  return places
}

const patterns = new WeakMap<readonly string[], RegExp>()

/** The ids of a configured tracker: "OPS-12" of the prefix "OPS". */
function prefixed(prefixes: readonly string[]): RegExp {
  const known = patterns.get(prefixes)
  if (known) return known
  const pattern = new RegExp(`(?<![\\w-])(?:${prefixes.map(escaped).join('|')})-?\\d{1,8}(?!\\w)`, 'g')
  patterns.set(prefixes, pattern)
  return pattern
}

/** The pattern ignores case for the words only: an id is written in capitals. */
function isId(written: string): boolean {
  if (/[#[]/.test(written)) return true
  if (/^[a-z]+-\d/.test(written) || /^(?:bug|pr|mr|inc|task|ticket|issue)\d/.test(written)) return false
  return !NO_TICKET.test(written.toUpperCase()) && (/^[A-Z]/.test(written) || / /.test(written))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
