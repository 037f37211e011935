package org.cartora.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Detail;

/** Somebody asks to be forgotten. Whoever has unfinished business with that person says so, in the same transaction. */
public final class ErasureAsked {

    private final UUID person;
    private final List<Detail> obstacles = new ArrayList<>();

    public ErasureAsked(UUID person) {
        this.person = person;
    }

    public UUID person() {
        return person;
    }

    /** What is in the way, and what may be done about it. */
    public void refuse(String what, String why) {
        obstacles.add(new Detail(what, why));
    }

    public List<Detail> obstacles() {
        return List.copyOf(obstacles);
    }
}
