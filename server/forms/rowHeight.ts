/** Points that a line of letters of 12 points takes, with its space. */
const LINE = 15.75
/** Characters of a cell that its padding takes. */
const PADDING = 1

/** Lines that a text takes in a column of so many characters: it breaks between words, and within one that is too long. */
export const lineCount = (text: string, width: number): number => {
  const room = Math.max(1, width - PADDING)
  return text.split('\n').reduce((all, paragraph) => {
    let lines = 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length
      if (needed <= room) used = needed
      else {
        if (used > 0) lines++
        lines += Math.ceil(word.length / room) - 1
        used = word.length % room || Math.min(word.length, room)
      }
    }
    return all + lines
  }, 0)
}

/** Height in points of a row whose cells wrap. Programs that open the file do not work it out: unset, texts lie on each other. */
export const rowHeight = (values: readonly unknown[], widths: readonly number[]): number =>
  LINE *
  Math.max(
    1,
    ...values.map((value, column) => (typeof value === 'string' ? lineCount(value, widths[column] ?? Infinity) : 1)),
  )
