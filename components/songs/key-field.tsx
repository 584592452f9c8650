'use client'

import { useId, useState } from 'react'
import { Labelled } from '@/components/ui/labelled'
import { keyLabel, keyPosition, POSITION_KEYS } from '@/lib/music/keys'
import { readKey } from '@/lib/music/read-key'
import { KeyChip } from './key-chip'

type KeyFieldProps = { name: string; defaultValue: string; error?: string }

/** A key in any usual spelling (`Bb`, `Si bemol`, `h-moll`, `8A`); as soon as it is understood its chip says how. */
export function KeyField({ name, defaultValue, error }: KeyFieldProps) {
  const list = useId()
  const [typed, setTyped] = useState(defaultValue)
  const key = typed.trim() ? readKey(typed).key : null
  return (
    <Labelled label="Key" error={error} hint={hintOf(typed, key)}>
      {(control) => (
        <span className="flex items-center gap-2">
          <input
            {...control}
            key={defaultValue}
            name={name}
            defaultValue={defaultValue}
            onChange={(event) => setTyped(event.currentTarget.value)}
            list={list}
            placeholder="Bb, F#m, A minor…"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="entry"
          />
          <KeyChip songKey={key} />
          <datalist id={list}>
            {POSITION_KEYS.map((key) => (
              <option key={key} value={key} label={keyLabel(key)} />
            ))}
          </datalist>
        </span>
      )}
    </Labelled>
  )
}

function hintOf(typed: string, key: string | null): string {
  if (!typed.trim()) return 'Leave it empty if you do not know it.'
  if (key === null) return 'SOLEil cannot read this key yet.'
  return keyPosition(key) === null || key === typed.trim() ? ' ' : `Kept as ${keyLabel(key)}`
}
