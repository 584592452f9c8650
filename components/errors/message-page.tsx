import type { ReactNode } from 'react'
import { SunMark } from '@/components/sun/sun-mark'

type MessagePageProps = { title: string; words: string; more?: ReactNode; children: ReactNode }

/** A page that has only something to say, and the ways on. */
export function MessagePage({ title, words, more, children }: MessagePageProps) {
  return (
    <div className="page grid min-h-[80dvh] place-items-center">
      <div className="flex max-w-md flex-col items-center gap-4 text-center">
        <SunMark className="size-24" />
        <h1 className="text-title">{title}</h1>
        <p className="text-pretty text-soft">{words}</p>
        {more}
        <div className="mt-3 flex flex-wrap justify-center gap-3">{children}</div>
      </div>
    </div>
  )
}
