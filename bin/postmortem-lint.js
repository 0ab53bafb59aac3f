#!/usr/bin/env node
import { existsSync } from 'node:fs'

// A fresh checkout is built when it is first run; what is published is built already.
if (!existsSync(new URL('../dist/cli.js', import.meta.url))) await (await import('../scripts/build.js')).bundle()
const { main } = await import('../dist/cli.js')

process.once('SIGINT', () => process.exit(130))
process.exitCode = await main(process.argv.slice(2), process)
