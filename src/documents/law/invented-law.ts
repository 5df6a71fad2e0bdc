import { createHash } from 'node:crypto'
import { type ParsedLaw, parseLawText } from '../../kernel/law/text/parse-law-text.ts'
import { rootOf, textRows } from '../../kernel/law/text/text-rows.ts'
import type { LawCopy } from './law-copy.ts'

/** An invented law for tests that has a piece of every kind, an inserted article, words below a heading, a table and two annexes. */
export const inventedLaw = `# 中华人民共和国借书法

2019年3月1日 第一次馆员大会通过
2019年3月5日 馆长令第7号公布
2024年6月1日 第二次馆员大会《关于修改〈借书法〉的决定》修正

<!-- INFO END -->

为了读者 & 书，制定本法（<试行>）。

## 第一编 总则
### 第一章 一般规定
本章说明下列事项。
第一条 人人可以借书。
未还旧书的，不借新书。
第二条 借书证分为下列各类：
（一）成人证，包括：
1.本地证；
2.外地证；
（二）儿童证。
类别由馆长认定。
第二条之一 费用如下：
| 类别 | 元 |
| --- | --- |
| 成人证 | 5 |
| 儿童证 |  |
### 第二章 借期
#### 第一节 期限
第三条 借期三十日。
#### 第二节 续借
第四条 续借一次。
## 附则
第五条 本法自2019年5月1日起施行。
附件1：开馆时间
周一闭馆。
| 日 | 时 |
| --- | --- |
| 周二 | 九时 |
附件2
无。
`

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A copy to write out of what was read from a file; the library and its days are invented. */
export function copyOf({ text }: Extract<ParsedLaw, { kind: 'law' }>, file: string): LawCopy {
  const rows = textRows(text, sha256)
  return {
    ...text,
    ...text.dates,
    law: text.id,
    rows,
    root: rootOf(rows, sha256),
    from: text.dates.inForce ?? text.dates.published ?? text.version,
    file,
    sha256: sha256(file),
    state: 'in-force',
    day: text.version,
    address: `https://library.example/laws/${text.id}?version=${text.version}`,
    library: '试用图书馆',
  }
}

/** Reads Markdown as the importer does. @throws Error when it is no law */
export function readCopy(markdown: string, file: string): LawCopy {
  const law = parseLawText(markdown, file)
  if (law.kind !== 'law') throw new Error(`${file} is no law: ${law.kind}`)
  return copyOf(law, file)
}
