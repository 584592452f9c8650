import { z } from 'zod'
import type { FormValues } from '@/lib/action-state'
import { readDriveLink } from '@/lib/drive'
import { durationLabel, durationSeconds } from '@/lib/duration'
import { readKey } from '@/lib/music/read-key'
import { songFields } from '@/lib/song-fields'
import { READINESS, type SongFields } from '@/lib/songs'

const text = z.string().default('')
const several = z.union([z.string(), z.array(z.string())]).default([])

/** What a song form sends, read into the fields of a song: any usual spelling of a key, `3:05`, a pasted Drive link, tags between commas. */
export const songForm = z
  .object({
    title: text,
    artist: text,
    key: text,
    tempo: text,
    genre: text,
    timeSignature: text,
    duration: text,
    capo: text,
    chartTypes: several,
    tags: text,
    readiness: text,
    notes: text,
    drive: text,
  })
  .transform((form, context): SongFields => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const drive = readDrive(form.drive, wrong)
    const fields = {
      title: oneLine(form.title),
      artist: oneLine(form.artist) || null,
      key: form.key.trim() ? (readKey(form.key).key ?? '?') : null,
      tempo: number(form.tempo),
      genre: oneLine(form.genre) || null,
      timeSignature: form.timeSignature.replace(/\s/g, '') || null,
      durationSeconds: readDuration(form.duration, wrong),
      capo: number(form.capo),
      chartTypes: [form.chartTypes].flat().filter(Boolean),
      tags: [...new Set(form.tags.split(',').map(oneLine).filter(Boolean))],
      readiness: READINESS.find((readiness) => readiness === form.readiness) ?? null,
      notes: form.notes.trim().normalize('NFC') || null,
      ...drive,
    }
    const checked = songFields.safeParse(fields)
    for (const { path, message } of checked.error?.issues ?? [])
      wrong(FIELD_OF[String(path[0])] ?? String(path[0]), message)
    return checked.data ?? z.NEVER
  })

/** A song as the values of its form. */
export function songFormValues(song: SongFields): FormValues {
  return {
    title: song.title,
    artist: song.artist ?? '',
    key: song.key ?? '',
    tempo: song.tempo === null ? '' : String(song.tempo),
    genre: song.genre ?? '',
    timeSignature: song.timeSignature ?? '',
    duration: song.durationSeconds === null ? '' : durationLabel(song.durationSeconds),
    capo: song.capo === null ? '' : String(song.capo),
    chartTypes: song.chartTypes,
    tags: song.tags.join(', '),
    readiness: song.readiness ?? '',
    notes: song.notes ?? '',
    drive: song.driveFileId ? driveText(song.driveFileId, song.driveResourceKey) : '',
  }
}

const FIELD_OF: Record<string, string> = {
  durationSeconds: 'duration',
  driveFileId: 'drive',
  driveResourceKey: 'drive',
}

function oneLine(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function number(value: string): number | null {
  return value.trim() === '' ? null : Number(value.trim().replace(',', '.'))
}

function readDuration(value: string, wrong: (path: string, message: string) => void): number | null {
  if (!value.trim()) return null
  const seconds = durationSeconds(value)
  if (seconds === null) wrong('duration', 'Write the duration like 3:30.')
  return seconds
}

function readDrive(value: string, wrong: (path: string, message: string) => void) {
  if (!value.trim()) return { driveFileId: null, driveResourceKey: null }
  const link = readDriveLink(value)
  if ('problem' in link) {
    wrong('drive', link.problem)
    return { driveFileId: null, driveResourceKey: null }
  }
  return { driveFileId: link.fileId, driveResourceKey: link.resourceKey }
}

function driveText(fileId: string, resourceKey: string | null): string {
  return `https://drive.google.com/file/d/${fileId}/view${resourceKey ? `?resourcekey=${resourceKey}` : ''}`
}
