import { TextField } from './Field'

type Props = { email: string; error: string | undefined; onEmail: (text: string) => void }

/** Whom the gift cards in the cart are for. */
export function GiftRecipient({ email, error, onEmail }: Props) {
  return (
    <section aria-labelledby="gift-recipient">
      <h2 id="gift-recipient" className="mb-4 text-xl">Whom is the gift card for?</h2>
      <TextField label="Recipient's e-mail" name="gift_card_email" type="email" inputMode="email" autoComplete="off" optional value={email} error={error}
        hint="Leave it empty, and you get the code yourself. Your gift message goes with it." onText={onEmail} />
    </section>
  )
}
