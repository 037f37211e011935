package org.cartora.admin.shipping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.cartora.shared.OneLine;
import org.cartora.shipping.DescribeZone;
import org.cartora.shipping.ShippingPlace;
import org.cartora.shipping.ShippingZoneView;
import org.jspecify.annotations.Nullable;

/** A zone as it is being typed. */
public class ZoneDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable String nameBefore;
    private final List<ShippingPlace> placesBefore;
    private String code = "";

    @NotBlank(message = "A zone needs a name.")
    @Size(max = 80)
    @OneLine
    private String name = "";

    private String places = "";

    private ZoneDraft(@Nullable String nameBefore, List<ShippingPlace> placesBefore) {
        this.nameBefore = nameBefore;
        this.placesBefore = List.copyOf(placesBefore);
    }

    static ZoneDraft blank() {
        return new ZoneDraft(null, List.of());
    }

    static ZoneDraft of(ShippingZoneView zone) {
        var draft = new ZoneDraft(zone.name(), zone.places());
        draft.code = zone.code();
        draft.name = zone.name();
        draft.places = TypedPlaces.write(zone.places());
        return draft;
    }

    /** As it was in the shop when the typing began; nothing where it was not there. */
    @Nullable
    DescribeZone seen() {
        return nameBefore == null ? null : new DescribeZone(nameBefore, placesBefore);
    }

    DescribeZone describe() {
        return new DescribeZone(name.strip(), TypedPlaces.read(places));
    }

    /** Not stored yet: its code may still be chosen. */
    public boolean isFresh() {
        return nameBefore == null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(@Nullable String places) {
        this.places = places == null ? "" : places;
    }
}
