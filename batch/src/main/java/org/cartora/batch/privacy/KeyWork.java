package org.cartora.batch.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.person.KeyCare;
import org.cartora.privacy.Dossiers;
import org.cartora.privacy.Retention;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** What the jobs about people ask of the shop, in the platform's own name; joins the chunk's transaction. */
@Stateless
@PermitAll
@RunAs(May.RUN_THE_PLATFORM)
public class KeyWork {

    private static final int PAGE = 200;

    @EJB
    KeyCare care;

    @EJB
    Dossiers data;

    @EJB
    Retention retention;

    /** Whose turn it is after somebody; a date asks for keys to be renewed, none for keys to be wrapped. */
    public List<UUID> page(@Nullable String date, @Nullable UUID last) {
        return date == null ? care.toWrap(last, PAGE) : care.toRenew(end(date), last, PAGE);
    }

    public void work(@Nullable String date, List<UUID> people) {
        if (date == null) {
            care.wrap(people);
        } else {
            care.renew(people);
        }
    }

    public void write(UUID person) {
        data.make(person);
    }

    /** What is kept for no longer goes; answers how much of what. */
    public Map<String, Long> forgetOld() {
        return retention.forgetOld();
    }

    private Instant end(String date) {
        return LocalDate.parse(date).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
