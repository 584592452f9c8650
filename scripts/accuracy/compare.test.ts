import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readPasted } from '@/lib/import/read-songs'
import { belowFloors, compare, percentages, readLabels } from '@/scripts/accuracy/compare'
import { runCommand } from '@/scripts/testing/run-command'

const LIST = 'Title,Artist,Key,BPM\nSun,Ana,Bb,120\nMoon,Ana & Rui,,\n1999,Prince,F#m,119\n'
const HEADER = 'line\ttitle\tartist\tkey\ttempo\n'
const judged = async (labels: string) => compare(readLabels(HEADER + labels), (await readPasted(LIST)).songs)

describe('what was read beside what a person read', () => {
  test('all right: another name of the same key counts', async () => {
    const { tally, misses } = await judged('2\tSun\tAna\tA#\t120\n3\tMoon\tAna & Rui\t\t\n4\t1999\tPrince\tF#m\t119\n')
    expect(misses).toEqual([])
    expect(percentages(tally).trim().split(/ +/)).toEqual(['3', '100', '100', '100', '0', '100'])
    expect(belowFloors(tally)).toEqual([])
  })
  test('a wrong key is worse than a missing one, and both are told', async () => {
    const { tally, misses } = await judged('2\tSun\tAna\tG\t120\n3\tMoon\tAna & Rui\tC\t90\n')
    expect(tally).toMatchObject({ keys: 2, rightKeys: 0, wrongKeys: 1, tempos: 2, rightTempos: 1 })
    expect(misses).toEqual([
      'line 2, key: “G”, read as “Bb”',
      'line 3, key: “C”, read as “”',
      'line 3, tempo: “90”, read as “”',
    ])
    expect(belowFloors(tally)).toEqual(['key right 0 %', 'key wrong 50 %', 'tempo 50 %'])
  })
  test('a row that was not read misses its title and artist', async () => {
    const { tally } = await judged('9\tStar\tRui\t\t\n')
    expect(belowFloors(tally)).toEqual(['title 0 %', 'artist 0 %'])
  })
})

test('the command tells per file and fails below the floors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'accuracy-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'list.csv'), LIST)
  await writeFile(join(folder, 'list.csv.tsv'), `${HEADER}2\tSun\tAna\tBb\t120\n`)
  const run = () => runCommand(['scripts/songs-accuracy.ts', folder, folder])
  const right = await run()
  expect(right.code).toBe(0)
  expect(right.stdout).toMatch(/ 1 {4}100 {5}100 {2}100 {6}0 {4}100 {2}list\.csv\n.*total\n$/s)
  await writeFile(join(folder, 'list.csv.tsv'), `${HEADER}2\tSun\tAna\tG\t120\n`)
  expect(await run()).toMatchObject({ code: 1, stdout: expect.stringContaining('Below the floor: key wrong 100 %') })
})
