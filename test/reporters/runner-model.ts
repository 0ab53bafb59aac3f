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
