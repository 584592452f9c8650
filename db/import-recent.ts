/**
 * The answers asked for last, kept in this process up to a weight altogether. Two that ask for the same at once share one
 * piece of work; what failed is not kept.
 */
export class Recent<Answer> {
  private readonly kept = new Map<string, { answer: Promise<Answer>; weight: number }>()

  constructor(
    private readonly most: number,
    private readonly weigh: (answer: Answer) => number,
  ) {}

  /** The answer kept under this name, or the one `make` gives. */
  get(name: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(name)
    if (known) {
      this.kept.delete(name)
      this.kept.set(name, known)
      return known.answer
    }
    const entry = { answer: make(), weight: 0 }
    this.kept.set(name, entry)
    entry.answer.then(
      (answer) => {
        entry.weight = this.weigh(answer)
        this.shed()
      },
      () => this.kept.get(name) === entry && this.kept.delete(name),
    )
    return entry.answer
  }

  /** The answer kept under this name; undefined without one, also where it failed. */
  async known(name: string): Promise<Answer | undefined> {
    return this.kept.get(name)?.answer.catch(() => undefined)
  }

  /** Lets go of every answer in whose name this stands. */
  forget(part: string): void {
    for (const name of [...this.kept.keys()]) if (name.includes(part)) this.kept.delete(name)
  }

  private shed(): void {
    let weight = 0
    for (const [name, entry] of [...this.kept].reverse()) {
      weight += entry.weight
      if (weight > this.most && entry.weight) this.kept.delete(name)
    }
  }
}

const everywhere = globalThis as unknown as { soleilRecent?: Map<string, unknown> }

/** The answers of this name for the whole process: pages and routes are compiled apart and share no module. */
export function recentOf<Answer>(name: string, make: () => Recent<Answer>): Recent<Answer> {
  everywhere.soleilRecent ??= new Map()
  if (!everywhere.soleilRecent.has(name)) everywhere.soleilRecent.set(name, make())
  return everywhere.soleilRecent.get(name) as Recent<Answer>
}

/** Lets go of every answer in whose name this stands, whatever it answers. */
export function forgetRecent(part: string): void {
  for (const recent of everywhere.soleilRecent?.values() ?? []) (recent as Recent<unknown>).forget(part)
}
