package org.cartora.admin.shared;

import jakarta.faces.context.FacesContext;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;

/**
 * What stood beside a button of a table that a page reads anew by itself: Faces knows the row by its place, and that may be another's by
 * the time the click arrives, for clicks wait in the browser for the answer before. The button sends {@code <f:param name="row">} along.
 */
public final class Pressed {

    private Pressed() {}

    /** The id that was on the screen. */
    public static UUID row() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return Ids.parse(asked.getOrDefault("row", "")).orElseThrow(() -> NotFound.of("row"));
    }
}
