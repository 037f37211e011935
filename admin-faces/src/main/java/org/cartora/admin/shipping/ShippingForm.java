package org.cartora.admin.shipping;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.cartora.pricing.MarketView;
import org.cartora.pricing.Markets;
import org.cartora.shared.NotFound;
import org.cartora.shared.Refusal;
import org.cartora.shipping.ShippingDesk;
import org.cartora.shipping.ShippingMethodTerms;
import org.cartora.shipping.ShippingZoneView;
import org.jspecify.annotations.Nullable;

/** The zone or the method that the page's address names, as it is being typed. What is refused stays, with the reasons beside it. */
@Named
@ViewScoped
public class ShippingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ShippingDesk desk;

    @Inject
    Markets markets;

    private @Nullable String zoneCode;
    private @Nullable String methodCode;
    private @Nullable String add;
    private ZoneDraft zone = ZoneDraft.blank();
    private MethodDraft method = MethodDraft.blank("", List.of());
    private List<String> objections = List.of();

    /** Reads what the page's address names. */
    public void load() {
        var in = zoneCode;
        if (in == null) {
            return;
        }
        var found = desk.zone(in);
        if (isMethodOpen()) {
            method = methodCode == null
                    ? MethodDraft.blank(in, currencies())
                    : MethodDraft.of(
                            in, method(found, methodCode).orElseThrow(() -> NotFound.of("method")), currencies());
        } else {
            zone = ZoneDraft.of(found);
        }
    }

    public void addRate() {
        method.addRate();
    }

    public void removeRate(RateRow rate) {
        method.remove(rate);
    }

    public @Nullable String saveZone() {
        objections = refused(() -> desk.put(zone.getCode(), zone.describe(), zone.seen()));
        return ended("Zone saved", zone.getName());
    }

    public @Nullable String saveMethod() {
        objections = refused(() -> desk.put(method.getZone(), method.getCode(), method.describe(), method.seen()));
        return ended("Method saved", method.getName());
    }

    private static List<String> refused(Runnable saving) {
        try {
            saving.run();
            return List.of();
        } catch (Refusal refusal) {
            return Objections.of(refusal);
        }
    }

    private @Nullable String ended(String what, String name) {
        if (objections.isEmpty()) {
            return ShippingListPage.anew(what, name);
        }
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    private static Optional<ShippingMethodTerms> method(ShippingZoneView zone, String code) {
        return zone.methods().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private List<String> currencies() {
        return markets.all().stream().map(MarketView::currency).toList();
    }

    public boolean isZoneOpen() {
        return zoneCode == null ? "zone".equals(add) : !isMethodOpen();
    }

    public boolean isMethodOpen() {
        return zoneCode != null && (methodCode != null || "method".equals(add));
    }

    public ZoneDraft getZone() {
        return zone;
    }

    public MethodDraft getMethod() {
        return method;
    }

    /** Why the last saving was refused. */
    public List<String> getObjections() {
        return objections;
    }

    public @Nullable String getZoneCode() {
        return zoneCode;
    }

    public void setZoneCode(@Nullable String zoneCode) {
        this.zoneCode = zoneCode;
    }

    public @Nullable String getMethodCode() {
        return methodCode;
    }

    public void setMethodCode(@Nullable String methodCode) {
        this.methodCode = methodCode;
    }

    /** What is to be made: a zone, or a method of the zone. */
    public @Nullable String getAdd() {
        return add;
    }

    public void setAdd(@Nullable String add) {
        this.add = add;
    }
}
