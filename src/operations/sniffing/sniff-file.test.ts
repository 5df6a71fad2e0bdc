import { expect, test } from 'vitest'
import { uploadCorpus } from '../../../trials/abuse/upload-corpus.ts'
import { sniffFile } from './sniff-file.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

/** A zip of empty files, written by hand. */
function zip(...names: string[]): Uint8Array {
  const locals = names.map((name) =>
    Buffer.concat([bytes('PK\x03\x04'), Buffer.alloc(22), Buffer.from([name.length, 0, 0, 0]), bytes(name)]),
  )
  let at = 0
  const records = names.map((name, i) => {
    const record = Buffer.alloc(46)
    record.write('PK\x01\x02', 'latin1')
    record.writeUInt16LE(name.length, 28)
    record.writeUInt32LE(at, 42)
    at += locals[i]?.length ?? 0
    return Buffer.concat([record, bytes(name)])
  })
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...records, end])
}

test('files are told by their content, whatever they are called', () => {
  expect(sniffFile(bytes('%PDF-1.7'))).toBe('application/pdf')
  expect(sniffFile(bytes('\xff\xd8\xff\xe0'))).toBe('image/jpeg')
  expect(sniffFile(bytes('\x89PNG\r\n\x1a\n'))).toBe('image/png')
  expect(sniffFile(zip('[Content_Types].xml', 'word/document.xml'))).toContain('wordprocessingml')
  expect(sniffFile(zip('OFD.xml', 'Doc_0/Document.xml'))).toBe('application/ofd')
  expect(sniffFile(bytes('\0\0\0\x18ftypmp42\0\0'))).toBe('video/mp4')
  expect(sniffFile(bytes('\0\0\0\x20ftypM4A \0\0'))).toBe('audio/mp4')
  expect(sniffFile(bytes('\x1a\x45\xdf\xa3webm'))).toBe('video/webm')
  expect(sniffFile(bytes('RIFF\0\0\0\0WAVEfmt '))).toBe('audio/wav')
  expect(sniffFile(bytes('#!AMR\n\x3c'))).toBe('audio/amr')
  expect(sniffFile(bytes('ID3\x04\0'))).toBe('audio/mpeg')
  expect(sniffFile(bytes('\xff\xfb\x90\0'))).toBe('audio/mpeg')
  // A camera writes words about itself; they make no page of its picture.
  expect(sniffFile(bytes('\xff\xd8\xff\xe1Exif\0\0<x:xmpmeta xmlns:x="adobe:ns:meta/">'))).toBe('image/jpeg')
  expect(sniffFile(Buffer.from('# 餐饮油烟治理办法\n\n第一条 为了……\n'))).toBe('text/plain; charset=utf-8')
})

test('other archives, macros, pages and empty files are not taken', () => {
  const jpeg = '\xff\xd8\xff\xe0'
  for (const refused of [
    bytes(`${jpeg}\0\0<html><script>alert(1)</script>`),
    bytes(`${jpeg}\0\0<SVG onload=alert(1)>`),
    bytes('\x89PNG\r\n\x1a\n%PDF-1.7'),
    bytes('\0\0\0\x18ftypmp42<!DOCTYPE html>'),
    Buffer.concat([bytes(`${jpeg}picture`), zip('evil.jar')]),
    bytes('GIF89a\x01\0'),
    zip('evil.exe'),
    zip('word/document.xml', 'word/vbaProject.bin'),
    bytes('<html>'),
    bytes('\n  <svg onload=alert(1)>'),
    bytes('#!/bin/sh\n'),
    bytes('text\x00'),
    bytes('\xb5\xda\xd2\xbb\xcc\xf5'),
    bytes('\n \n'),
    bytes(''),
    bytes('PK\x03\x04'),
    bytes('PK\x03\x04 word/document.xml'),
  ]) {
    expect(sniffFile(refused)).toBeUndefined()
  }
})

/** What of the abuse corpus is words to be saved and never shown, whatever they say. */
const words = ['page in UTF-7', 'page after two thousand words', 'script', 'JPEG with a page far inside', 'EICAR']

test.each(uploadCorpus((name) => `http://127.0.0.1/${name}`).map((file) => [file.what, file] as const))(
  'from the corpus of abuse: %s',
  (what, { bytes: of, good }) => {
    const type = sniffFile(of)
    if (good || words.includes(what)) expect(type).toMatch(/^(?:application\/(?:pdf|vnd)|image|text\/plain)/)
    else expect(type).toBeUndefined()
  },
)
