export type Typed = { label: string; text: string }

const RECENT_MS = 60_000
const kept = globalThis as unknown as { soleilTyped?: { at: number; typed: Typed[] } }

/** Keeps, in this page's memory alone, what was typed into a form that is being sent: a failure takes the form away. */
export function keepTyped(form: EventTarget | null): void {
  if (!(form instanceof HTMLFormElement)) return
  const typed = [...form.elements].filter(isText).flatMap(({ value, labels, name }) => {
    return value.trim() ? [{ label: labels?.[0]?.textContent?.trim() || name, text: value }] : []
  })
  kept.soleilTyped = { at: Date.now(), typed }
}

/** What was typed into the form sent last, if that was within a minute. */
export function recentlyTyped(): Typed[] {
  const last = kept.soleilTyped
  return last && Date.now() - last.at < RECENT_MS ? last.typed : []
}

function isText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && ['text', 'number', 'url', 'email', 'date'].includes(element.type)
}
