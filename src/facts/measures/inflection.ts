/** Of an English verb: "write", "writes", "writing", "wrote", "written"; of a regular one, "added" is the past. */
export type VerbForm = 'base' | 'third' | 'gerund' | 'past' | 'participle'

/** Past and participle of the verbs that do not take -ed. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  begin: ['began', 'begun'],
  bind: ['bound', 'bound'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  catch: ['caught', 'caught'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cut: ['cut', 'cut'],
  deal: ['dealt', 'dealt'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  find: ['found', 'found'],
  freeze: ['froze', 'frozen'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hide: ['hid', 'hidden'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  learn: ['learned', 'learnt'],
  leave: ['left', 'left'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  offset: ['offset', 'offset'],
  override: ['overrode', 'overridden'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  rebuild: ['rebuilt', 'rebuilt'],
  redo: ['redid', 'redone'],
  reset: ['reset', 'reset'],
  rethink: ['rethought', 'rethought'],
  rewrite: ['rewrote', 'rewritten'],
  run: ['ran', 'run'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  show: ['showed', 'shown'],
  shrink: ['shrank', 'shrunk'],
  shut: ['shut', 'shut'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  spin: ['spun', 'spun'],
  split: ['split', 'split'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  unset: ['unset', 'unset'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
}

/** Verbs of several syllables that double their last letter, since they are stressed on the last. */
const DOUBLING = new Set([
  'admit',
  'commit',
  'control',
  'permit',
  'prefer',
  'refer',
  'submit',
  'transfer',
  'cancel',
  'label',
  'debug',
])

const AGAIN = 're-'

/** The endings of regular forms by their last letter, each with what may stand in their place in the base. */
const ENDINGS: Readonly<Record<string, readonly (readonly [ending: string, bases: readonly string[]])[]>> = {
  s: [
    ['s', ['']],
    ['es', ['']],
    ['ies', ['y']],
  ],
  g: [
    ['ing', ['', 'e']],
    ['ying', ['ie']],
  ],
  d: [
    ['d', ['']],
    ['ed', ['']],
    ['ied', ['y']],
  ],
}

const BASES_OF_IRREGULAR = new Map<string, string[]>()
for (const [base, [past, participle]] of Object.entries(IRREGULAR)) {
  BASES_OF_IRREGULAR.set(past, [...(BASES_OF_IRREGULAR.get(past) ?? []), base])
  if (participle !== past) BASES_OF_IRREGULAR.set(participle, [...(BASES_OF_IRREGULAR.get(participle) ?? []), base])
}

const NONE: readonly string[] = []

/** The verbs that a word may be another form of; `formOf` tells of each whether it is. */
export function possibleBases(word: string): readonly string[] {
  if (word.startsWith(AGAIN)) return possibleBases(word.slice(AGAIN.length)).map(base => AGAIN + base)
  const irregular = BASES_OF_IRREGULAR.get(word) ?? NONE
  const endings = ENDINGS[word.at(-1) ?? '']
  return endings
    ? [...irregular, ...endings.flatMap(([ending, bases]) => withoutEnding(word, ending, bases))]
    : irregular
}

function withoutEnding(word: string, ending: string, bases: readonly string[]): readonly string[] {
  if (!word.endsWith(ending)) return NONE
  const stem = word.slice(0, -ending.length)
  const isDoubled = stem.length > 1 && stem.at(-1) === stem.at(-2)
  return [...bases.map(base => stem + base), ...(isDoubled ? [stem.slice(0, -1)] : NONE)]
}

/** Which form of a verb a word is; undefined where it is none. */
export function formOf(word: string, verb: string): VerbForm | undefined {
  if (word.startsWith(AGAIN) && verb.startsWith(AGAIN))
    return formOf(word.slice(AGAIN.length), verb.slice(AGAIN.length))
  if (word === verb) return 'base'
  if (word === third(verb)) return 'third'
  const stem = doubles(verb) ? verb + verb.at(-1) : verb
  if (word === gerund(stem)) return 'gerund'
  const [past, participle] = IRREGULAR[verb] ?? [regularPast(stem)]
  if (word === past) return 'past'
  return word === participle ? 'participle' : undefined
}

/** One vowel between consonants at the end of one syllable: "pin", "stop", but not "fix", "show" or "load". */
function doubles(verb: string): boolean {
  if (DOUBLING.has(verb)) return true
  return /^(?:re-?)?[^aeiou]*[aeiou][bdfgklmnprtvz]$/.test(verb.replace(/^qu/, 'q'))
}

function regularPast(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`
}

function gerund(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`
  return /[^eoy]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`
}

function third(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
