import { describe, expect, it } from 'vitest'
import { compareSongs } from '@/lib/music/compare-songs'
import { findNear, nearIndex, nearPairsInTurns } from '@/lib/music/near-songs'
import { labelledPairs } from '@/lib/music/same-songs-labelled'

const songs = [
  { title: 'Hey Jude', artist: 'The Beatles' },
  { title: 'Jolene', artist: 'Dolly Parton' },
  { title: 'Jolene', artist: 'The White Stripes' },
  { title: "Sweet Child O' Mine", artist: "Guns N' Roses" },
  { title: 'Bohemian Rhapsody', artist: null },
  { title: 'Song 2', artist: 'Blur' },
]
const found = (title: string, artist: string | null) =>
  findNear(nearIndex(songs), { title, artist }).map(({ verdict, song }) => [verdict, song.title, song.artist])

describe('songs near another one', () => {
  it('are found under another spelling, the best first', () => {
    expect(found('Hey Jude - Remastered 2015', 'Beatles')).toEqual([['same', 'Hey Jude', 'The Beatles']])
    expect(found('Sweet Child of Mine', 'Guns n Roses')).toEqual([['same', "Sweet Child O' Mine", "Guns N' Roses"]])
    expect(found('Jolene', 'Dolly Parton')).toEqual([
      ['same', 'Jolene', 'Dolly Parton'],
      ['ask', 'Jolene', 'The White Stripes'],
    ])
  })

  it('are asked for where an unknown artist leaves several', () => {
    expect(found('Jolene', null).map(([verdict]) => verdict)).toEqual(['ask', 'ask'])
    expect(found('Hey Jude', null)).toEqual([['same', 'Hey Jude', 'The Beatles']])
  })

  it('are found by a slip where the other artist is unknown', () => {
    expect(found('Bohemian Rapsody', 'Queen').map(([, title]) => title)).toEqual(['Bohemian Rhapsody'])
  })

  it('are none where there are none', () => {
    expect(found('Song 3', 'Blur')).toEqual([])
    expect(found('', null)).toEqual([])
    expect(findNear(nearIndex([]), songs[0]!)).toEqual([])
  })

  it('are at most as many as asked for, each with its place', () => {
    const many = nearIndex(Array.from({ length: 30 }, () => songs[0]!))
    expect(findNear(many, songs[0]!, 3)).toHaveLength(3)
    expect(findNear(nearIndex(songs), songs[5]!)[0]!.place).toBe(5)
  })

  it('of one list are pairs, each once, with a breath after each song', async () => {
    let breaths = 0
    const list = [...songs, { title: 'hey jude', artist: 'Beatles, The' }]
    const pairs = await nearPairsInTurns(list, async () => {
      breaths++
    })
    expect(breaths).toBe(list.length)
    expect(pairs.map(({ one, other, comparison }) => [one.title, other.title, comparison.verdict])).toEqual([
      ['Jolene', 'Jolene', 'ask'],
      ['Hey Jude', 'hey jude', 'same'],
    ])
  })

  it('are found without comparing all: nearly every labelled pair that comparing finds', () => {
    const pairs = labelledPairs().filter(({ one, other }) => compareSongs(one, other).verdict !== 'different')
    const index = nearIndex(pairs.map(({ other }) => other))
    const missed = pairs.filter(({ one, other }) => {
      const near = findNear(index, one, 40)
      return !near.some(({ song }) => song.title === other.title && song.artist === other.artist)
    })
    expect(missed.length / pairs.length).toBeLessThan(0.02)
  })
})
