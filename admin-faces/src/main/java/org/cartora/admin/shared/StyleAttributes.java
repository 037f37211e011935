package org.cartora.admin.shared;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * PrimeFaces draws with style attributes, which our content security policy forbids: what an attacker smuggles into a page
 * could use them too. They travel as {@code data-style} and the console's script gives them to the elements, which the policy
 * allows to scripts of ours. A button that asks whether something is meant comes disabled.
 */
public class StyleAttributes extends RenderKitFactory {

    public StyleAttributes(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public @Nullable RenderKit getRenderKit(FacesContext faces, String id) {
        var kit = getWrapped().getRenderKit(faces, id);
        return kit == null ? null : new Kit(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {

        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer out, String types, String encoding) {
            return new StyleWriter(getWrapped().createResponseWriter(out, types, encoding));
        }
    }

    static final class StyleWriter extends ResponseWriterWrapper {

        StyleWriter(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            super.writeAttribute(name.equals("style") ? "data-style" : name, value, property);
            if (name.equals("data-pfconfirmcommand") && isWholePage()) {
                // without its scripts it would not ask, so until they have run it is no use; console.js lets it ask
                super.writeAttribute("disabled", "disabled", null);
            }
        }

        private static boolean isWholePage() {
            return !FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest();
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer out) {
            return new StyleWriter(getWrapped().cloneWithWriter(out));
        }
    }
}
