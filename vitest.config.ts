import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (file: string) => fileURLToPath(new URL(`./src/${file}`, import.meta.url))

export default defineConfig({
  // Rules import the package by its own name; tests run them against the source.
  resolve: {
    alias: [
      { find: /^postmortem-lint$/, replacement: source('index.ts') },
      { find: /^postmortem-lint\/testing$/, replacement: source('testing.ts') },
    ],
  },
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
})
