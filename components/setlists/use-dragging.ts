'use client'

import { type KeyboardEvent, type PointerEvent, startTransition, useRef } from 'react'

/**
 * Lets the rows of a list be dragged by their grips, with a finger, a mouse or the arrow keys. Where a row would go a line is
 * drawn (`data-drop` on the row after it, or `data-drop-after` on the last).
 */
export function useDragging(ids: string[], move: (id: string, before: string | null) => void) {
  const list = useRef<HTMLOListElement>(null)
  const dragged = useRef<{ place: number; to: number } | null>(null)
  const rows = () => [...(list.current?.children ?? [])] as HTMLElement[]

  const mark = (to: number | null) => {
    for (const [place, row] of rows().entries()) {
      row.toggleAttribute('data-drop', place === to)
      row.toggleAttribute('data-drop-after', to === ids.length && place === ids.length - 1)
    }
  }
  const go = (place: number, to: number) => {
    if (to !== place && to !== place + 1) startTransition(() => move(ids[place]!, ids[to] ?? null))
  }
  const end = () => {
    mark(null)
    if (dragged.current) rows()[dragged.current.place]?.removeAttribute('data-dragged')
    const last = dragged.current
    dragged.current = null
    return last
  }
  const grip = (place: number) => ({
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      dragged.current = { place, to: place }
      rows()[place]?.setAttribute('data-dragged', '')
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (!dragged.current) return
      const below = rows().findIndex((row) => clientY < row.getBoundingClientRect().top + row.offsetHeight / 2)
      dragged.current.to = below < 0 ? ids.length : below
      mark(dragged.current.to)
    },
    onPointerUp: () => {
      const last = end()
      if (last) go(last.place, last.to)
    },
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent) => {
      const to = event.key === 'ArrowUp' ? place - 1 : event.key === 'ArrowDown' ? place + 2 : -1
      if (to < 0 || to > ids.length) return
      event.preventDefault()
      go(place, to)
    },
  })
  return { list, grip }
}
