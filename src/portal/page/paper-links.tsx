import type { FC } from 'hono/jsx'

/** An official document to be fetched: its title leads to the PDF, beside it stands the DOCX. */
export const PaperLinks: FC<{ paper: { readonly number: string; readonly title: string } }> = ({ paper: { number, title } }) => {
  const at = `/documents/${encodeURIComponent(number)}`
  return (
    <>
      <a href={`${at}.pdf`}>{title}（PDF）</a> <a href={`${at}.docx`}>DOCX</a>
    </>
  )
}
