package org.cartora.admin.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cartora.catalog.Browsing;
import org.cartora.catalog.CategoryNode;
import org.jspecify.annotations.Nullable;

/** The categories as one list to choose from, those below others indented. */
@Named
@RequestScoped
public class CategoryChoices {

    @EJB
    Browsing browsing;

    private @Nullable List<SelectItem> items;

    public List<SelectItem> getItems() {
        if (items == null) {
            var found = new ArrayList<SelectItem>();
            browsing.categories().forEach(category -> add(found, category, ""));
            items = found;
        }
        return items;
    }

    private static void add(List<SelectItem> found, CategoryNode category, String indent) {
        found.add(new SelectItem(category.id().toString(), indent + category.name()));
        category.children().forEach(child -> add(found, child, indent + "\u2003"));
    }
}
