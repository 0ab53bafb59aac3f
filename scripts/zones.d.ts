/** The table as text. */
export function zoneTable(): string
