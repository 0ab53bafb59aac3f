/**
 * A model of the programs that read the log of a build: GitHub's runner (`ActionCommand.TryParseV2` and `TryParse`),
 * the agent of Azure Pipelines, TeamCity. They compare by the rules of a language, so that what is invisible is not there.
 */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** A line as .NET's `StreamReader.ReadLine` finds it. */
export function logLines(output: string): string[] {
  return output.split(/\r\n|[\n\r]/)
}

/** The commands that an output holds, of either kind. */
export function commandsIn(output: string): string[] {
  return mayCommand(output) ? logLines(output).filter(line => bracketCommand(line) ?? workflowCommand(line)) : []
}

/** Whether to look at the lines at all: cheaper than to look, and never wrong about an output that commands. */
function mayCommand(output: string): boolean {
  const shown = output.replace(NOT_PLAIN, run => run.replace(IGNORED_IN_LINES, ''))
  if (shown.includes('##')) return true
  for (let at = shown.indexOf('::'); at >= 0; at = shown.indexOf('::', at + 1))
    if (/(?:^|[\n\r])[\s\x85]*$/.test(shown.slice(Math.max(0, at - 80), at))) return true
  return false
}

const NOT_PLAIN = /[^ -~\n]+/g
const IGNORED_IN_LINES = /[^\P{Cc}\t\r\n]|[\p{Cf}\p{DI}]/gu
const IGNORED = /[^\P{Cc}\t]|[\p{Cf}\p{DI}]/gu
const WHITE = /^[\s\x85]+/u

/** What GitHub's runner takes a line for; stricter than it, any name will do. */
export function workflowCommand(line: string): Command | undefined {
  const shown = line.replace(IGNORED, '').replace(WHITE, '')
  const text = line.startsWith('::') ? line : shown
  const end = text.indexOf('::', 2)
  if (!shown.startsWith('::') || end < 0) return undefined
  const info = text.slice(2, end)
  const [name] = info.split(' ', 1)
  const pairs = info.slice(name!.length).trim().split(',').filter(Boolean)
  const properties = pairs.map(pair => {
    const equals = pair.indexOf('=')
    return [pair.slice(0, equals), unescapedProperty(pair.slice(equals + 1))]
  })
  return { name: name!, properties: Object.fromEntries(properties), data: unescapedData(text.slice(end + 2)) }
}

/** What the older commands of GitHub, Azure Pipelines and TeamCity look like, anywhere in a line. */
export function bracketCommand(line: string): string | undefined {
  return /##(?:vso|teamcity)?\[[^\]]*\]?/i.exec(line.replace(IGNORED, ''))?.[0]
}

function unescapedData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapedProperty(text: string): string {
  return unescapedData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}
