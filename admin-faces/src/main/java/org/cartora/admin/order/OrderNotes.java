package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.cartora.order.OrderDesk;
import org.cartora.order.WriteNote;
import org.jspecify.annotations.Nullable;

/** What the staff writes down about an order. */
@Named
@RequestScoped
public class OrderNotes {

    @EJB
    OrderDesk desk;

    @Inject
    OrderPage page;

    private @Nullable String text;

    public String write() {
        var number = Objects.requireNonNullElse(page.getNumber(), "");
        desk.note(number, new WriteNote(Objects.requireNonNullElse(text, "")));
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage("Note written", "Only the staff sees it."));
        return "/order?faces-redirect=true&number=" + number;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
