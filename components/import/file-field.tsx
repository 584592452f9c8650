'use client'

import { FileUp } from 'lucide'
import { type DragEvent, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Wrong } from '@/components/ui/labelled'
import { counted } from '@/lib/counted'

/** A native file field for one file or many that also takes them dropped on it, and says at once when it is too much. */
export function FileField({ largest, most }: { largest: number; most: number }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [chosen, setChosen] = useState<string[]>([])

  const look = () => {
    const files = [...(input.current?.files ?? [])]
    const wrong = problemOf(files, largest, most)
    setChosen(files.map(({ name }) => name))
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
        <Icon of={FileUp} aria-hidden size={32} className="text-soft" />
        <label htmlFor={id} className="font-medium text-lg">
          Choose one or more files<span className="pointer-coarse:hidden">, or drop them here</span>
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          name="file"
          multiple
          required
          aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`}
          aria-invalid={problem ? true : undefined}
          className="max-w-full text-sm file:me-3 file:min-h-11 file:cursor-pointer file:rounded-full file:border file:border-edge file:bg-paper file:px-5 file:font-medium file:text-base file:text-ink"
          onChange={look}
        />
        <p id={`${id}-hint`} className="max-w-md text-pretty text-sm text-soft">
          Spreadsheets, song files such as ChordPro or OnSong, playlists, other apps’ backups, or a zip of them: up to{' '}
          {most} files and {largest / 1024 / 1024} MB together. They become one import.
        </p>
        {chosen.length > 1 && (
          <ul className="max-w-full text-sm">
            {chosen.slice(0, NAMED).map((name, at) => (
              <li key={at} className="truncate">
                <bdi>{name}</bdi>
              </li>
            ))}
            {chosen.length > NAMED && (
              <li className="text-soft">and {counted(chosen.length - NAMED, 'more', 'more')}</li>
            )}
          </ul>
        )}
      </div>
      {problem && (
        <div className="mt-2" role="alert">
          <Wrong id={`${id}-problem`}>{problem}</Wrong>
        </div>
      )}
    </div>
  )
}

const NAMED = 5

function problemOf(files: File[], largest: number, most: number): string | undefined {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (files.length > most) return `These are ${files.length.toLocaleString('en')} files: bring at most ${most} at once.`
  // The form around the files takes some room too.
  if (size > largest - 4096 - 512 * files.length) return tooLarge(files, size)
  const empty = files.find((file) => file.size === 0)
  if (!empty) return undefined
  return files.length === 1 ? 'This file is empty.' : `“${empty.name}” is empty: choose the others alone.`
}

function tooLarge(files: File[], size: number): string {
  const megabytes = `${Math.ceil(size / 1024 / 1024)} MB`
  if (files.length === 1) return `This file has ${megabytes}: bring it in two parts.`
  return `These files have ${megabytes} together: bring fewer at once.`
}
