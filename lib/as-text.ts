declare const made: unique symbol

/**
 * A value as one text, on its way from a page to a script of it. The framework looks at each value within a prop by itself,
 * which for the fifty songs of a list takes longer than drawing them.
 */
export type AsText<Value> = string & { readonly [made]: Value }

/** Only for what JSON keeps as it is: texts, numbers, null, lists and plain objects of these. */
export function asText<Value>(value: Value): AsText<Value> {
  return JSON.stringify(value) as AsText<Value>
}

export function fromText<Value>(text: AsText<Value>): Value {
  return JSON.parse(text) as Value
}
