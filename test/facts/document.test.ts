import { describe, expect, it } from 'vitest'
import { factsOf } from './facts-of.js'

describe('the title', () => {
  it.for([
    ['# Checkout down\n\nText.', 'Checkout down', 'heading'],
    ['---\ntitle: Checkout down\n---\n\n# Summary\n\nText.', 'Checkout down', 'front-matter'],
    ['# Summary of the checkout event on 3 March\n\nText.', 'Summary of the checkout event on 3 March', 'heading'],
    ['# Maintenance of 3 March\n\nIncident title: Checkout down', 'Checkout down', 'field'],
    ['Checkout down\n\nPostmortem\n\nSummary\n\nText.', 'Checkout down', 'line'],
    ['Checkout down\nIncident Report for Example Shop\nPostmortem\n\nText.', 'Checkout down', 'line'],
    ['![](banner.png)\n\n## Checkout down\n\n### Impact\n\nText.', 'Checkout down', 'heading'],
    ['![](banner.png)\n\nCheckout down\n\n## Impact\n\nText.', 'Checkout down', 'line'],
  ] as const)('of %s is %s', ([markdown, text, from]) => {
    expect(factsOf(markdown).title).toMatchObject({ text, from })
  })

  it.for([
    'Checkout was down for an hour, and then it was\nup again, because somebody flushed the cache.',
    'Postmortem\n\nText.',
  ])('is unknown in %s', markdown => {
    expect(factsOf(markdown).title).toBeUndefined()
  })
})

describe('the incidents of a document', () => {
  it('are two where one template is filled in twice', () => {
    const one = (name: string) => `# ${name}\n\n## Impact\n\nOrders failed.\n\n## Root cause\n\nA full cache.\n\n`
    const { incidents, sections } = factsOf(one('Checkout down') + one('Search slow'))
    expect(incidents.map(({ title }) => title)).toEqual(['Checkout down', 'Search slow'])
    expect(sections.filter(({ title }) => title === 'Impact').map(({ incident }) => incident)).toEqual([0, 1])
  })

  it('are the dated entries of a log', () => {
    const entry = (date: string) =>
      `## ${date}: checkout down\n\nA cache filled up and every checkout request failed for half an hour until somebody flushed it and raised its limit.\n\n`
    expect(
      factsOf(`# Incidents\n\n${entry('2025-01-03')}${entry('2025-02-04')}${entry('2025-03-05')}`).incidents,
    ).toHaveLength(3)
  })

  it.for([
    [
      'a report with dated headings in its timeline',
      '# Checkout down\n\n## Summary\n\nText.\n\n## Timeline\n\n### 3 March 2025: first signs\n\n- 10:00 alert',
    ],
    [
      'a report whose headings are events',
      '# Checkout down\n\n## 2025-03-03 10:00 alert fires\n\nText.\n\n## 2025-03-03 10:20 rolled back\n\nText.',
    ],
  ] as const)('is one in %s', ([, markdown]) => {
    expect(factsOf(markdown).incidents).toHaveLength(1)
  })
})

describe('the language', () => {
  it.for([
    ['The cache was full and the requests that were sent failed, so we flushed it.', 'en'],
    [
      'Der Cache war voll und die Anfragen wurden nicht beantwortet, daher ist der Dienst für eine Stunde ausgefallen, und das mit der Folge, dass wir den Cache leeren mussten.',
      'de',
    ],
    [
      'Le cache était plein et les requêtes ont échoué pour tous les clients; nous avons vidé le cache, puis nous avons augmenté la limite qui est dans la configuration.',
      'fr',
    ],
    ['キャッシュがいっぱいになり、注文が失敗した。', 'ja'],
    ['Кэш переполнился, и запросы не обрабатывались.', 'ru'],
    ['503', 'en'],
    ['09:00 EST 09:10 EST 09:20 EST 09:30 EST 09:40 EST 09:50 EST 10:00 EST 10:10 EST Fixed', 'en'],
  ] as const)('of %s is %s', ([markdown, language]) => {
    expect(factsOf(markdown).language).toBe(language)
  })

  it('is what the settings say', () => {
    expect(factsOf('The cache was full.', { language: 'nl' }).language).toBe('nl')
  })
})
