import type { ReactNode } from 'react'
import { requireMusician, SessionStoreUnreachable } from '@/auth'
import { MusicianFrame } from '@/components/frame/musician-frame'
import { Unreachable } from '@/components/frame/unreachable'
import { Shortcuts } from '@/components/songs/shortcuts'

/** The picture around every page of a musician. It guards nothing: each page and action asks for itself. */
export default async function MusicianLayout({ children }: { children: ReactNode }) {
  try {
    const musician = await requireMusician()
    return (
      <MusicianFrame musician={musician}>
        <Shortcuts />
        {children}
      </MusicianFrame>
    )
  } catch (error) {
    if (error instanceof SessionStoreUnreachable) return <Unreachable />
    throw error
  }
}
