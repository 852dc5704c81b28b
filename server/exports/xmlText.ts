/** What XML 1.0 cannot carry in any form, or only badly: control characters, half characters. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu
const SPECIAL = /[&<>"\r]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** A text inside an element or a quoted attribute. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(SPECIAL, (character) => ENTITIES[character] ?? '')
