package org.cartora.ticket;

/** A ticket as its holder gets it. */
public record Ticket(String ticket, long expiresIn) {}
