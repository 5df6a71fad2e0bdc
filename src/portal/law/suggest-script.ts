import { createHash } from 'node:crypto'

/**
 * The one script of the portal: it offers names of laws and their words while somebody types. Without it the box offers the best known names.
 * What the browser would leave out of its list, because a name does not hold what was typed letter by letter (道交法), is labelled with it.
 */
export const suggestScript = `const box = document.querySelector('input[list="names"]')
const list = document.getElementById('names')
if (box && list) {
  const known = [...list.children]
  let waiting
  const offer = async () => {
    const typed = box.value.trim()
    if (typed === '') return list.replaceChildren(...known)
    const answer = await fetch('/api/laws/suggest?q=' + encodeURIComponent(typed)).catch(() => undefined)
    if (!answer?.ok || box.value.trim() !== typed) return
    const { rows } = await answer.json()
    list.replaceChildren(...rows.map(({ text }) => {
      const option = document.createElement('option')
      option.value = text
      if (!text.includes(typed)) option.label = typed
      return option
    }))
  }
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(offer, 150)
  })
}
`

/** Address of the script. Its name changes with its content, so that browsers may keep it for ever. */
export const suggestScriptPath = `/script/suggest.${createHash('sha256').update(suggestScript).digest('hex').slice(0, 12)}.js`
