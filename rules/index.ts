/**
 * The built-in rules are just the first plugin. They import the package by its own name, as any other plugin does:
 * so a user turns one into their own by copying its file, and no internal helper can creep in.
 */
import { definePlugin, type Rule } from 'postmortem-lint'
import brokenLink from './follow-through/broken-link.js'
import exportArtefacts from './follow-through/export-artefacts.js'
import impactQuantified from './follow-through/impact-quantified.js'
import openInvestigation from './follow-through/open-investigation.js'
import placeholder from './follow-through/placeholder.js'
import secret from './follow-through/secret.js'
import templateText from './follow-through/template-text.js'
import descriptiveTitle from './sections/descriptive-title.js'
import duplicateSection from './sections/duplicate-section.js'
import emptySection from './sections/empty-section.js'
import knownSeverity from './sections/known-severity.js'
import knownStatus from './sections/known-status.js'
import pseudoHeading from './sections/pseudo-heading.js'
import pseudoList from './sections/pseudo-list.js'
import requiredMetadata from './sections/required-metadata.js'
import requiredSections from './sections/required-sections.js'

/** Rules by family: the folder that holds them, and the order in which `rules` and the README list them. */
// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one list.
export const families: Record<string, readonly Rule<any>[]> = {
  sections: [
    descriptiveTitle,
    duplicateSection,
    emptySection,
    knownSeverity,
    knownStatus,
    pseudoHeading,
    pseudoList,
    requiredMetadata,
    requiredSections,
  ],
  time: [],
  timeline: [],
  actions: [],
  language: [],
  'follow-through': [
    brokenLink,
    exportArtefacts,
    impactQuantified,
    openInvestigation,
    placeholder,
    secret,
    templateText,
  ],
}

const folder = new Map(Object.entries(families).flatMap(([family, rules]) => rules.map(({ id }) => [id, family])))

export default definePlugin({
  rules: Object.values(families).flat(),
  url: id => `https://github.com/postmortem-lint/postmortem-lint/blob/main/rules/${folder.get(id)}/${id}.md`,
})
