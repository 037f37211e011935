package org.cartora.admin.shared;

import jakarta.faces.context.FacesContext;
import org.primefaces.component.datatable.DataTable;

/** Moves the tables of the pages. */
public final class Tables {

    private Tables() {}

    /** Shows the first page again, as after a change of what the table is narrowed to. */
    public static void toFirstPage(String id) {
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent(id) instanceof DataTable table) {
            table.setFirst(0);
        }
    }
}
