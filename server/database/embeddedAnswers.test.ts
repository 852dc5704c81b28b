import { describe, expect, it } from 'vitest'
import { EmbeddedAnswers } from './embeddedAnswers.ts'

const message = (type: string, body = ''): Buffer => {
  const bytes = Buffer.from(`${type}\0\0\0\0${body}`, 'latin1')
  bytes.writeUInt32BE(bytes.length - 1, 1)
  return bytes
}
const EXECUTE = message('E', '\0\0\0\0\0')
const EXECUTE_TEN = message('E', '\0\0\0\0\x0a')

/** What a client gets of an answer that comes in pieces of so many bytes, and what its end says. */
const answer = (answers: EmbeddedAnswers, request: Buffer, bytes: Buffer, piece = bytes.length): [Buffer, string] => {
  answers.begin(request)
  const kept: Buffer[] = []
  for (let at = 0; at < bytes.length; at += piece) kept.push(answers.take(bytes.subarray(at, at + piece)))
  return [Buffer.concat(kept), answers.end()]
}

describe('an answer of the embedded engine', () => {
  const rows = Buffer.concat([
    message('D', 'x'.repeat(70)),
    message('N', 'a notice'),
    message('D'),
    message('C', 'SELECT 2\0'),
  ])

  it('is passed on unchanged, wherever it is cut', () => {
    for (let piece = 1; piece <= rows.length; piece++) {
      expect(answer(new EmbeddedAnswers(), EXECUTE, rows, piece)).toEqual([rows, ''])
    }
  })

  it('says in which state of a transaction the engine is ready', () => {
    for (const state of ['I', 'T', 'E']) {
      expect(answer(new EmbeddedAnswers(), message('Q', 'x\0'), Buffer.concat([rows, message('Z', state)]), 3)[1]).toBe(
        state,
      )
    }
  })

  it('is refused when it ends in the middle of a message', () => {
    for (let length = 0; length < rows.length; length++) {
      expect(() => answer(new EmbeddedAnswers(), EXECUTE, rows.subarray(0, length))).toThrow()
    }
  })

  it('is refused when its rows have no end, or a suspension that nobody asked for', () => {
    expect(() => answer(new EmbeddedAnswers(), EXECUTE, message('D'))).toThrow('with D at its end')
    expect(() => answer(new EmbeddedAnswers(), EXECUTE, Buffer.alloc(0))).toThrow('with nothing at its end')
    expect(() => answer(new EmbeddedAnswers(), EXECUTE, message('s'))).toThrow('with s at its end')
    expect(answer(new EmbeddedAnswers(), EXECUTE_TEN, message('s'))[1]).toBe('')
    expect(() => answer(new EmbeddedAnswers(), message('Q', 'x\0'), message('E', 'an error'))).toThrow(
      'with E at its end',
    )
  })

  it('is refused before a byte of it is passed on when it is no message', () => {
    const answers = new EmbeddedAnswers()
    answers.begin(EXECUTE)
    expect(() => answers.take(Buffer.from('HTTP/1.1 200'))).toThrow('no message')
    expect(() => answers.take(Buffer.from([0x44, 0, 0, 0, 3]))).toThrow()
  })

  it('says "ready" once when a pipeline fails: at its Sync', () => {
    const failed = Buffer.concat([message('E', 'an error'), message('Z', 'I')])
    for (let piece = 1; piece <= failed.length; piece++) {
      const answers = new EmbeddedAnswers()
      expect(answer(answers, message('B'), failed, piece)).toEqual([message('E', 'an error'), ''])
      expect(answer(answers, EXECUTE, Buffer.alloc(0))).toEqual([Buffer.alloc(0), ''])
      expect(answer(answers, message('S'), message('Z', 'I'), piece)).toEqual([message('Z', 'I'), 'I'])
      expect(() => answer(answers, EXECUTE, Buffer.alloc(0))).toThrow('with nothing at its end')
    }
  })
})
