/**
 * Runs what draws with `style` attributes and elements, which our policy forbids, so that the attributes are set through the
 * DOM, which it allows, and the elements belong to no namespace and style nothing. The page is as it was before anything else runs.
 */
export function stylesThroughTheDom<Drawn>(draw: () => Drawn): Drawn {
  const { setAttribute } = Element.prototype
  const { createElementNS } = document
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style' && 'style' in this) (this.style as CSSStyleDeclaration).cssText = value
    else setAttribute.call(this, name, value)
  }
  document.createElementNS = ((namespace: string | null, name: string) =>
    createElementNS.call(document, name === 'style' ? null : namespace, name)) as typeof createElementNS
  try {
    return draw()
  } finally {
    Element.prototype.setAttribute = setAttribute
    Reflect.deleteProperty(document, 'createElementNS')
  }
}
