'use client'

import { useState } from 'react'
import { CopyText } from '@/components/ui/copy-text'
import { recentlyTyped } from './last-typed'

/** What somebody was sending when it failed, to be copied from here. */
export function TypedLast() {
  const [typed] = useState(recentlyTyped)
  if (!typed.length) return null
  return (
    <section className="w-full rounded-md bg-wash p-4 text-start">
      <h2 className="font-medium font-sans text-base">This was not saved</h2>
      <dl className="mt-2 flex flex-col gap-2">
        {typed.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="max-h-40 overflow-y-auto whitespace-pre-wrap" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">
        <CopyText text={typed.map(({ label, text }) => `${label}: ${text}`).join('\n')} />
      </div>
    </section>
  )
}
