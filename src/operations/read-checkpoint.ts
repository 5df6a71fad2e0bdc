import { hex } from '../kernel/record/bytes.ts'
import { checkpointText } from '../kernel/record/checkpoint.ts'
import { readHead } from './log-head.ts'
import { operation } from './operation.ts'
import { checkpointView } from './record-views.ts'
import { nothing } from './requests.ts'

export const readCheckpoint = operation({
  name: 'read-checkpoint',
  says: { zh: '查阅日志的检查点', en: 'Read the checkpoint of the log: its size and root now' },
  method: 'get',
  path: '/log/checkpoint',
  input: nothing,
  output: checkpointView,
  may: 'everyone',
  async run(platform) {
    const head = await readHead(platform)
    return { origin: head.origin, size: head.size, root: hex(head.root), text: checkpointText(head) }
  },
})
