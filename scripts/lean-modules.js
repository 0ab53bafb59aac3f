// Modules that a bundle can do with less of: start-up time is a feature.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A plugin for the bundler.
 * - zod ships its messages in fifty languages, half of its size; ours are English.
 * - `node:process` as an ES module opens stdin and stdout to list what it exports (12 ms); the global is the same object, and CommonJS asks for it too.
 * - commander can start programs, 5 ms of `node:child_process`; our commands are modules.
 * - Tables are parsed as JSON, which takes half of what the same table takes as a program.
 * - chalk asks the terminal for its colours with `tty` and `os`; we say which level we want.
 * - Sätteri's thirty modules are bundled (20 ms); its native part is loaded from the package, when it is of the same version.
 */
export function leanModules(root) {
  const lean = [
    {
      asked: /[\\/]locales[\\/]index\.js$/,
      from: /[\\/]zod[\\/]/,
      text: () => `export { default as en } from ${JSON.stringify(join(root, 'node_modules/zod/v4/locales/en.js'))}`,
    },
    { asked: /^node:process$/, from: /[\\/]node_modules[\\/]/, text: () => 'module.exports = globalThis.process' },
    { asked: /^node:child_process$/, from: /[\\/]commander[\\/]/, text: () => 'export {}' },
    {
      asked: /^#supports-color$/,
      from: /[\\/]chalk[\\/]/,
      text: () => 'export default { stdout: false, stderr: false }',
    },
    {
      asked: /^\.\.[\\/]index\.js$/,
      from: /[\\/]satteri[\\/]dist[\\/]binding\.js$/,
      text: nativeOf,
    },
  ]
  return {
    name: 'lean-modules',
    resolveId(asked, from = '') {
      const at = lean.findIndex(module => module.asked.test(asked) && module.from.test(from))
      return at < 0 ? undefined : { id: `\0lean-${at}:${from}`, moduleSideEffects: false }
    },
    transform(text, id) {
      if (!id.endsWith('.data.json')) return undefined
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(text)))})`,
        moduleType: 'js',
      }
    },
    load(id) {
      const [, at, from] = /^\0lean-(\d+):(.*)$/s.exec(id) ?? []
      return at === undefined ? undefined : lean[at].text(from)
    },
  }
}

/**
 * What `satteri/dist/binding.js` re-exports, from the package for this platform that is installed beside Sätteri. Its own
 * loader takes the same package, after it has looked for several others. It must be of the version that is bundled.
 */
function nativeOf(binding) {
  const { version, optionalDependencies } = JSON.parse(readFileSync(join(binding, '..', '..', 'package.json'), 'utf8'))
  const [names] = readFileSync(binding, 'utf8').match(/\{[^}]*\}/)
  return `
    import { createRequire } from 'node:module'
    const require = createRequire(createRequire(import.meta.url).resolve('satteri'))
    export const ${names} = native()
    function native() {
      const platform = '-' + process.platform + '-' + process.arch
      for (const name of ${JSON.stringify(Object.keys(optionalDependencies))}) {
        if (!(name + '-').includes(platform + '-')) continue
        try {
          if (require(name + '/package.json').version === ${JSON.stringify(version)}) return require(name)
        } catch {}
      }
      throw new Error('satteri ${version} is not installed for ' + platform.slice(1))
    }`
}
