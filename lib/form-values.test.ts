import { expect, test } from 'vitest'
import { formValues } from './form-values'

test('a repeated name is a list, and files, fields of the framework and what no text may hold are left out', () => {
  const form = new FormData()
  form.append('title', 'a\0\ud800\r\nb')
  form.append('song', 'one')
  form.append('song', 'two')
  form.append('$ACTION_KEY', 'x')
  form.append('file', new File(['x'], 'x'))
  expect(formValues(form)).toEqual({ title: 'a\ufffd\nb', song: ['one', 'two'], file: '' })
})

test('a name that objects inherit is a field like any other', () => {
  const form = new FormData()
  for (const value of ['one', 'two']) form.append('__proto__', value)
  const values = formValues(form)
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  expect(Object.keys(values)).toEqual(['__proto__'])
})

test('as many fields as fit into a request hold nobody up, because a form is read before anybody is asked who they are', () => {
  const form = new FormData()
  for (let field = 0; field < 20_000; field++) form.append(`field-${field}`, '')
  const began = performance.now()
  formValues(form)
  expect(performance.now() - began).toBeLessThan(5_000)
})
