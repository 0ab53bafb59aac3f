/** The files by name, as text. */
export function zoneFiles(): Record<string, string>
