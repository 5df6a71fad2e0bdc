/**
 * The law a document without articles of its own speaks of, read from its title: 刑法修正案（三） speaks of 刑法,
 * 关于修改《…》的决定 and 关于执行《…》确定罪名的规定 of what stands in 《》 or 〈〉.
 */
export function subjectOfTitle(title: string): string | undefined {
  const named = /[《〈<](.+?)[》〉>]/.exec(title)?.[1]
  if (named !== undefined) return named
  return (
    /^(?:中华人民共和国)?(\p{Script=Han}{1,20}?法)修正案/u.exec(title)?.[1] ??
    /(?:适用|执行)(\p{Script=Han}{1,20}?(?:法典|法))(?:总则|分则)/u.exec(title)?.[1]
  )
}
