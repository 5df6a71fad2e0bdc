import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import UploadOutlined from '@ant-design/icons/UploadOutlined'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Failure } from '../parts/failure.tsx'
import { hashOf, sendFile } from '../state/send-file.ts'
import { useSpeech } from '../words/language.tsx'

const mostBytes = 20 * 1024 * 1024
const mostMedia = 100 * 1024 * 1024
const accepted = '.pdf,.jpg,.jpeg,.png,.docx,.ofd,.txt,.md,.mp4,.mov,.webm,.m4a,.mp3,.wav,.amr'

interface Box {
  readonly id: string
  readonly sha256: string
  readonly describedBy: string
  /** Names the file for those who do not see what it stands beside. */
  readonly title: string
  readonly give: (sha256: string | undefined) => void
}

/** Uploads a file at once and answers with its hash, so that a large file is not lost with the form. */
export function UploadBox({ id, sha256, describedBy, title, give }: Box) {
  const { words } = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState(0)
  const [preview, setPreview] = useState('')
  // The picture stays in the browser: it is shown from the device, and let go with the form.
  useEffect(() => () => URL.revokeObjectURL(preview), [preview])
  const upload = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > (/^(?:audio|video)\//.test(file.type) ? mostMedia : mostBytes)) throw new Error(words.field.tooBig)
      setShare(0)
      const hash = await hashOf(file)
      const stored = await sendFile(file, hash, setShare)
      setPreview(/^image\/(?:jpeg|png)$/.test(stored.type) ? URL.createObjectURL(file) : '')
      return stored
    },
    onSuccess: (stored) => give(stored.sha256),
  })
  return (
    <div className="upload">
      <input
        ref={input}
        id={id}
        type="file"
        className="unseen"
        accept={accepted}
        aria-describedby={describedBy}
        aria-label={`${words.field.upload}${words.colon}${title}`}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) upload.mutate(file)
          event.target.value = ''
        }}
      />
      <Button
        tabIndex={-1}
        aria-hidden="true"
        icon={<UploadOutlined aria-hidden="true" />}
        loading={upload.isPending}
        onClick={() => input.current?.click()}
      >
        {upload.isPending ? words.field.uploading : sha256 ? words.field.replace : words.field.upload}
      </Button>
      {upload.isPending && <progress value={share} aria-label={words.field.uploading} />}
      {sha256 && preview !== '' && upload.data?.sha256 === sha256 && <img className="thumbnail" src={preview} alt={upload.data.name} />}
      {sha256 && !upload.isPending && (
        <span role="status" className="uploaded">
          <CheckCircleFilled aria-hidden="true" /> {words.field.uploaded} {upload.data?.sha256 === sha256 && upload.data.name}{' '}
          <code title={sha256}>SHA-256 {sha256.slice(0, 16)}…</code>
          <Button type="link" size="small" onClick={() => give(undefined)}>
            {words.field.remove}
          </Button>
        </span>
      )}
      {!sha256 && !upload.isPending && <small className="quiet">{words.field.fileRule}</small>}
      {upload.isError && <Failure failure={upload.error} />}
    </div>
  )
}
