import { escapeUTF8 } from 'entities/escape'

/** HTML in which every word that was put into it is escaped: only the template `markup` makes it. */
export class Markup {
  constructor(readonly html: string) {}
}

/**
 * A template of HTML. What stands in it literally is kept; what is put in is escaped for text and for attributes in quotes,
 * unless it is markup itself. Nothing is shown of null, undefined and false.
 */
export function markup(
  literally: TemplateStringsArray,
  ...given: (Markup | string | number | null | undefined | false)[]
): Markup {
  const shown = given.map((one) => {
    if (one instanceof Markup) return one.html
    return one === null || one === undefined || one === false ? '' : escapeUTF8(String(one))
  })
  return new Markup(literally.map((text, at) => text + (shown[at] ?? '')).join(''))
}
