package org.cartora.admin.giftcard;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.admin.shared.Pressed;
import org.cartora.customer.CustomerDesk;
import org.cartora.giftcard.GiftCardDesk;
import org.cartora.giftcard.StoredValueView;
import org.cartora.giftcard.ValueEntryView;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The newest gift cards and credits; one is looked up by its code, and shown with what happened to it. */
@Named
@ViewScoped
public class GiftCardListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    GiftCardDesk desk;

    @EJB
    CustomerDesk customers;

    @Inject
    MarketFormat format;

    @Inject
    GiftCardDraft card;

    @Inject
    GiftCardDraft credit;

    private transient @Nullable List<StoredValueView> known;
    private transient @Nullable StoredValueView value;
    private @Nullable String code;
    private @Nullable String freshCode;
    private @Nullable UUID shown;

    /** The code is shown on this page only, until something else is done. */
    public void issue() {
        var issued = desk.issue(Ids.next(), card.card());
        freshCode = issued.code();
        shown = issued.card().id();
        card.clear();
        say("Gift card issued", format.money(issued.card().balance()));
    }

    public void give() {
        var customer = customers.byEmail(String.valueOf(credit.getEmail()));
        var value = desk.credit(customer.id(), credit.money(), credit.why());
        forgetCode();
        shown = value.id();
        say("Credit given", customer.email() + " has " + format.money(value.balance()));
        credit.clear();
    }

    /** By the code, as a customer reads it out. */
    public void find() {
        forgetCode();
        shown = desk.byCode(String.valueOf(code)).id();
        code = null;
    }

    public void show() {
        forgetCode();
        shown = Pressed.row();
    }

    public void block() {
        desk.block(Pressed.row(), true);
        forgetCode();
        say("Blocked", "");
    }

    public void unblock() {
        desk.block(Pressed.row(), false);
        forgetCode();
        say("Can be spent again", "");
    }

    public List<StoredValueView> getValues() {
        var read = known;
        if (read == null) {
            read = desk.list();
            known = read;
        }
        return read;
    }

    public @Nullable StoredValueView getShown() {
        var read = value;
        if (read == null && shown != null) {
            read = desk.value(shown);
            value = read;
        }
        return read;
    }

    /** What happened to the one that is shown. */
    public List<ValueEntryView> getEntries() {
        return shown == null ? List.of() : desk.entries(shown);
    }

    /** Who holds a credit. */
    public @Nullable String holder(@Nullable UUID customer) {
        return customer == null ? null : customers.email(customer).orElse("a customer who is gone");
    }

    public GiftCardDraft getCard() {
        return card;
    }

    public GiftCardDraft getCredit() {
        return credit;
    }

    public @Nullable String getFreshCode() {
        return freshCode;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    private void forgetCode() {
        freshCode = null;
        value = null;
    }

    private void say(String title, String text) {
        known = null;
        value = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(title, text));
    }
}
