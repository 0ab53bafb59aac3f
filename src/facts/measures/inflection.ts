/** The forms of an English verb. */
interface VerbForms {
  readonly base: string
  /** "adds" */
  readonly third: string
  /** "adding" */
  readonly gerund: string
  /** "added"; "wrote" */
  readonly past: string
  /** "added"; "written" */
  readonly participle: string
}

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

/** The forms of a verb in its base form; of a phrase such as "look into", the first word is the verb. */
export function verbForms(phrase: string): VerbForms {
  const space = phrase.indexOf(' ')
  const verb = space < 0 ? phrase : phrase.slice(0, space)
  const rest = space < 0 ? '' : phrase.slice(space)
  const stem = doubles(verb) ? verb + verb.at(-1) : verb
  const [past, participle] = IRREGULAR[verb.replace(/^re-/, '')] ?? [regularPast(stem), regularPast(stem)]
  return {
    base: verb + rest,
    third: third(verb) + rest,
    gerund: gerund(stem) + rest,
    past: past + rest,
    participle: participle + rest,
  }
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
