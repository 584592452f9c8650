/** An object of a JSON file, or null if it is anything else. */
export function asObject(json: unknown): Record<string, unknown> | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : null
}

/** The objects of a list in a JSON file; empty if it is no list. */
export function asObjects(json: unknown): Record<string, unknown>[] {
  return Array.isArray(json) ? json.map(asObject).filter((one) => one !== null) : []
}

/** A text or number of a JSON file as text; empty if it is anything else. */
export function asText(json: unknown): string {
  if (typeof json === 'string') return json
  return typeof json === 'number' && Number.isFinite(json) ? String(json) : ''
}
