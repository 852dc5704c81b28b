/** A spreadsheet runs a cell that begins so; some take the wide forms of East Asian keyboards for the same. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

/** A text as files carry it: an apostrophe stands before what a spreadsheet would run. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text again: takes the apostrophe away that `withoutFormula` put there. */
export const takenFromFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
