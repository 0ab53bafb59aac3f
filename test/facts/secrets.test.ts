import { expect, it } from 'vitest'
import { readSecrets } from '../../src/facts/secrets.js'

/** Made-up characters, joined at run time so that no scanner takes this file for a leak. */
const random = (length: number) => 'a1B2c3D4e5F6g7H8j9K0'.repeat(8).slice(0, length)
const capitals = (length: number) => 'Q2W3E4R5T6Y7'.repeat(4).slice(0, length)

it.for([
  ['an AWS access key id', `key AKIA${capitals(16)}.`],
  ['a GitHub token', `\`ghp_${random(36)}\``],
  ['a GitHub token', `github_pat_${random(22)}_${random(59)}`],
  ['a GitLab token', `glpat-${random(20)}`],
  ['a Slack token', `xoxb-${'123456789012'}-${random(24)}`],
  ['a Slack webhook', `https://hooks.slack.com/services/T${capitals(8)}/B${capitals(8)}/${random(24)}`],
  ['a Stripe key', `sk_live_${random(24)}`],
  ['a Google API key', `AIza${random(35)}`],
  ['a SendGrid key', `SG.${random(22)}.${random(43)}`],
  ['an npm token', `npm_${random(36)}`],
  ['a PyPI token', `pypi-AgE${random(60)}`],
  ['a DigitalOcean token', `dop_v1_${'0a1b2c3d'.repeat(8)}`],
  ['a Vault token', `hvs.${random(95)}`],
  ['an Azure storage key', `AccountKey=${random(86)}==`],
  ['an OpenAI or Anthropic key', `sk-ant-${random(40)}`],
  ['a signed JSON Web Token', `eyJ${random(30)}.eyJ${random(30)}.${random(40)}`],
  ['a private key', `-----BEGIN RSA PRIVATE KEY-----\nMII${random(60)}`],
  ['a password in a URL', 'postgres://app:h0rse-b4ttery@db.internal:5432/app'],
] as const)('finds %s', ([kind, text]) => {
  expect(readSecrets(text).map(secret => secret.kind)).toEqual([kind])
})

it.for([
  'the commit 4cf2c9f0f3d0a5f4d4ce0b8bb5b7f3c1d9a0e6f2',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  `AKIA${'IOSFODNN7'}EXAMPLE`,
  `ghp_${'x'.repeat(36)}`,
  'ghp_… was revoked',
  'postgres://user:password@db.internal/app',
  'postgres://user:<password>@db.internal/app',
  'https://user:xxxxxxxx@db.internal',
  '-----BEGIN PRIVATE KEY----- in a log',
  '-----BEGIN CERTIFICATE----- MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYD',
  'https://example.com:8443/a@b',
  'the pod sk-live-checkout-7f9c',
])('takes "%s" for no secret', text => {
  expect(readSecrets(text)).toEqual([])
})

it('places a secret in the source', () => {
  const source = 'see postgres://app:h0rse-b4ttery@db'
  const [{ span } = { span: { start: 0, end: 0 } }] = readSecrets(source)
  expect(source.slice(span.start, span.end)).toBe('h0rse-b4ttery')
})
