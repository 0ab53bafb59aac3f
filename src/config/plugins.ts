import { createRequire } from 'node:module'
import { dirname, isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigFailure } from '../failure.js'
import type { Plugin } from '../plugin.js'

/**
 * Loads the module that a config names and checks that it is a plugin.
 *
 * @param from the config file; a relative path starts at its folder, a package is looked up from there
 * @param place where the config names it
 * @throws {ConfigFailure}
 */
export async function loadPlugin(name: string, from: string, place: string): Promise<Plugin> {
  const module = await imported(name, from, place)
  const wrong = whatIsWrong(module)
  if (wrong) throw new ConfigFailure(`${place}: the plugin ${name} ${wrong}`)
  return module as Plugin
}

async function imported(name: string, from: string, place: string): Promise<unknown> {
  try {
    const file =
      name.startsWith('.') || isAbsolute(name) ? resolve(dirname(from), name) : createRequire(from).resolve(name)
    return (await import(pathToFileURL(file).href)).default
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new ConfigFailure(`${place}: the plugin ${name} cannot be loaded: ${reason}`)
  }
}

function whatIsWrong(plugin: unknown): string | undefined {
  if (!isObject(plugin)) return 'has no default export that definePlugin made'
  if (typeof plugin.name !== 'string' || !/^[a-z0-9][\w.-]*$/i.test(plugin.name))
    return 'has no name: its rules need a prefix, such as { name: "acme" }'
  if (!Array.isArray(plugin.rules)) return 'has no list of rules'
  for (const rule of plugin.rules) {
    if (!isObject(rule) || typeof rule.id !== 'string') return 'has a rule without an id'
    if (typeof rule.check !== 'function') return `has a rule without a check: ${rule.id}`
    if (!['error', 'warning', 'info'].includes(String(rule.severity)))
      return `has a rule without a severity (error, warning or info): ${rule.id}`
  }
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
