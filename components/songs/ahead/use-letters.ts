import { useRef, useState } from 'react'
import { afterFrame } from '@/lib/after-frame'

/** What stands in the field: rows are written with each letter, and React is told once they are drawn. */
export function useLetters(answered: string) {
  const typed = useRef(answered)
  const [search, setSearch] = useState(answered)
  const write = useRef<() => void>(undefined)
  const telling = useRef<() => void>(undefined)
  const [letters] = useState(() => ({
    show(search: string) {
      typed.current = search
      write.current?.()
      telling.current?.()
      telling.current = afterFrame(() => setSearch(search))
    },
    settle(search: string) {
      typed.current = search
      telling.current?.()
      setSearch(search)
    },
    onLetter(toWrite: () => void) {
      write.current = toWrite
      return () => {
        write.current = undefined
      }
    },
  }))
  return { typed, search, letters }
}
