package org.cartora.admin.proof;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cartora.proof.Proof;
import org.cartora.proof.Proofs;

/** The proofs, made anew for every look at the page. */
@Named
@RequestScoped
public class ProofPage {

    @EJB
    Proofs proofs;

    private List<Proof> made = List.of();
    private Instant at = Instant.EPOCH;
    private Duration took = Duration.ZERO;

    @PostConstruct
    void prove() {
        at = Instant.now();
        made = proofs.proofs();
        took = Duration.between(at, Instant.now());
    }

    public List<Proof> getProofs() {
        return made;
    }

    /** How many of them do not hold. */
    public long getBroken() {
        return made.stream().filter(proof -> !proof.holds()).count();
    }

    public Instant getAt() {
        return at;
    }

    public long getMillis() {
        return took.toMillis();
    }
}
