const HEARTBEAT_MS = 2000

/**
 * A body of lines of JSON. Whoever ends the request or the body aborts the work. The last line again every two seconds
 * keeps proxies patient.
 * @param first said at once
 * @param failed told what the work throws
 */
export const lineStream = <Line extends object>(
  { request, first, failed }: { readonly request: AbortSignal; readonly first: Line; failed: (error: unknown) => void },
  work: (say: (line: Line) => void, signal: AbortSignal) => Promise<void>,
): ReadableStream<Uint8Array> => {
  const abort = new AbortController()
  request.addEventListener('abort', () => abort.abort(), { once: true })
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      let last = first
      const say = (line: Line) => {
        last = line
        if (!abort.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      say(first)
      const heartbeat = setInterval(() => say(last), HEARTBEAT_MS)
      // The answer begins at once; the work goes on beside it.
      void work(say, abort.signal)
        .catch(failed)
        .finally(() => {
          clearInterval(heartbeat)
          if (!abort.signal.aborted) controller.close()
        })
    },
    cancel: () => abort.abort(),
  })
}
