import { useState } from 'react'
import type { Product, Variant } from '../api/types'

/** All that can be bought of it, from stock or beyond. */
export const buyable = (variant: Pick<Variant, 'available' | 'backorder'>): number =>
  variant.available + (variant.backorder?.units ?? 0)

export type Choice = Record<string, string>

/** The names of the options, in the product's order, and each one's values as they first appear. */
export function optionsOf(product: Pick<Product, 'options' | 'variants'>): { name: string; values: string[] }[] {
  const names = product.options.length > 0 ? product.options : Object.keys(product.variants[0]?.options ?? {})
  return names
    .map((name) => ({
      name,
      values: [...new Set(product.variants.map((variant) => variant.options[name]).filter((value) => value !== undefined))],
    }))
    .filter((option) => option.values.length > 0)
}

/** The variant that has all of the chosen options, once each option is chosen. */
export function chosenVariant(product: Pick<Product, 'options' | 'variants'>, choice: Choice): Variant | undefined {
  const names = optionsOf(product).map((option) => option.name)
  if (names.some((name) => choice[name] === undefined)) return undefined
  return product.variants.find((variant) => names.every((name) => variant.options[name] === choice[name]))
}

/** Starts with something that can be bought, if there is anything. */
export function firstChoice(product: Pick<Product, 'options' | 'variants'>): Choice {
  const variant = product.variants.find((candidate) => buyable(candidate) > 0) ?? product.variants[0]
  return { ...variant?.options }
}

/**
 * One option chosen anew. Where no variant has it together with the rest of the choice, the rest follows the nearest
 * variant that has it, one in stock first: a choice never leads into nothing.
 */
export function choose(product: Pick<Product, 'options' | 'variants'>, choice: Choice, name: string, value: string): Choice {
  const wanted = { ...choice, [name]: value }
  if (chosenVariant(product, wanted)) return wanted
  const having = product.variants.filter((variant) => variant.options[name] === value)
  const likeness = (variant: Variant) =>
    Object.entries(wanted).filter(([other, chosen]) => variant.options[other] === chosen).length * 2 +
    (buyable(variant) > 0 ? 1 : 0)
  const nearest = having.sort((a, b) => likeness(b) - likeness(a))[0]
  return nearest ? { ...nearest.options } : choice
}

/** Whether a value together with the rest of the choice can be bought. */
export function inStock(product: Pick<Product, 'options' | 'variants'>, choice: Choice, name: string, value: string): boolean {
  const exact = chosenVariant(product, { ...choice, [name]: value })
  if (exact) return buyable(exact) > 0
  return product.variants.some((variant) => variant.options[name] === value && buyable(variant) > 0)
}

export function useVariant(product: Product) {
  const [choice, setChoice] = useState<Choice>(() => firstChoice(product))
  return {
    choice,
    options: optionsOf(product),
    variant: chosenVariant(product, choice),
    pick: (name: string, value: string) => setChoice((now) => choose(product, now, name, value)),
  }
}
