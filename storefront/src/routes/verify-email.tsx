import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { tokenOfLink, verifyEmail } from '../api/account'
import { codeOf, describe } from '../api/errors'
import { useTitle } from '../hooks/useTitle'
import { Notice, Spinner } from '../ui/States'

export const Route = createFileRoute('/verify-email')({ component: VerifyEmail })

function VerifyEmail() {
  useTitle('Confirm your e-mail')
  const client = useQueryClient()
  const begun = useRef(false)
  const verify = useMutation({
    mutationFn: verifyEmail,
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
  const { mutate } = verify
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    mutate(tokenOfLink())
  }, [mutate])
  return (
    <div className="wrap max-w-xl! pt-8">
      <h1 className="text-3xl sm:text-4xl">Confirm your e-mail</h1>
      {(verify.isPending || verify.isIdle) && <Spinner label="One moment" />}
      {verify.isSuccess && <Notice tone="good" className="mt-6" title="Thank you">Your address is confirmed.</Notice>}
      {verify.isError && (
        <Notice tone="bad" className="mt-6" title="This link does not work">
          {codeOf(verify.error) === 'LINK_NOT_VALID' || codeOf(verify.error) === 'VALIDATION_ERROR'
            ? 'It was used already, or it is too old. Your account page sends you another.'
            : describe(verify.error).text}
        </Notice>
      )}
      <p className="mt-6"><Link to="/account" className="button button-quiet">Your account</Link></p>
    </div>
  )
}
