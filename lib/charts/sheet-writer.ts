import type { Heading } from '@/lib/charts/section-words'

/** Puts a sheet together line by line, opening and closing its sections; blank lines stay between them. */
export class SheetWriter {
  private lines: string[]
  private blanks = 0
  private section: string | null = null
  private hasChorus = false

  constructor(header: readonly string[]) {
    this.lines = [...header]
    if (header.length > 0) this.blanks = 1
  }

  line(text: string): void {
    if (this.lines.length > 0) for (let blank = 0; blank < this.blanks; blank++) this.lines.push('')
    this.blanks = 0
    this.lines.push(text)
  }

  /** A line of lyrics, so written that it is one in ChordPro too. */
  words(text: string): void {
    if (text.trim() === '') this.blanks++
    else if (text.startsWith('#')) this.line(` ${text}`)
    else this.line(text.endsWith('\\') ? `${text} ` : text)
  }

  /** Begins a section; a chorus without lines calls up the last one. */
  heading({ kind, label }: Heading, empty: boolean): void {
    this.close()
    if (empty && kind === 'chorus' && this.hasChorus) {
      this.line(/^chorus$/i.test(label) ? '{chorus}' : `{chorus: ${label}}`)
      return
    }
    if (empty) {
      this.line(`{comment: ${label}}`)
      return
    }
    const name = kind === 'other' ? 'verse' : kind
    this.line(`{start_of_${name}: ${label}}`)
    this.section = name
    if (kind === 'chorus') this.hasChorus = true
  }

  tab(lines: readonly string[]): void {
    const outer = this.section
    if (outer && this.lines.at(-1)?.startsWith('{start_of_')) this.relabel(outer)
    else this.line('{start_of_tab}')
    for (const line of lines) this.line(line)
    this.line('{end_of_tab}')
    this.section = null
  }

  text(): string {
    this.close()
    return this.lines.length > 0 ? `${this.lines.join('\n')}\n` : ''
  }

  /** A section that begins with tablature is a tablature of that name. */
  private relabel(outer: string): void {
    const start = this.lines.pop()!
    this.lines.push(start.replace(`{start_of_${outer}`, '{start_of_tab'))
  }

  private close(): void {
    if (this.section === null) return
    const blanks = this.blanks
    this.blanks = 0
    this.line(`{end_of_${this.section}}`)
    this.section = null
    this.blanks = Math.max(1, blanks)
  }
}
