import { Addresses } from '../addresses.ts'
import { Connection } from '../connection.ts'
import { memoryStore, type Store } from './history.ts'
import { Shell } from './shell.ts'

/** Where this page is mounted: everything is relative to it. */
const base = new URL('.', import.meta.url)

function store(): Store {
  try {
    localStorage.setItem('plan-chat:try', '1')
    localStorage.removeItem('plan-chat:try')
    return localStorage
  } catch {
    // Switched off by policy, or full: what would be kept is forgotten with the page.
    return memoryStore()
  }
}

const shell = new Shell({
  addresses: new Addresses(base),
  connection: new Connection(base),
  store: store(),
  key: `plan-chat:${base.pathname}`,
})
document.body.replaceChildren(shell.root)
shell.start()
