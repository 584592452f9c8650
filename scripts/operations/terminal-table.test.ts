import { expect, test } from 'vitest'
import { terminalTable } from './terminal-table'

test('numbers stand to the right, words to the left, and what is too long ends in an ellipsis', () => {
  const rows = [
    { name: 'songs', rows: 12_345.67 },
    { name: 'a very long name', rows: 1 },
  ]
  expect(
    terminalTable(
      [
        { label: 'Table', of: ({ name }) => name, longest: 8 },
        { label: 'Rows', of: ({ rows }) => rows },
      ],
      rows,
    ),
  ).toBe('Table         Rows\n────────  ────────\nsongs     12,345.7\na very …         1')
})
