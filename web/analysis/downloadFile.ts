/** Hands bytes or a text to the browser as a file. */
export const downloadFile = (content: Blob, fileName: string): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken the file once this task is over.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
