/** Hands a text to the browser as a file. */
export const downloadText = (text: string, fileName: string, type: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken the file once this task is over.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
