import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { addCoupon, addItem, cart as cartQuery, changeItem, keep, removeCoupon, removeItem, withQuantity } from '../api/cart'
import { describe } from '../api/errors'
import type { Cart } from '../api/types'
import { useUi } from '../state/ui'

/** The cart and what can be done with it. */
export function useCart() {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const openCart = useUi((ui) => ui.openCart)
  const query = useQuery(cartQuery)
  const key = cartQuery.queryKey

  const settled = (cart: Cart) => keep(client, cart)
  const failed = (error: unknown) => {
    say(describe(error).text, 'bad')
    void client.invalidateQueries({ queryKey: key })
  }
  const ahead = async (id: string, quantity: number) => {
    await client.cancelQueries({ queryKey: key })
    client.setQueryData(key, (cart) => cart && withQuantity(cart, id, quantity))
  }

  const add = useMutation({
    mutationKey: ['cart', 'add'],
    mutationFn: ({ variantId, quantity }: { variantId: string; quantity: number }) => addItem(variantId, quantity),
    onSuccess: async (cart) => {
      await settled(cart)
      openCart()
    },
    onError: failed,
    scope: { id: 'cart' },
  })
  const change = useMutation({
    mutationFn: ({ id, quantity }: { id: string; quantity: number }) => changeItem(id, quantity),
    onMutate: ({ id, quantity }) => ahead(id, quantity),
    onSuccess: settled,
    onError: failed,
    scope: { id: 'cart' },
  })
  const remove = useMutation({
    mutationFn: ({ id }: { id: string; title: string }) => removeItem(id),
    onMutate: ({ id }) => ahead(id, 0),
    onSuccess: async (cart, { title }) => {
      await settled(cart)
      say(`${title} is no longer in your cart.`)
    },
    onError: failed,
    scope: { id: 'cart' },
  })
  /** Its refusal is shown beside the field. */
  const redeem = useMutation({ mutationFn: addCoupon, onSuccess: settled, scope: { id: 'cart' } })
  const withdraw = useMutation({
    mutationFn: (code: string) => removeCoupon(code),
    onSuccess: settled,
    onError: failed,
    scope: { id: 'cart' },
  })
  return { query, cart: query.data, add, change, remove, redeem, withdraw, busy: change.isPending || remove.isPending || withdraw.isPending }
}
