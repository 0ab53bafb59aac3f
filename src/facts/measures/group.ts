import type { ActionType } from '../../postmortem.js'
import { type Completion, completionNamed } from './completion.js'
import type { DuePlace } from './due.js'
import type { Lexicon } from './lexicon.js'
import { type OwnerPlace, ownerIn, ownerNamed } from './owner.js'
import { priorityIn } from './priority.js'
import { typeNamed } from './type.js'

/** What a heading, a label or a bold line says of every item below it. */
export interface Group {
  readonly owner: OwnerPlace | undefined
  readonly due: DuePlace | undefined
  readonly type: ActionType | undefined
  readonly priority: string | undefined
  readonly completion: Completion | undefined
}

/** Initials that name a thing rather than a person. */
const ACRONYM =
  /^(?:API|APP|AWS|AZ|CD|CDN|CI|CLI|CPU|CVE|DB|DNS|DX|ECS|EKS|ELB|ETL|FE|BE|GCP|HA|IAC|IAM|IDE|IO|IP|JS|LB|ML|AI|MQ|OS|PR|QA|RBAC|RDS|S3|SDK|SLA|SLO|SMS|SQL|SSH|SSL|TLS|TTL|UI|UX|URL|VM|VPC|VPN|WAF|WEB|TODO|TBD|NA|OK)$/

/** @param due the due date that the title gives, read by the caller with the time engine */
export function groupNamed(title: string, due: DuePlace | undefined, lexicon: Lexicon): Group {
  const plain = title.replace(/[:：]\s*$/, '').trim()
  const bracket = /\(([^()]{1,60})\)\s*$/.exec(plain)?.[1] ?? ''
  return {
    owner: ownerOfGroup(plain, lexicon),
    due,
    type: typeNamed(plain),
    priority: priorityIn(`${plain}:`),
    completion: /^(?:completed|done|in progress|planned)\b/i.test(plain)
      ? completionNamed(plain)
      : completionNamed(bracket),
  }
}

function ownerOfGroup(title: string, lexicon: Lexicon): OwnerPlace | undefined {
  const initials = /^\p{Lu}{2,3}$/u.test(title) && !ACRONYM.test(title)
  const names = /^@[\w/-]+$|^[\p{L}\d&' -]{2,40} (?:team|squad|guild|crew)$/iu.test(title)
  return initials || names ? ownerNamed(title, lexicon) : ownerIn(title, lexicon)
}
