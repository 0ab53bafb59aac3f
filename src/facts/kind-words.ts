import { wordKeys } from './vocabulary.js'

/** In characters; the share of words in the rest is much the same. */
export const ENOUGH = 16_000
export const BETWEEN_WORDS = /[\s.,:;!?()"/]+/
export const PAST = /^(?:was|were|had|did|went|began|broke|caused|led|fell|lost|took|found|ran|saw|\w{3,}ed)$/
export const INCIDENT_WORDS =
  /^(?:incidents?|outages?|downtime|disrupt\w*|unavailab\w+|unreachable|inaccessible|vulnerabilit\w+|exploit\w*|bugs?|fail\w*|errors?|crash\w*|breach\w*|compromis\w+|malicious|alert\w*|degrad\w+|mitigat\w+|causes?|phish\w+|attack\w*|unauthori[sz]ed|halt\w*|stall\w*|leak\w*|cve)$/
export const TIMES =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}:\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/gi
export const HOUR = /\b\d{1,2}:\d{2}\b/
export const IMPERATIVE =
  /^(?:add|apply|ask|assign|avoid|build|call|change|check|choose|click|clone|close with|commit|configure|connect|consider|contact|copy|create|decide|define|delete|deploy|describe|determine|discuss|do(?:n't| not)?|document|download|edit|enable|ensure|escalate|follow|generate|get|give|go|identify|include|install|keep|link|list|log|look|make sure|mention|merge|navigate|notify|open|page|post|provide|publish|push|read|record|remove|replace|report|request|restart|review|run|schedule|select|send|set|start|state|stop|submit|summari[sz]e|take|tell|think|trigger|try|update|upgrade|use|verify|view|wait|watch|write|you (?:can|should|must|need))\b/i
export const YOU = ['you', 'your']
export const YOU_KEYS = wordKeys(YOU.join(' '))
export const NOTICE =
  /\bcurrently\b|\bwe(?:'re| are) (?:working|investigating|aware|looking|monitoring|still)\b|\bkeep (?:you|this status)\b|\b(?:initial|final) message\b|\bwill (?:update|keep)\b|^\[?update\b|\bin progress\b|\bis (?:down|being)\b|\bnext update\b|\bestimated time (?:to|of) (?:resolution|restoration|recovery|repair)\b/gim

export const TO_FILL =
  /\b(?:use|copy|clone|duplicate|fill (?:in|out)) this (?:template|form|skeleton)\b|\bthis (?:is a|document is a|file is a|page is a) template\b|\bcopy this (?:file|page|document) (?:to|into|and|as)\b|\$ARGUMENTS\b|\bfollow (?:these|the following) steps to write (?:your|an?|the)\b/i
