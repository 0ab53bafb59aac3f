import type { Secret } from '../postmortem.js'

/**
 * Credentials in the source, code and links included: a log that was pasted leaks as well as a sentence does.
 * Only what its prefix or its armour gives away; hashes and bare random strings are never secrets.
 */
export function readSecrets(source: string): Secret[] {
  if (!SIGN.test(source)) return []
  return DETECTORS.filter(({ sign }) => sign.test(source))
    .flatMap(({ kind, pattern }) =>
      Array.from(source.matchAll(pattern), match => {
        const text = match[1] ?? match[0]
        const start = match.index + match[0].lastIndexOf(text)
        return { kind, text, span: { start, end: start + text.length } }
      }).filter(({ text }) => !isSample(text)),
    )
    .sort((a, b) => a.span.start - b.span.start)
}

/** Documentation keys, masked values, and one character over and over. */
const isSample = (text: string) =>
  /example|x{4}|\*{3}|\.\.\.|redacted|changeme|your[-_]|<|\$\{|\{\{|^(?:my)?(?:pass|secret|admin|guest|test)/i.test(
    text,
  ) || new Set(text.slice(-12)).size < 5

interface Detector {
  readonly kind: string
  /** What every such secret holds: it is found sooner than the pattern is tried everywhere. */
  readonly sign: RegExp
  /** The first group, where there is one, is the secret itself. */
  readonly pattern: RegExp
}

/** Formats as their issuers document them. */
const DETECTORS: readonly Detector[] = [
  {
    kind: 'an AWS access key id',
    sign: /A[KS]IA/,
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g,
  },
  { kind: 'a GitHub token', sign: /gh[pousr]_/, pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  {
    kind: 'a GitHub token',
    sign: /github_pat_/,
    pattern: /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])/g,
  },
  { kind: 'a GitLab token', sign: /glpat-/, pattern: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/g },
  {
    kind: 'a Slack token',
    sign: /xox[abeoprs]-/,
    pattern: /(?<![A-Za-z0-9])xox[abeoprs]-\d{9,14}-[A-Za-z0-9-]{20,100}/g,
  },
  {
    kind: 'a Slack webhook',
    sign: /hooks\.slack\.com/,
    pattern: /https:\/\/hooks\.slack\.com\/services\/(T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{24})/g,
  },
  { kind: 'a Stripe key', sign: /k_live_/, pattern: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{24,99}(?![A-Za-z0-9])/g },
  { kind: 'a Google API key', sign: /AIza/, pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  {
    kind: 'a SendGrid key',
    sign: /SG\./,
    pattern: /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g,
  },
  { kind: 'an npm token', sign: /npm_/, pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  { kind: 'a PyPI token', sign: /pypi-AgE/, pattern: /(?<![A-Za-z0-9])pypi-AgE[A-Za-z0-9_-]{50,200}/g },
  {
    kind: 'a DigitalOcean token',
    sign: /do[opr]_v1_/,
    pattern: /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{64}(?![a-f0-9])/g,
  },
  {
    kind: 'an OpenAI or Anthropic key',
    sign: /sk-(?:ant|proj)-/,
    pattern: /(?<![A-Za-z0-9])sk-(?:ant-|proj-)[A-Za-z0-9_-]{32,200}/g,
  },
  { kind: 'a Vault token', sign: /hvs\./, pattern: /(?<![A-Za-z0-9])hvs\.[A-Za-z0-9_-]{90,120}/g },
  { kind: 'an Azure storage key', sign: /AccountKey=/, pattern: /AccountKey=([A-Za-z0-9+/]{86}==)/g },
  {
    kind: 'a signed JSON Web Token',
    sign: /eyJ/,
    pattern: /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{15,2000}\.eyJ[A-Za-z0-9_-]{15,4000}\.[A-Za-z0-9_-]{20,1000}/g,
  },
  {
    kind: 'a private key',
    sign: /PRIVATE KEY/,
    pattern: /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY(?: BLOCK)?-----\s{1,4}(?:[A-Za-z0-9+/=:, -]{16,200})/g,
  },
  {
    kind: 'a password in a URL',
    sign: /:\/\/[\w.-]+:[^\s@]+@/,
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[\w.-]{1,64}:([^\s:@/'"`<>()[\]]{6,64})@[\w.-]{2,200}/g,
  },
]

/** Most documents hold the sign of none. */
const SIGN = new RegExp(DETECTORS.map(({ sign }) => sign.source).join('|'))
