import { ApiProblem, refusalOf, UNREACHABLE } from './client.ts'

interface Sending {
  /** Share of the file that has left, 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** The browser can no longer read the file that was chosen: it was changed, moved or removed since. */
export class FileGone extends Error {
  constructor() {
    super('Tệp trên máy đã bị sửa, chuyển hoặc xóa từ lúc chọn. Hãy chọn lại tệp.')
    this.name = 'FileGone'
  }
}

/**
 * Sends a file as it lies on the disk, never read into the page, and gives the answer's JSON. `fetch` would not tell how
 * much has left. Throws `ApiProblem`, `FileGone`, or the signal's own reason once it is aborted.
 */
export const sendFile = <Answer>(address: string, file: File, { onProgress, signal }: Sending): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    const refuse = (problem: Error) => {
      signal.removeEventListener('abort', stop)
      reject(problem)
    }
    request.open('POST', address)
    request.responseType = 'text'
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const body = jsonOf(request.responseText)
      const isTaken = request.status >= 200 && request.status < 300
      if (!isTaken || body === null) return refuse(refusalOf(request.status, body, true))
      signal.removeEventListener('abort', stop)
      resolve(body as Answer)
    }
    request.onabort = () => refuse(signal.reason as Error)
    request.onerror = () =>
      void isReadable(file).then((isThere) => refuse(isThere ? new ApiProblem(0, UNREACHABLE) : new FileGone()))
    if (signal.aborted) return reject(signal.reason as Error)
    signal.addEventListener('abort', stop)
    request.send(file)
  })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
