import type { XmlEvent } from '@/lib/import/xml-events'

const STRUCTURES: Record<string, string> = {
  ...{ power: '5', min: 'm', aug: '+', dim: 'dim', dom7: '7', min7: 'm7', halfdim7: 'm7b5', minmaj7: 'm(maj7)' },
  ...{ augmaj7: '+maj7', aug7: '+7', maj6: '6', min6: 'm6', dom9: '9', min9: 'm9' },
}

/** Turns the verses of an OpenLyrics song into lines with chords in brackets. */
export class OpenlyricsChart {
  #lines: string[] = []
  #line = ''
  #within = 0

  add(event: XmlEvent): void {
    if (event.kind === 'text') {
      if (this.#within > 0) this.#line += event.text.replace(/\s+/g, ' ')
    } else if (event.name === 'lines') {
      this.#within += event.kind === 'open' ? 1 : -1
      this.#end()
    } else if (event.kind === 'close') {
      if (event.name === 'br') this.#end()
    } else if (event.name === 'verse' || event.name === 'instrument') {
      if (this.#lines.length > 0) this.#lines.push('')
      this.#lines.push(`{comment: ${event.attributes().name ?? event.name}}`)
    } else if (event.name === 'chord') this.#line += `[${chordName(event.attributes())}]`
  }

  text(): string {
    this.#end()
    return this.#lines.join('\n')
  }

  #end(): void {
    if (this.#line.trim() !== '') this.#lines.push(this.#line.trim())
    this.#line = ''
  }
}

function chordName({ name, root = '', structure = '', bass }: Record<string, string>): string {
  return (
    name ??
    `${root}${Object.hasOwn(STRUCTURES, structure) ? STRUCTURES[structure] : structure}${bass ? `/${bass}` : ''}`
  )
}
