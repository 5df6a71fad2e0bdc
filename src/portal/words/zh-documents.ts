import type { Text } from '../../kernel/law/instrument.ts'

/** The pages that check a document file and show evidence. */
export const zhDocuments = {
  evidence: {
    title: '证据和保管链',
    says: '每件证据的取得、移交、查阅、退还都记录在案。打开本页时，每个文件的散列值都重新计算，与取得时比对。查看原件会记录在案。',
    none: '本案没有登记证据。',
    unbroken: '保管链完整，文件与取得时一致。',
    broken: (n: number) => `保管链有 ${n} 处缺口，不能作为认定事实的依据：`,
    file: '文件',
    intact: '与取得时一致',
    altered: '与取得时不一致，或者没有保存',
    original: '查看原件',
    chain: '保管链',
    holder: (name: string) => `保管人 ${name}`,
    looks: (n: number) => `原件被查看 ${n} 次，每次都记录了何人、何时。`,
  },
  checkFile: {
    title: '核验文书文件',
    says: '上传您收到的文书（PDF 或者 DOCX），就能知道它是不是本平台发出的、内容有没有被改过。文件只用于比对，不留存。不需要登录。',
    file: '文书文件',
    fileHint: '收到的原文件，不要另存、打印或者拍照后再传。',
    button: '核验',
    give: { zh: '请选择文书文件，不超过 20 MB。', en: 'Choose the file of the document, of at most 20 MB.' } as Text,
    verdict: {
      genuine: '文书文件属实',
      altered: '文件被改动过',
      'other-text': '内容与存证不符',
      unknown: '没有这个文号',
      'not-ours': '不能识别的文件',
    },
    explain: {
      genuine: '文件与本平台发出的逐字节相同，内容摘要与存证记录一致。',
      altered: '文件中携带的存证内容属实，但是文件本身与本平台发出的不一致：请不要相信页面上显示的内容，以文书页面上的内容为准。',
      'other-text': '文件的文号属实，内容却不是存证的内容。请不要据此办理，并保存这个文件作为证据。',
      unknown: '存证记录中没有这个文号。请不要轻信，并向文书所列机关核实。',
      'not-ours': '文件里没有本平台文书所携带的存证内容：它不是本平台发出的原文件，或者被其他软件另存过。可以按文号查验，逐字核对。',
    },
    carried: '文件携带的内容摘要',
    recorded: '存证的内容摘要',
    another: '核验另一份',
    byNumber: '按文号查验',
    offline: '不联网也能核验',
    offlineSays: '下载案件回执后，可以在自己的电脑上核验文书文件，不依赖本网站：',
  },
}
