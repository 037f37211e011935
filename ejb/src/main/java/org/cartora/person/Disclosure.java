package org.cartora.person;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody wants to see all that the shop keeps about him. Whoever keeps anything adds it, under a name of its own. */
public final class Disclosure {

    private final UUID person;
    private final int most;
    private final Map<String, Object> sections = new LinkedHashMap<>();
    private boolean tooLarge;

    /** With no more than so many orders: with more it is too large to be made while somebody waits. */
    public Disclosure(UUID person, int most) {
        this.person = person;
        this.most = most;
    }

    public UUID person() {
        return person;
    }

    /** Whether so many are too many; nothing has to be added then. */
    public boolean isTooMuch(long orders) {
        tooLarge |= orders > most;
        return tooLarge;
    }

    public void add(String section, Object content) {
        sections.put(section, content);
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    public Map<String, Object> sections() {
        return Map.copyOf(sections);
    }
}
