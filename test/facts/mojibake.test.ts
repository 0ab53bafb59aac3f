import { expect, it } from 'vitest'
import { misreadIn } from '../../src/facts/mojibake.js'

it.for([
  ['donâ€™t', 'â€™', '’'],
  ['10:00 â€“ 10:20', 'â€“', '–'],
  ['â€œqueueâ€œ', 'â€œ', '“'],
  ['cafÃ©', 'Ã©', 'é'],
  ['20Â°', 'Â°', '°'],
  ['fixed ðŸŽ‰', 'ðŸŽ‰', '🎉'],
  ['caf\uFFFD', '\uFFFD', undefined],
] as const)('reads what %s meant', ([text, found, meant]) => {
  const [misread] = misreadIn(text)
  expect(misread && text.slice(misread.start, misread.end)).toBe(found)
  expect(misread?.meant).toBe(meant)
})

it.for(['don’t', 'São Paulo', 'NÃO', 'Ângulo', 'naïve café', '50 €', 'Ærø', 'pâté à la carte', '日本語'])(
  'leaves %s as it is',
  text => expect(misreadIn(text)).toEqual([]),
)
