import type { Markup } from './markup'

/** A new element, as its markup says. */
export function makeElement(element: Markup): Element {
  const made = document.createElement(element.name)
  rewriteElement(made, element)
  return made
}

/**
 * Writes markup over an element of its kind, and over the elements in it wherever they are of the same kind too: other words in what
 * stands there cost the browser less than new elements. Nothing else may stand in it.
 */
export function rewriteElement(stands: Element, { class: classes, attributes = {}, holds = '' }: Markup): void {
  for (const name of stands.getAttributeNames())
    if (name !== 'class' && attributes[name] === undefined) stands.removeAttribute(name)
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined && stands.getAttribute(name) !== value) stands.setAttribute(name, value)
  }
  if (classes !== undefined && stands.className !== classes) stands.className = classes
  if (typeof holds !== 'string') writeMarkup(stands, holds)
  else writeWords(stands, holds)
}

function writeMarkup(into: Element, elements: readonly Markup[]): void {
  let next = into.firstElementChild
  for (const element of elements) {
    const stands = firstOfKind(next, element)
    if (stands) {
      removeBetween(next, stands)
      rewriteElement(stands, element)
      next = stands.nextElementSibling
    } else into.insertBefore(makeElement(element), next)
  }
  removeBetween(next, null)
}

function removeBetween(first: Element | null, end: Element | null): void {
  for (let gone = first; gone && gone !== end; ) {
    const next: Element | null = gone.nextElementSibling
    gone.remove()
    gone = next
  }
}

function writeWords(stands: Element, words: string): void {
  const only = stands.firstChild
  // A browser that translates the page puts elements of its own around words.
  if (!(only instanceof Text) || only.nextSibling) stands.textContent = words
  else if (only.data !== words) only.data = words
}

function firstOfKind(from: Element | null, { name, class: classes }: Markup): Element | null {
  const kind = classes?.split(' ', 1)[0]
  for (let stands = from; stands; stands = stands.nextElementSibling)
    if (stands.localName === name && (kind === undefined || stands.classList[0] === kind)) return stands
  return null
}
