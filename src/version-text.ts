import { tool } from './tool.js'

/** What `--version` says: the version, its time zone data, and which Markdown parser this machine uses. */
export async function versionText(): Promise<string> {
  const { version, tzdb } = tool
  return `${version} (tzdb ${tzdb}, ${satteriIsThere() ? 'satteri' : 'remark'})`
}

function satteriIsThere(): boolean {
  try {
    import.meta.resolve('satteri')
    return true
  } catch {
    return false
  }
}
