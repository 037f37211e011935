package org.cartora.admin.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.audit.AuditEntry;
import org.cartora.audit.AuditQuestion;
import org.cartora.audit.AuditTrail;
import org.cartora.audit.Chain;
import org.cartora.audit.ChainView;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** A search of the log, which stands in the page's address so that it can be kept and sent, and how the chain stands. */
@Named
@RequestScoped
public class AuditPage {

    private static final int SIZE = 50;
    private static final int MOST_LETTERS = 400;

    private Map<String, String> asked = Map.of();
    private Page<AuditEntry> found = Page.of(List.of(), null);
    private @Nullable ChainView state;

    @EJB
    AuditTrail trail;

    @EJB
    Chain chain;

    @Inject
    MarketFormat format;

    @PostConstruct
    void search() {
        asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var table = getAsked("table");
        found = trail.entries(
                new AuditQuestion(
                        table,
                        table == null ? null : getAsked("id"),
                        getAsked("actor"),
                        getAsked("request_id"),
                        begins(getAsked("from"), 0),
                        begins(getAsked("to"), 1)),
                getAsked("cursor"),
                SIZE);
        state = chain.view();
    }

    /** Looks at what came since the last look. */
    public String verify() {
        chain.check(List.of());
        return "/audit?faces-redirect=true";
    }

    public List<AuditEntry> getEntries() {
        return found.items();
    }

    /** Where the next page goes on; absent on the last one. */
    public @Nullable String getNext() {
        return found.nextCursor();
    }

    public ChainView getState() {
        return Objects.requireNonNull(state);
    }

    /** The timeline of one row, whose changes are shown at once. */
    public boolean isTimeline() {
        return getAsked("table") != null && getAsked("id") != null;
    }

    /** An id was asked for without its table, which alone would be looked for in all of the log. */
    public boolean isWithoutTable() {
        return getAsked("id") != null && getAsked("table") == null;
    }

    /** A word of the search; absent where it was left empty. */
    public @Nullable String getAsked(String name) {
        var word = asked.getOrDefault(name, "").strip();
        return word.isEmpty() ? null : word.substring(0, Math.min(word.length(), MOST_LETTERS));
    }

    private @Nullable Instant begins(@Nullable String day, int later) {
        try {
            return day == null
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(later)
                            .atStartOfDay(format.zone())
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
