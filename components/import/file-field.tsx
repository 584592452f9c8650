'use client'

import { FileUp } from 'lucide-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { Wrong } from '@/components/ui/labelled'

/** A native file field that also takes a file dropped on it, and says at once when a file is too large. */
export function FileField({ largest }: { largest: number }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()

  const look = () => {
    const wrong = problemOf(input.current?.files, largest)
    input.current?.setCustomValidity(wrong ?? '')
    setProblem(wrong)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!input.current || !event.dataTransfer.files.length) return
    input.current.files = event.dataTransfer.files
    look()
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the field inside takes files by itself. */}
      <div
        className={`flex flex-col items-center gap-3 rounded-lg border-2 border-dashed px-4 py-8 text-center transition-colors ${over ? 'border-accent bg-wash' : 'border-edge bg-raised'}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp aria-hidden size={32} className="text-soft" />
        <label htmlFor={id} className="font-medium text-lg">
          Choose a file<span className="pointer-coarse:hidden">, or drop it here</span>
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          name="file"
          required
          aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`}
          aria-invalid={problem ? true : undefined}
          className="max-w-full text-sm file:me-3 file:min-h-11 file:cursor-pointer file:rounded-full file:border file:border-edge file:bg-paper file:px-5 file:font-medium file:text-base file:text-ink"
          onChange={look}
        />
        <p id={`${id}-hint`} className="max-w-md text-pretty text-sm text-soft">
          A spreadsheet, a song file such as ChordPro or OnSong, a playlist, another app’s backup, or a zip of them, up
          to {largest / 1024 / 1024} MB.
        </p>
      </div>
      {problem && (
        <div className="mt-2" role="alert">
          <Wrong id={`${id}-problem`}>{problem}</Wrong>
        </div>
      )}
    </div>
  )
}

function problemOf(files: FileList | null | undefined, largest: number): string | undefined {
  const [file] = files ?? []
  if (!file) return undefined
  if (files!.length > 1) return 'One file at a time, please.'
  // The form around the file takes some room too.
  if (file.size > largest - 4096)
    return `This file has ${Math.ceil(file.size / 1024 / 1024)} MB: bring it in two parts.`
  return file.size === 0 ? 'This file is empty.' : undefined
}
