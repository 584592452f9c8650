'use client'

import { type ClipboardEvent, useActionState } from 'react'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { type FormAction, IDLE, told } from '@/lib/action-state'

/** A list of files as it was copied anywhere; where a page with links was copied, the links come along. */
export function PasteFiles({ action, hidden }: { action: FormAction; hidden: Record<string, string> }) {
  const [state, send] = useActionState(action, IDLE)
  const { errors, typed } = told(state)
  const problem = errors.files ?? (state.status === 'failed' ? state.message : undefined)
  return (
    <form action={send} className="flex flex-col gap-4" noValidate>
      <HiddenFields fields={hidden} />
      <TextArea
        label="Files"
        name="files"
        defaultValue={typed('files')}
        error={problem}
        onPaste={withLinks}
        rows={8}
        dir="auto"
        spellCheck={false}
        autoCapitalize="none"
        className="font-mono text-sm!"
        placeholder={
          'Take Five - Dave Brubeck - Bb Trumpet.pdf  https://drive.google.com/file/d/…\nBb/All of Me_Bb.pdf'
        }
        hint="One file a line with its link, a table of names and ids, or what ls prints. With links each file becomes a chart; names alone tick on the song that you have it. Up to 5,000 files."
      />
      <p>
        <SubmitButton pendingLabel="Reading…">Read the list</SubmitButton>
      </p>
    </form>
  )
}

/** Text alone would lose the addresses behind the names. */
function withLinks(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const html = event.clipboardData.getData('text/html')
  if (!html.includes('google.com/')) return
  const links = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href*="google.com/"]')]
  const lines = links.map((link) => `${link.textContent?.replace(/\s+/g, ' ').trim()}\t${link.getAttribute('href')}`)
  if (!lines.length) return
  event.preventDefault()
  const area = event.currentTarget
  area.setRangeText(`${lines.join('\n')}\n`, area.selectionStart, area.selectionEnd, 'end')
}
