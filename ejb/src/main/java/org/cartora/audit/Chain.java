package org.cartora.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cartora.shared.Alerts;
import org.cartora.shared.May;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The chain of seals over the log: a seal holds the fingerprints of the rows that came since the last one and the hash of that
 * one, so that whatever is changed, removed or put in afterwards does not fit any more.
 */
@Stateless
public class Chain {

    private static final int MOST_FINDINGS = 50;

    @Inject
    SealRows rows;

    @Inject
    Alerts alerts;

    /** Seals what no running transaction can get in front of any more; the new seals, the oldest first. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<SealView> seal() {
        return rows.seal();
    }

    /** The seal that ends the chain at this moment. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public @Nullable SealView lastSeal() {
        return rows.lastSeal();
    }

    /** Makes room for this month and the next one. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public void prepare(Instant now) {
        rows.months(now);
    }

    /** How the chain stands, as far as it has been looked at. */
    @RolesAllowed(May.SEE_AUDIT)
    public ChainView view() {
        var check = rows.lastCheck(false);
        var findings = rows.standingFindings();
        return new ChainView(
                findings.isEmpty(),
                rows.lastSeal(),
                rows.unsealed(),
                rows.unsealedSince(),
                check,
                rows.lastCheck(true),
                findings);
    }

    /**
     * Looks at what came since the last look, at the last seal that was seen then, and at seals that were kept elsewhere. None
     * where somebody else looks at this moment; refuses then what was to be compared ({@code UNAVAILABLE}).
     */
    @RolesAllowed(May.SEE_AUDIT)
    public @Nullable CheckView check(List<Anchor> anchors) {
        if (!rows.claim()) {
            if (anchors.isEmpty()) {
                return null;
            }
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "UNAVAILABLE",
                    "The log is being verified at this moment; send the anchors again.",
                    List.of());
        }
        var before = rows.lastCheck(false);
        var from = upTo(before);
        var last = rows.lastSeal();
        var findings = new ArrayList<>(rows.sinceLastCheck());
        anchors.forEach(anchor -> findings.addAll(rows.anchor(anchor)));
        findings.addAll(rows.violations(from, Long.MAX_VALUE));
        var upTo = last == null ? 0 : last.number();
        if (upTo == from && findings.isEmpty() && before != null) {
            return before;
        }
        return record(false, upTo, rows.count(from, upTo), findings);
    }

    /** How many seals there are to look at in a look at the whole. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public long seals() {
        var last = rows.lastSeal();
        return last == null ? 0 : last.number();
    }

    /** A part of a look at the whole: the seals after one and up to another; what is found counts at once. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public void checkPart(long after, long upTo) {
        var findings = rows.violations(after, upTo);
        if (!findings.isEmpty()) {
            record(false, upTo(rows.lastCheck(false)), rows.count(after, upTo), findings);
        }
    }

    /** Ends a look at the whole that began at a moment; where nothing was found in it, older findings are cleared. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public CheckView checkedWhole(Instant begun) {
        var last = seals();
        // what was sealed while it looked is looked at now: the next look begins after it
        var findings = Stream.of(
                        rows.findingsSince(begun), rows.anchors(), rows.violations(upTo(rows.lastCheck(false)), last))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return record(true, last, rows.count(0, last), findings);
    }

    /** The seal up to which a look came; a part of the whole that lies before the last one does not move it. */
    private static long upTo(@Nullable CheckView look) {
        return look == null ? 0 : look.seal();
    }

    private CheckView record(boolean whole, long seal, long count, List<String> found) {
        var findings = found.stream().distinct().limit(MOST_FINDINGS).toList();
        if (!findings.isEmpty()) {
            alerts.raise("audit-chain", "the audit log was tampered with: " + String.join("; ", findings), null);
        }
        return rows.add(whole, seal, count, findings);
    }
}
