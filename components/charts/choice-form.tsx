'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/lib/action-state'

/** A form of choices that is sent as soon as one is made; before any script has arrived by its button. */
export function ChoiceForm({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <ActionForm
      action={action}
      className="flex min-w-64 flex-col gap-4"
      onChange={(event) => event.currentTarget.requestSubmit()}
    >
      {children}
      <noscript>
        <Button type="submit">Show it so</Button>
      </noscript>
    </ActionForm>
  )
}
