import type { Page } from 'playwright-core'

/** Roles that a person can act on, and pictures and dialogs, which have to say what they are. */
const NAMED_ROLES = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'option',
  'menuitem',
  'listbox',
  'tablist',
  'tabpanel',
  'dialog',
  'table',
  'image',
  'img',
  'progressbar',
])

/** Elements without an accessible name, as the browser itself computes names for a screen reader. */
export const namelessElements = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const nameless: string[] = []
    let named = 0
    for (const { role, name, ignored, backendDOMNodeId } of nodes) {
      if (ignored || !NAMED_ROLES.has(String(role?.value))) continue
      if (String(name?.value ?? '').trim()) {
        named++
        continue
      }
      const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId })
      nameless.push(`${role?.value}: ${outerHTML.slice(0, 120)}`)
    }
    if (named < 5) throw new Error(`The page has only ${named} named elements: it is not there.`)
    return nameless
  } finally {
    await session.detach()
  }
}
