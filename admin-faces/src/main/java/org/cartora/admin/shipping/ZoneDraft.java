package org.cartora.admin.shipping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Objects;
import org.cartora.shared.OneLine;
import org.cartora.shipping.DescribeZone;
import org.cartora.shipping.ShippingZoneView;
import org.jspecify.annotations.Nullable;

/** A zone as it is being typed. */
public class ZoneDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable String before;
    private String code = "";

    @NotBlank(message = "A zone needs a name.")
    @Size(max = 80)
    @OneLine
    private String name = "";

    @OneLine
    private String places = "";

    private ZoneDraft(@Nullable String before) {
        this.before = before;
    }

    static ZoneDraft blank() {
        return new ZoneDraft(null);
    }

    static ZoneDraft of(ShippingZoneView zone) {
        var draft = new ZoneDraft(read(zone));
        draft.code = zone.code();
        draft.name = zone.name();
        draft.places = TypedPlaces.write(zone.places());
        return draft;
    }

    /** Whether it is in the shop as it was when the typing began: as it was read, or not at all. */
    boolean fits(@Nullable ShippingZoneView now) {
        return Objects.equals(before, now == null ? null : read(now));
    }

    private static String read(ShippingZoneView zone) {
        return zone.name() + ": " + zone.places();
    }

    DescribeZone describe() {
        return new DescribeZone(name.strip(), TypedPlaces.read(places));
    }

    /** Not stored yet: its code may still be chosen. */
    public boolean isFresh() {
        return before == null;
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
