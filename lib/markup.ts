import { escapeUTF8 } from 'entities/escape'

/**
 * An element before it stands anywhere: its name, its class, whose first word tells it from its neighbours, its other attributes (without
 * those that are undefined), and what stands in it.
 */
export type Markup = {
  name: string
  class?: string
  attributes?: Readonly<Record<string, string | undefined>>
  holds?: string | readonly Markup[]
}

/** Elements as text: every word that was put into them is escaped. */
export function htmlOf(elements: readonly Markup[]): string {
  let html = ''
  for (const { name, class: classes, attributes, holds = '' } of elements) {
    html += `<${name}`
    for (const attribute in attributes)
      if (attributes[attribute] !== undefined) html += ` ${attribute}="${escapeUTF8(attributes[attribute])}"`
    if (classes !== undefined) html += ` class="${escapeUTF8(classes)}"`
    html += name === 'input' ? '>' : `>${typeof holds === 'string' ? escapeUTF8(holds) : htmlOf(holds)}</${name}>`
  }
  return html
}
