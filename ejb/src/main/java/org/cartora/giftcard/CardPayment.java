package org.cartora.giftcard;

import org.cartora.shared.Money;

/** What a gift card pays; of its code only the last signs are told. */
public record CardPayment(String code, Money amount) {}
