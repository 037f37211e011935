package org.cartora.admin.order;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What the page of an order tells whoever did something with it. */
final class Said {

    private Said() {}

    /** Shows the page anew, so that reloading it repeats nothing. */
    static String done(String number, String what, String detail) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(what, detail));
        return "/order?faces-redirect=true&number=" + number;
    }

    static void problem(String what, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, what, detail));
    }
}
