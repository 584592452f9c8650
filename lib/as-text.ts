declare const made: unique symbol

/**
 * A value as one text, on its way from a page to a script of it. The framework looks at each value within a prop by itself,
 * which for the fifty songs of a list takes longer than drawing them.
 */
export type AsText<Value> = string & { readonly [made]: Value }

/**
 * Only for what JSON keeps as it is: texts, numbers, null, lists and plain objects of these. Backticks stand for the quotation
 * marks of JSON, which a page would have to escape, and a backtick of the value for its number.
 */
export function asText<Value>(value: Value): AsText<Value> {
  return JSON.stringify(value).replaceAll('`', '\\u0060').replaceAll('"', '`') as AsText<Value>
}

export function fromText<Value>(text: AsText<Value>): Value {
  return JSON.parse(text.replaceAll('`', '"')) as Value
}
