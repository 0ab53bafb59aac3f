#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

// By default V8 compiles a regular expression twice, for an interpreter and again when it is used a second time. Nearly
// all of ours are: compiled once, a report takes a sixth less.
setFlagsFromString('--no-regexp-tier-up')

// A fresh checkout is built when it is first run; what is published is built already.
if (!existsSync(new URL('../dist/cli.js', import.meta.url))) await (await import('../scripts/build.js')).bundle()
const { main } = await import('../dist/cli.js')

process.once('SIGINT', () => process.exit(130))
process.exitCode = await main(process.argv.slice(2), process)
