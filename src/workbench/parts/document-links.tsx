import { api } from '../api.ts'

/** An official document to be opened: its title leads to the PDF, beside it stands the DOCX. */
export function DocumentLinks({ number, children }: { readonly number: string; readonly children: string }) {
  return (
    <span className="document-links">
      <a className="file" href={api.documentAddress(number)} target="_blank" rel="noreferrer">
        {children}
      </a>
      <a className="file form" href={api.documentAddress(number, 'docx')} aria-label={`${children} DOCX`}>
        DOCX
      </a>
    </span>
  )
}
