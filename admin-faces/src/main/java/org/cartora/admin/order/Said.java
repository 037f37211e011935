package org.cartora.admin.order;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What the page of an order tells whoever did something with it. */
final class Said {

    private Said() {}

    /** Shows the page anew, so that reloading it repeats nothing. */
    static String done(String number, String what, String detail) {
        return at("/order?faces-redirect=true&number=" + number, what, detail);
    }

    /** The same of another page. */
    static String at(String outcome, String what, String detail) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(what, detail));
        return outcome;
    }

    static void problem(String what, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, what, detail));
    }
}
