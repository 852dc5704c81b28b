import { expect, it } from 'vitest'
import { SpoolFile } from './spoolFile.ts'
import { ZipWriter } from './zipWriter.ts'

it('an archive of more bytes than its format holds ends with the words of whoever writes it', async () => {
  const out = await SpoolFile.open()
  try {
    const zip = new ZipWriter(out, () => new Error('hãy chia nhỏ'), 1000)
    await zip.add('a', ['x'.repeat(900)])
    // Packed it is small, but a reader could not tell its size.
    await expect(zip.add('b', ['x'.repeat(1001)])).rejects.toThrow('hãy chia nhỏ')
  } finally {
    await out.close()
  }
})
