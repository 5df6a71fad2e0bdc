import type { ReceiptPage } from './receipt-words.ts'
import { type Answer, textOf, verifyHere } from './verify-here.ts'

/**
 * The script of the page of receipts: verifies in the browser, so that nothing is sent to anybody and the answer is the same without a
 * network. Without it the form sends the receipt and the server answers.
 */
function show(place: HTMLElement, { words }: ReceiptPage, { good, lines }: Answer): void {
  const note = document.createElement('div')
  note.className = `note ${good ? 'ok' : 'bad'}`
  const says = document.createElement('p')
  says.textContent = good ? words.good : words.bad
  note.append(says)
  const list = document.createElement('dl')
  list.className = 'summary'
  for (const [name, value] of lines) {
    const row = document.createElement('div')
    const [term, told] = [document.createElement('dt'), document.createElement('dd')]
    term.textContent = name
    told.textContent = value
    told.className = 'code'
    row.append(term, told)
    list.append(row)
  }
  place.replaceChildren(note, list)
  place.focus()
}

function begin(form: HTMLFormElement, place: HTMLElement, page: ReceiptPage): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = page.words.here
  button.id = 'verify-here'
  button.addEventListener('click', async () => {
    const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
    const typed = form.querySelector<HTMLTextAreaElement>('textarea')?.value ?? ''
    const text = file ? (textOf(await file.arrayBuffer()) ?? '') : typed
    if (text.trim() === '') place.textContent = page.words.nothing
    else show(place, page, verifyHere(text, page))
  })
  form.querySelector('button[type=submit]')?.before(button, ' ')
}

const place = document.getElementById('verified')
const form = document.querySelector<HTMLFormElement>('form[action="/receipts"]')
if (place && form) begin(form, place, JSON.parse(place.dataset['page'] ?? '{}') as ReceiptPage)
