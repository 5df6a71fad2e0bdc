/** Texts that programs stumble over, each under the name of what is odd about it. */
export const oddTexts: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \t\r\n ',
  'a NUL': 'a\u0000b',
  'control characters': '\u0001\u0007\u001b[31m\u007f',
  'a lone high surrogate': '陈\ud800',
  'a lone low surrogate': '\udc00陈',
  'surrogates the wrong way round': '\udc00\ud800',
  'a non-character': '\uffff\ufffe',
  'beyond the first plane': '𠮷😀🏛️',
  'right to left': '\u202e文件fdp.exe\u202c',
  'zero width': '登\u200b录\u200d\ufeff',
  'look-alikes': 'аdmin', // the first letter is Cyrillic
  'full width': '＜script＞１２３',
  combining: `a${'\u0301'.repeat(500)}`,
  'one letter written in two ways': '\u00e9e\u0301',
  'the longest case of sharp s': 'ßİıſ',
  markup: '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>',
  'a template': '{{7*7}}<%=7*7%>#{7*7}',
  SQL: "' or 1=1; drop table event; --",
  'a LIKE pattern': '%_\\%',
  'a broken escape': '\\u00',
  'a path': '../../../../etc/passwd',
  'a path of Windows': '..\\..\\windows\\win.ini',
  'a line for a log': 'x\r\nSet-Cookie: yifa=1\r\n\r\n<html>',
  'a formula': '=HYPERLINK("http://x")',
  'the prototype': '__proto__',
  'a member every object has': 'constructor',
  'another one': 'toString',
  'not a number': 'NaN',
  'beyond every number': '1e999',
  'beyond 2^53': '9007199254740993',
  'beyond 2^63': '9223372036854775808',
  negative: '-1',
  hexadecimal: '0x10',
  'a day that is none': '2026-02-30',
  'a day before the calendar': '0000-00-00',
  'a day far away': '9999-12-31',
  'a day of five digits': '+020260-01-01',
  'a slow pattern': `${'a'.repeat(3_000)}!`,
  null: 'null',
  undefined: 'undefined',
  'a JSON text': '{"$gt":""}',
}

/** The bytes of a text in UTF-8, a lone surrogate written as if it were a letter: what no encoder writes, and an enemy may send. */
export function bytesOf(text: string): Buffer {
  const parts: Buffer[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) as number
    parts.push(
      code >= 0xd800 && code <= 0xdfff
        ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)])
        : Buffer.from(letter),
    )
  }
  return Buffer.concat(parts)
}

/** For a path or a query; unlike encodeURIComponent it takes every text. */
export const encoded = (text: string): string =>
  [...bytesOf(text)]
    .map((byte) =>
      /[\w.~-]/.test(String.fromCharCode(byte)) && byte < 128
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).padStart(2, '0').toUpperCase()}`,
    )
    .join('')
