import { useCallback, useEffect, useRef, useState } from 'react'
import { anythingKept } from '@/lib/stage/anything-kept'
import type { Progress } from '@/lib/stage/keep'
import type { Kept } from '@/lib/stage/kept'

/** A list as it is kept on this device, and the ways to keep, renew, stop and remove it. What does that comes when it is needed. */
export function useKept(id: string, address: string) {
  const [kept, setKept] = useState<Kept>()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stopping = useRef<AbortController>(null)
  useEffect(() => {
    let end: (() => void) | 'left' | undefined
    void anythingKept().then(async (any) => {
      if (!any) return
      const { findKept, onChange } = await import('@/lib/stage/kept')
      const look = async () => setKept((await findKept()).find((list) => list.id === id))
      await look()
      if (end !== 'left') end = onChange(look)
    })
    return () => {
      if (typeof end === 'function') end()
      end = 'left'
    }
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
      const { KEEP_WORDS, keepReason } = await import('@/lib/stage/keep-problem')
      setProblem(KEEP_WORDS[keepReason(error)])
    } finally {
      setProgress(null)
    }
  }, [address])
  const stop = () => stopping.current?.abort()
  const remove = async () => {
    const { forget } = await import('@/lib/stage/kept')
    await forget(id)
    setKept(undefined)
    setProblem(null)
  }
  return { kept, progress, problem, keep, stop, remove }
}
