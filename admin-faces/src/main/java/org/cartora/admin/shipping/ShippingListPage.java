package org.cartora.admin.shipping;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cartora.shipping.ShippingDesk;
import org.cartora.shipping.ShippingZoneView;
import org.jspecify.annotations.Nullable;

/** All zones with their methods and rates. Whatever is done shows the page anew, so a button belongs to what was seen beside it. */
@Named
@ViewScoped
public class ShippingListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ShippingDesk desk;

    private transient @Nullable List<ShippingZoneView> known;

    public List<ShippingZoneView> getZones() {
        var read = known;
        if (read == null) {
            read = desk.zones();
            known = read;
        }
        return read;
    }

    public String remove(ShippingZoneView zone) {
        desk.remove(zone.code());
        return anew("Zone removed", zone.name());
    }

    public String removeMethod(String zone, String code, String name) {
        desk.remove(zone, code);
        return anew("Method removed", name);
    }

    static String anew(String what, String name) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(what, name));
        return "/shipping?faces-redirect=true";
    }
}
