package org.cartora.admin.promotion;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.cartora.admin.shared.Pressed;
import org.cartora.promotion.DescribePromotion;
import org.cartora.promotion.MakeCoupons;
import org.cartora.promotion.PromotionDesk;
import org.cartora.promotion.PromotionStatus;
import org.cartora.promotion.PromotionView;
import org.cartora.promotion.Trial;
import org.cartora.promotion.TrialReport;
import org.jspecify.annotations.Nullable;

/** All promotions; a new one is a draft, and is tried on random carts before it may apply. */
@Named
@ViewScoped
public class PromotionListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    PromotionDesk desk;

    @Inject
    PromotionDraft draft;

    private transient @Nullable List<PromotionView> known;
    private transient @Nullable TrialReport report;
    private @Nullable String tried;

    /** Stores the draft, with its coupon if it has a code. */
    public void make() {
        var made = desk.make(new DescribePromotion(draft.terms(), PromotionStatus.DRAFT, null, null));
        var code = draft.getCode();
        if (code != null && !code.isBlank()) {
            desk.make(new MakeCoupons(made.id(), code.strip(), null, null, null));
        }
        draft.clear();
        say("Draft stored", made.terms().name());
    }

    /** Lets it apply; what the trial finds is shown instead. */
    public void activate() {
        var id = Pressed.row();
        var found = desk.tryOut(id, Trial.USUAL);
        if (found.finding() == null) {
            become(id, PromotionStatus.ACTIVE, false);
        } else {
            show(id, found);
        }
    }

    /** Lets it apply, whatever a trial would find. */
    public void accept() {
        become(Pressed.row(), PromotionStatus.ACTIVE, true);
    }

    public void pause() {
        become(Pressed.row(), PromotionStatus.PAUSED, false);
    }

    public void tryOut() {
        var id = Pressed.row();
        show(id, desk.tryOut(id, Trial.USUAL));
    }

    public List<PromotionView> getPromotions() {
        var read = known;
        if (read == null) {
            read = desk.list();
            known = read;
        }
        return read;
    }

    public @Nullable TrialReport getReport() {
        return report;
    }

    /** The name of the promotion that was tried. */
    public @Nullable String getTried() {
        return tried;
    }

    public PromotionDraft getDraft() {
        return draft;
    }

    private void become(UUID id, PromotionStatus status, boolean accepted) {
        var now = desk.promotion(id);
        desk.change(id, new DescribePromotion(now.terms(), status, accepted, now.version()));
        report = null;
        tried = null;
        say(
                status == PromotionStatus.ACTIVE ? "Applies from now on" : "Applies no longer",
                now.terms().name());
    }

    private void show(UUID id, TrialReport found) {
        report = found;
        tried = desk.promotion(id).terms().name();
    }

    private void say(String title, String text) {
        known = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(title, text));
    }
}
