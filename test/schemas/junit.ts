import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const schema = readFileSync(new URL('jenkins-junit.xsd', import.meta.url), 'utf8')

/** What is wrong with a report by the schema of Jenkins. */
export async function junitErrors(xml: string): Promise<readonly unknown[]> {
  const { valid, errors } = await validateXML({ xml: [{ fileName: 'junit.xml', contents: xml }], schema: [schema] })
  return valid ? [] : errors
}
