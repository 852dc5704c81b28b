import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDelimited } from './readDelimited.ts'
import type { SourceRow } from './rowSource.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-delimited-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const iconv = (text: string, encoding: string): Buffer =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text })

let counter = 0
const fileOf = (content: string | Uint8Array): string => {
  const path = join(folder, `${++counter}.csv`)
  writeFileSync(path, content)
  return path
}
const read = async (content: string | Uint8Array) => {
  const source = await openDelimited(fileOf(content))
  const rows: SourceRow[] = []
  for await (const row of source.rows) rows.push(row)
  return { ...source, rows, hash: source.fileHash() }
}

describe('a text table', () => {
  it('keeps the cells of a column whose header no object holds as a key', async () => {
    const { headers, rows } = await read('a,__proto__\n1,MẬT\n')
    expect(headers).toEqual(['a', '(cột 2)'])
    expect(rows[0]?.cells).toEqual({ a: '1', '(cột 2)': 'MẬT' })
  })

  it.each([
    [',', 'a,b\n1,2\n'],
    [';', '\uFEFFa;b\r\n1;2\r\n'],
    ['\t', 'a\tb\r1\t2'],
    [';', 'sep=;\r\na;b\r\n1;2'],
    [';', '"a,a,a";b\n1;2\n'],
    [',', '\n\na,b\n1,2\n'],
  ])('with the delimiter %j is read: %j', async (delimiter, content) => {
    const { headers, rows, delimiter: found } = await read(content)
    expect(found).toBe(delimiter)
    expect(headers[1]).toBe('b')
    expect(rows).toHaveLength(1)
    expect(Object.values(rows[0]!.cells)).toEqual(['1', '2'])
  })

  it('keeps quotes, line breaks and delimiters inside quoted cells, trims, and composes letters', async () => {
    const { rows } = await read('a,b\n"x, ""y""\nz", Ba\u0300n \n')
    expect(rows[0]?.cells).toEqual({ a: 'x, "y"\nz', b: 'Bàn' })
  })

  it('numbers rows as a spreadsheet does: blank lines and cells of several lines are one row each', async () => {
    const { rows } = await read('a,b\n1,2\n\n,\n"x\ny",3\n4,5\n')
    expect(rows.map(({ rowNumber, cells }) => [rowNumber, cells.a])).toEqual([
      [2, '1'],
      [5, 'x\ny'],
      [6, '4'],
    ])
  })

  it('takes short rows, counts filled cells beyond the headers, and names columns without a header', async () => {
    const { headers, rows } = await read('a,,c,\n1\n1,2,3,4,5\n1,2,3,,\n')
    expect(headers).toEqual(['a', '(cột 2)', 'c'])
    expect(rows.map(({ cells, surplusCells }) => [cells.c, surplusCells])).toEqual([
      ['', 0],
      ['3', 2],
      ['3', 0],
    ])
  })

  it.each([
    ['UTF-16, little end first', Buffer.from('\uFEFFNgày;Đơn vị\n1;Xã Vĩnh Hậu\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFNgày;Đơn vị\n1;Xã Vĩnh Hậu\n', 'utf16le').swap16()],
    ['Windows-1258', iconv('Ngày;Đơn vị\n1;Xã Vĩnh Hậu\n', 'CP1258')],
    ['TCVN3', iconv('Ngày;Đơn vị\n1;Xã Vĩnh Hậu\n', 'TCVN5712-1')],
    ['VNI', Buffer.from('Ngaøy;Ñôn vò\n1;Xaõ Vónh Haäu\n', 'latin1')],
    ['decomposed UTF-8', Buffer.from('Ngày;Đơn vị\n1;Xã Vĩnh Hậu\n'.normalize('NFD'))],
  ])('in %s is read', async (_, content) => {
    const { headers, rows } = await read(content)
    expect(headers).toEqual(['Ngày', 'Đơn vị'])
    expect(rows.map(({ cells }) => cells['Đơn vị'])).toEqual(['Xã Vĩnh Hậu'])
  })

  it('finds the encoding also where the first marked letter stands far behind', async () => {
    const plain = Array.from({ length: 100_000 }, (_, index) => `${index};b`).join('\n')
    const { rows } = await read(Buffer.concat([Buffer.from(`a;b\n${plain}\n`), iconv('x;Xã Vĩnh Hậu\n', 'CP1258')]))
    expect(rows.at(-1)?.cells.b).toBe('Xã Vĩnh Hậu')
  })

  it('has its header in the row that was chosen', async () => {
    const path = fileOf('Báo cáo tháng\n\na;b\n1;2\n')
    const source = await openDelimited(path, 3)
    expect(source).toMatchObject({ headers: ['a', 'b'], headerRow: 3 })
    for await (const row of source.rows) expect(row).toMatchObject({ rowNumber: 4, cells: { a: '1', b: '2' } })
  })

  it('comes back from a list of refused rows without its reasons', async () => {
    const { headers, rows } = await read('a,b,Lý do,Cách sửa\n=1,+84,sai,sửa\n1,2,,,x\n')
    expect(headers).toEqual(['a', 'b'])
    expect(rows.map(({ cells, surplus }) => [cells, surplus])).toEqual([
      [{ a: '=1', b: '+84' }, undefined],
      [{ a: '1', b: '2' }, ['x']],
    ])
  })

  it('is hashed as a file', async () => {
    // Known answer: SHA-256 of "abc\n1\n" by sha256sum.
    expect((await read('abc\n1\n')).hash).toBe('5cb310b6f87a23bce211e77652daf4e4931a010ffbca35148659961a9207e0fb')
  })

  it.each([
    ['an empty file', '', 'Tệp rỗng'],
    ['blank lines alone', '\n\n \n', 'không có dòng tiêu đề'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest of a zip'), 'tệp Excel hoặc tệp nén'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'tệp Excel hoặc tệp nén'],
    ['UTF-16 cut off', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le').subarray(0, 13), 'UTF-16 bị cắt cụt'],
    ['a web page', '<!DOCTYPE html><table><tr><td>Ngày</td></tr></table>', 'trang web (HTML)'],
    ['a PDF', '%PDF-1.7 …', 'PDF'],
    ['UTF-16 without one', Buffer.from('ngay,loai\n1,2\n', 'utf16le'), 'UTF-16'],
    ['western text', Buffer.from('caf\u00e9,cr\u00e8me br\u00fbl\u00e9e\n1,2', 'latin1'), 'UTF-8'],
    ['a letter cut off at the end', Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xe1, 0xba])]), 'UTF-8'],
    ['zero bytes', 'a,b\n1,\u0000\n', 'byte 0'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a, 0x46, 0x49, 0x46]), 'UTF-8'],
    ['an unclosed quote', 'a,b\n1,2\n3,"4\n5,6\n', 'dòng 3 không được đóng'],
    ['a quote in the wrong place', 'a,b\n1,2\n3,"4"x\n', 'dòng 3'],
    ['a quote inside a plain cell', 'a,b\n1,x "y"\n', 'dòng 2'],
    ['the same header twice', 'a,b,a\n1,2,3\n', '“a” có hai lần'],
    ['a hundred thousand columns', `${'a,'.repeat(100_000)}\n1\n`, 'cột'],
    ['a single line of 50 MB', Buffer.alloc(50_000_000, 'x'), 'dài quá'],
    ['a row of 50 MB', Buffer.concat([Buffer.from('a,b\n1,2\n3,'), Buffer.alloc(50_000_000, 'x')]), 'Dòng 3 dài quá'],
  ])('that is %s is refused with a clear reason', async (_, content, reason) => {
    const before = process.memoryUsage().rss
    await expect(read(content)).rejects.toThrow(reason)
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('that is not there, or is a folder, is named', async () => {
    await expect(openDelimited(join(folder, 'none.csv'))).rejects.toThrow('Không tìm thấy tệp')
    await expect(openDelimited(folder)).rejects.toThrow('là thư mục')
  })
})
