const SVG = 'http://www.w3.org/2000/svg'

/** Cuts one tall picture into a picture for each system, so that paper is never cut through a staff. */
export function intoSystems(place: HTMLElement, systems: readonly [top: number, bottom: number][]): void {
  const whole = place.querySelector('svg')
  if (!whole || systems.length === 0) return
  const { width, height } = whole.viewBox.baseVal
  const cuts = systems.map(([top], at) => (at === 0 ? 0 : (systems[at - 1]![1] + top) / 2))
  const zoom = Number(whole.getAttribute('width')) / width
  const pictures = cuts.map((top, at) => picture(width, top, cuts[at + 1] ?? height, zoom))
  for (const child of [...whole.children]) {
    const { y, height } = (child as SVGGraphicsElement).getBBox()
    const at = cuts.findLastIndex((cut) => cut <= y + height / 2)
    pictures[Math.max(0, at)]!.append(child)
  }
  whole.parentElement!.replaceChildren(...pictures)
}

function picture(width: number, top: number, bottom: number, zoom: number): SVGSVGElement {
  const made = document.createElementNS(SVG, 'svg')
  made.setAttribute('viewBox', `0 ${top} ${width} ${bottom - top}`)
  made.setAttribute('width', String(width * zoom))
  made.setAttribute('height', String((bottom - top) * zoom))
  return made
}
