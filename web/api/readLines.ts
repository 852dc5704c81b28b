/**
 * The JSON lines of a stream as they arrive (`application/x-ndjson`), however the bytes are cut. A last line without its
 * end is not given: the stream was cut off within it.
 */
export async function* readLines<Line>(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let waiting = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      waiting += decoder.decode(value, { stream: true })
      const lines = waiting.split('\n')
      waiting = lines.pop() ?? ''
      for (const line of lines) if (line.trim()) yield JSON.parse(line) as Line
    }
  } finally {
    // Whoever stops listening ends the answer too.
    await reader.cancel().catch(() => {})
  }
}
