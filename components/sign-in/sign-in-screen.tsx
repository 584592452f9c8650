import type { ReactNode } from 'react'
import { SunMark } from '@/components/sun/sun-mark'

/** One calm screen: the mark, one thing to do, and the way back. */
export function SignInScreen({ title = 'Sign in to SOLEil', children }: { title?: string; children: ReactNode }) {
  return (
    <main id="content" className="grid min-h-dvh place-items-center px-(--gutter) py-8">
      <div className="flex w-full max-w-sm flex-col gap-7">
        <div className="flex flex-col items-center gap-5 text-center">
          <SunMark className="size-28" />
          <h1 className="text-title">{title}</h1>
        </div>
        {children}
        <p className="text-center text-sm">
          <a href="/" className="tap inline-flex items-center justify-center text-soft">
            What is SOLEil?
          </a>
        </p>
      </div>
    </main>
  )
}
