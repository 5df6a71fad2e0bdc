import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { Input } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../words/language.tsx'

interface Tags {
  readonly id: string
  readonly value: readonly string[]
  readonly give: (value: readonly string[]) => void
  readonly placeholder: string
  readonly describedBy?: string
  readonly list?: string
}

/** Short words, one after another: Enter adds, leaving the box adds what was begun, none twice. */
export function TagBox({ id, value, give, placeholder, describedBy, list }: Tags) {
  const { words } = useSpeech()
  const [typed, type] = useState('')
  const add = () => {
    const word = typed.trim()
    if (word && !value.includes(word)) give([...value, word])
    type('')
  }
  return (
    <div className="tags">
      {value.map((word) => (
        <span key={word} className="tag">
          {word}
          <button type="button" aria-label={`${words.field.remove} ${word}`} onClick={() => give(value.filter((one) => one !== word))}>
            <CloseOutlined aria-hidden="true" />
          </button>
        </span>
      ))}
      <Input
        id={id}
        value={typed}
        placeholder={placeholder}
        aria-describedby={describedBy}
        list={list}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onBlur={add}
        onPressEnter={(event) => {
          event.preventDefault()
          if (!event.nativeEvent.isComposing) add()
        }}
      />
    </div>
  )
}
