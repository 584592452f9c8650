import { expect, test } from 'vitest'
import { shareChoice } from './share-choice'

test.each([
  [{ shares: 'all' }, { shares: 'all', shareTags: [] }],
  [
    { shares: 'nothing', tag: 'left over' },
    { shares: 'nothing', shareTags: [] },
  ],
  [
    { shares: 'tags', tag: 'jazz' },
    { shares: 'tags', shareTags: ['jazz'] },
  ],
  [
    { shares: 'tags', tag: ['b', 'a', 'b'] },
    { shares: 'tags', shareTags: ['a', 'b'] },
  ],
])('%j is %j', (form, choice) => {
  expect(shareChoice.parse(form)).toEqual(choice)
})

test.each([
  [{}, 'shares'],
  [{ shares: 'some' }, 'shares'],
  [{ shares: 'tags' }, 'tag'],
  [{ shares: 'tags', tag: [] }, 'tag'],
  [{ shares: 'tags', tag: Array.from({ length: 31 }, (_, at) => `t${at}`) }, 'tag'],
  [{ shares: 'tags', tag: 'x'.repeat(41) }, 'tag'],
])('%j is refused for its %s', (form, field) => {
  expect(shareChoice.safeParse(form).error!.issues[0]!.path).toEqual([field])
})
