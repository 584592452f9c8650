import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '@/lib/stage/keep'
import { KEEP_WORDS, keepReason } from '@/lib/stage/keep-problem'
import { canKeep, findKept, forget, type Kept, onChange } from '@/lib/stage/kept'

/** A list as it is kept on this device, and the ways to keep, renew, stop and remove it. */
export function useKept(id: string, address: string) {
  const [kept, setKept] = useState<Kept>()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stopping = useRef<AbortController>(null)
  useEffect(() => {
    if (!canKeep()) return
    const look = async () => setKept((await findKept()).find((list) => list.id === id))
    void look()
    return onChange(look)
  }, [id])
  const keep = useCallback(async () => {
    const stop = new AbortController()
    stopping.current = stop
    setProblem(null)
    setProgress({ done: 0, of: 0 })
    try {
      const { keepList } = await import('@/lib/stage/keep')
      setKept(await keepList(address, { signal: stop.signal, onProgress: setProgress }))
    } catch (error) {
      setProblem(KEEP_WORDS[keepReason(error)])
    } finally {
      setProgress(null)
    }
  }, [address])
  const stop = () => stopping.current?.abort()
  const remove = async () => {
    await forget(id)
    setKept(undefined)
    setProblem(null)
  }
  return { kept, progress, problem, keep, stop, remove }
}
