import type { Move } from '@/lib/charts/change-chord'
import { type ChartKey, chartKey, keyAbove, keyName } from '@/lib/charts/chart-key'
import type { ViewLine } from '@/lib/charts/chart-view'
import type { Roots } from '@/lib/charts/chord-root'
import type { Directive } from '@/lib/charts/directive'
import type { KeyPlan } from '@/lib/charts/key-plan'
import { afterTransposition } from '@/lib/charts/transpositions'

/** Follows a song through its `{key}` and `{transpose}`: where its chords are moved from and to at each place. */
export function keysAlong(plan: KeyPlan, roots: Roots = 'letters') {
  let written = plan.source
  let inForce: readonly number[] = []
  let [named, transposed] = [false, false]
  let move = moveAt(plan, written, plan.base)
  return {
    now: (): Move => move,
    /** Takes a directive in; answers the line that tells the reader of another key. */
    pass(directive: Directive): ViewLine[] {
      if (directive.name === 'transpose') [inForce, transposed] = [afterTransposition(inForce, directive), true]
      else if (directive.name !== 'key') return []
      const key =
        directive.name === 'key' ? chartKey(directive.value, roots === 'german' || roots === 'german names') : null
      const first = key !== null && !named
      if (key) [written, named] = [key, true]
      move = moveAt(plan, written, transposed ? (inForce.at(-1) ?? 0) : plan.base)
      return key && !first && move.to ? [{ kind: 'key', key: keyName(move.to, roots) }] : []
    },
  }
}

function moveAt(plan: KeyPlan, written: ChartKey | null, transposed: number): Move {
  const semitones = plan.semitones + transposed - plan.base
  if (!written || !plan.source || !plan.shown) return { from: null, to: null, semitones }
  const to =
    written === plan.source || keyName(written) === keyName(plan.source)
      ? keyAbove(plan.shown, transposed - plan.base)
      : keyAbove(written, semitones)
  return { from: written, to, semitones }
}
