import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDelimited } from './readDelimited.ts'
import { refusedFile } from './refusedFile.ts'
import { newRefusals, sizeOfRefusals, Uploads, type UploadLimits } from './uploads.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-nong-uploads-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const about = (personId: string) => ({ personId, area: '91', fileName: 'x.csv', thing: 'cases', source: 's' }) as const
const body = (text: string) => new Response(text).body
const withLimits = (limits: Partial<UploadLimits>) => new Uploads(folder, limits)

describe('files that are sent to be imported', () => {
  it('have a place before their first byte is read, and lose it when sending breaks off', async () => {
    const uploads = withLimits({ personFiles: 2 })
    const slow = () => {
      let end: ReadableStreamDefaultController<Uint8Array>
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          end = controller
          controller.enqueue(new Uint8Array(10))
        },
      })
      return { sent: uploads.receive(stream, about('lan')), breakOff: () => end.error(new Error('gone')) }
    }
    const [one, two] = [slow(), slow()]
    let isRead = false
    const unread = new ReadableStream<Uint8Array>({ pull: () => void (isRead = true) }, { highWaterMark: 0 })
    await expect(uploads.receive(unread, about('lan'))).rejects.toMatchObject({ status: 429, code: 'TOO_MANY' })
    expect(isRead).toBe(false)
    expect((await uploads.receive(body('a'), about('minh'))).bytes).toBe(1)
    one.breakOff()
    await expect(one.sent).rejects.toThrow()
    expect((await uploads.receive(body('a'), about('lan'))).bytes).toBe(1)
    two.breakOff()
    await expect(two.sent).rejects.toThrow()
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('make room for a newer one of the same person, the oldest first, but not while they are imported', async () => {
    const uploads = withLimits({ personFiles: 2, personBytes: 10 })
    const first = await uploads.receive(body('12345'), about('lan'))
    const second = await uploads.receive(body('12345'), about('lan'))
    first.isRunning = true
    const third = await uploads.receive(body('1234'), about('lan'))
    expect([first, second, third].map(({ id }) => uploads.find(id, 'lan') !== undefined)).toEqual([true, false, true])
    await expect(uploads.receive(body('1234567'), about('lan'))).rejects.toMatchObject({
      status: 429,
      message: expect.stringMatching(/chưa được nhận.*gửi lại/) as string,
    })
    expect(uploads.find(first.id, 'minh')).toBeUndefined()
  })

  it('count with the lists of their refused rows', async () => {
    const uploads = withLimits({ personFiles: 9, personBytes: 20 })
    const first = await uploads.receive(body('12345'), about('lan'))
    first.refusals = newRefusals(first)
    writeFileSync(first.refusals.READ, '1234567890')
    writeFileSync(first.refusals.WRITE, '')
    first.refusedBytes = sizeOfRefusals(first.refusals)
    const second = await uploads.receive(body('12345'), about('lan'))
    expect([first, second].map(({ id }) => uploads.find(id, 'lan') !== undefined)).toEqual([true, true])
    await uploads.receive(body('1'), about('lan'))
    expect([first, second].map(({ id }) => uploads.find(id, 'lan') !== undefined)).toEqual([false, true])
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('are refused when they are too large, and leave nothing', async () => {
    const uploads = withLimits({ fileBytes: 3 })
    await expect(uploads.receive(body('1234'), about('lan'))).rejects.toMatchObject({ status: 413, code: 'TOO_LARGE' })
    await expect(uploads.receive(null, about('lan'))).rejects.toMatchObject({ status: 400 })
    expect(readdirSync(folder)).toEqual([])
  })

  it('have a limit in all, where only what nobody asks for any more makes room for others', async () => {
    const uploads = withLimits({ files: 2, bytes: 10 })
    const old = await uploads.receive(body('12345'), about('lan'))
    await expect(uploads.receive(body('123456'), about('minh'))).rejects.toMatchObject({ status: 429 })
    const other = await uploads.receive(body('1'), about('minh'))
    await expect(uploads.receive(body('1'), about('hoa'))).rejects.toMatchObject({
      status: 429,
      message: expect.stringMatching(/Máy chủ.*sau một giờ/) as string,
    })
    old.usedAt -= 2 * 3_600_000
    const late = await uploads.receive(body('1'), about('hoa'))
    expect(readdirSync(folder).toSorted()).toEqual([other.id, late.id].toSorted())
  })
})

describe('the refused rows of a file', () => {
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const refused = (row: number) => `${JSON.stringify({ row, column: 'A', value: '', code: 'X', message: 'Sai.' })}\n`
  const upload = () => ({ fileName: 'x.csv', path: file('sent', `A,B\n${'một,hai\n'.repeat(2000)}`) })
  const linesOf = async (asked: ReturnType<typeof refusedFile>) => {
    const { handle } = await asked
    const text = await handle.readFile('utf8')
    await handle.close()
    return text.trim().split('\n').length
  }

  it('come whole to each of several who ask at once, also when a run ends and takes the list away', async () => {
    const sent = upload()
    const files = {
      READ: file('r', Array.from({ length: 1500 }, (_, at) => refused(at + 2)).join('')),
      WRITE: file('w', refused(2000)),
    }
    const [one, two] = [await openDelimited(sent.path), await openDelimited(sent.path)]
    const asked = [refusedFile(sent, files, one), refusedFile(sent, files, two)].map(linesOf)
    for (const path of Object.values(files)) rmSync(path)
    expect(await Promise.all(asked)).toEqual([1502, 1502])
    expect(readdirSync(folder)).toEqual(['sent'])
  })

  it('let go of the file that was sent when their list is gone already', async () => {
    const sent = upload()
    let closed = 0
    const rows = { ...(await openDelimited(sent.path)), close: async () => void closed++ }
    const gone = { READ: join(folder, 'gone'), WRITE: file('w', '') }
    await expect(refusedFile(sent, gone, rows)).rejects.toThrow('ENOENT')
    expect(closed).toBe(1)
  })

  it('leave no half-written file when reading fails', async () => {
    const sent = upload()
    const files = { READ: file('r', refused(2)), WRITE: file('w', '') }
    const rows = await openDelimited(sent.path)
    const broken = {
      ...rows,
      rows: (async function* () {
        for await (const row of rows.rows) {
          if (row.rowNumber === 1000) throw new Error('unreadable')
          yield row
        }
      })(),
    }
    await expect(refusedFile(sent, files, broken)).rejects.toThrow('unreadable')
    expect(readdirSync(folder).toSorted()).toEqual(['r', 'sent', 'w'])
    expect(readFileSync(files.READ, 'utf8')).not.toBe('')
  })
})
