import { z } from 'zod'
import { operation } from './operation.ts'
import { nothing } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { maySee, showRegister } from './shown/show-entry.ts'
import { registerView } from './views.ts'

export const listRegisters = operation({
  name: 'list-registers',
  says: { zh: '列出清单', en: 'List the registers' },
  method: 'get',
  path: '/registers',
  input: nothing,
  output: z.array(registerView),
  may: 'everyone',
  async run(platform, _input, caller) {
    const reading = await readingOf(platform, caller)
    return platform.catalogue.registers.filter((register) => maySee(register, caller)).map((register) => showRegister(register, reading))
  },
})
