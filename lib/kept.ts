/**
 * Keeps values in this process, each under a name and the version it was made from: another version of the same name takes
 * its place. What was not asked for longest goes first when all together weigh more than the budget.
 */
export function keeper<Value>(budget: number, weigh: (value: Value) => number) {
  const kept = new Map<string, { version: string; value: Value; weight: number }>()
  let weight = 0
  function forget(name: string) {
    weight -= kept.get(name)?.weight ?? 0
    kept.delete(name)
  }
  return {
    recall(name: string, version: string): Value | undefined {
      const known = kept.get(name)
      if (known?.version !== version) return undefined
      kept.delete(name)
      kept.set(name, known)
      return known.value
    },
    keep(name: string, version: string, value: Value): Value {
      forget(name)
      const added = { version, value, weight: weigh(value) }
      if (added.weight > budget) return value
      kept.set(name, added)
      weight += added.weight
      while (weight > budget) forget(kept.keys().next().value!)
      return value
    },
  }
}
