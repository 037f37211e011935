import { useState } from 'react'
import { signOut } from '../api/session'
import { useUi } from '../state/ui'

/** The way out, with a word on how it went. */
export function useSignOut() {
  const say = useUi((ui) => ui.say)
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    try {
      await signOut()
      say('You are signed out.')
    } catch {
      say('The shop could not be reached, so your session goes on there. Load this page again and sign out once more.', 'bad')
    } finally {
      setLeaving(false)
    }
  }
  return { leaving, leave: () => void leave() }
}
