import { Button } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import { LineBox } from './line-box.tsx'
import type { FieldProps, StaffField } from './staff-field.ts'

/** Latitude and longitude, typed, or taken from where the device says it is. */
function Coordinates(props: FieldProps) {
  const { words } = useSpeech()
  const [told, setTold] = useState('')
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setTold(words.field.located(Math.round(coords.accuracy)))
        props.give(`${coords.latitude.toFixed(6)},${coords.longitude.toFixed(6)}`)
      },
      () => setTold(words.field.notLocated),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  return (
    <div className="stack">
      <LineBox {...props} extra={{ className: 'box-middle code', maxLength: 26, placeholder: '41.8057,123.4315' }} />
      {'geolocation' in navigator && (
        <Button size="small" onClick={locate}>
          {words.field.locate}
        </Button>
      )}
      <small className="quiet" role="status">
        {told}
      </small>
    </div>
  )
}

export const coordinates: StaffField = { Input: Coordinates }
