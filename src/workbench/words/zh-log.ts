/** What witnesses say of the log. */
export const zhLog = {
  awaited: '见证方迟未共同签名',
  awaitedSince: (since: string, size: number, witnesses: readonly string[]) =>
    `自 ${since} 起，${witnesses.join('、')} 未共同签名；已共同签名至第 ${size.toLocaleString('zh-CN')} 条。办理照常，检查点照签；要求共同签名的核验方在此之后的条目暂不能核验通过。请检查与见证方的连接。`,
  oneClaims: '有见证方声称见过更多存证条目',
  allClaim: '达到策略所定数目的见证方都声称见过更多存证条目',
  means: '它没有出示由本地区日志密钥签署的检查点，所以只作告警，办理照常。请核对备份、镜像和当事人手中的回执；查明前保存现场。',
  damaged: '有办理内容丢失',
  lost: '内容已丢失',
  damagedMeans:
    '数据库曾被回退，本案有办理的内容已经丢失：经过中只有条目公开写明的行为、日期和机关。本案不能继续办理；凭回执、文书和留存的材料另立新案。存证条目和以前的回执仍可核验。',
  claim: (witness: string, seen: number | undefined, since: string, times: number) =>
    `${witness}：${seen === undefined ? '称本日志是另一份日志' : `称已见过 ${seen.toLocaleString('zh-CN')} 条`}，自 ${since} 起 ${times} 次`,
}
