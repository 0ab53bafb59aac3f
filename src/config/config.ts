/** The shape of a config as it is written. Types only; `schema.ts` checks it. */
import type { Severity } from '../rule.js'
import type { DocumentSettings } from '../settings.js'

export type RuleLevel = 'off' | 'info' | 'warn' | 'warning' | 'error'

/** A level alone, or with the options of the rule. */
export type RuleValue = RuleLevel | readonly [RuleLevel, unknown]

/** Limits what every finding may weigh. */
export interface SeverityCap {
  readonly 'at-most'?: Severity | 'warn' | undefined
}

/** What holds for some documents only. All its conditions must hold. */
export interface Override {
  /** Patterns, relative to the folder of the config. */
  readonly files?: readonly string[] | undefined
  /** Values of front matter or of a field of the document, compared without regard to case: { status: draft }. */
  readonly when?: Readonly<Record<string, string | readonly string[]>> | undefined
  readonly rules?: Readonly<Record<string, RuleValue>> | undefined
  readonly settings?: Omit<DocumentSettings, 'now'> | undefined
  readonly severity?: SeverityCap | undefined
}

export interface Config {
  readonly $schema?: string | undefined
  /** The search for a config stops here. */
  readonly root?: boolean | undefined
  /** Presets ("postmortem-lint:recommended"), files ("./shared.yaml") and packages, the later above the earlier. */
  readonly extends?: string | readonly string[] | undefined
  /** Modules with rules: relative paths or packages. The only code of a config. */
  readonly plugins?: readonly string[] | undefined
  /** What is linted when no path is given. */
  readonly files?: readonly string[] | undefined
  readonly ignores?: readonly string[] | undefined
  readonly settings?: Omit<DocumentSettings, 'now'> | undefined
  readonly rules?: Readonly<Record<string, RuleValue>> | undefined
  readonly severity?: SeverityCap | undefined
  readonly overrides?: readonly Override[] | undefined
}

/** A config with a name: no files, no code, nothing to extend. */
export type Preset = Pick<Config, 'rules' | 'settings' | 'severity' | 'overrides'>
