import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { element, xmlDocument } from './xml.ts'

test('what is written is read back: signs, line ends in attributes, and none of what XML cannot hold', () => {
  const words = '甲 & <乙> "丙"\n𠮷'
  const xml = xmlDocument(element('a', { b: words, none: undefined }, words, [element('c', {}), false, undefined]))
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  expect([root?.getAttribute('b'), root?.textContent, root?.hasAttribute('none')]).toEqual([words, words, false])
  expect(element('a', {}, 'x\u0000\u0008\ud800y\ufffe').xml).toBe('<a>xy</a>')
})
