package midoffice.channels.intranet;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;

/**
 * Every form brings back the nonce of the page's content policy. PrimeFaces refuses to show a page again after a mistake without it, and adds it
 * by a script that only pages with its own components have.
 */
public class NonceForms extends RenderKitFactory {

    private static final String NONCE = "primefaces.nonce";

    /** @param wrapped the factory of the server */
    public NonceForms(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String id) {
        RenderKit kit = getWrapped().getRenderKit(context, id);
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
        public Renderer<?> getRenderer(String family, String type) {
            Renderer<?> renderer = super.getRenderer(family, type);
            return renderer != null && UIForm.COMPONENT_FAMILY.equals(family) ? new Form(renderer) : renderer;
        }
    }

    private static final class Form extends RendererWrapper {

        Form(Renderer<?> wrapped) {
            super(wrapped);
        }

        @Override
        public void encodeBegin(FacesContext context, UIComponent component) throws IOException {
            super.encodeBegin(context, component);
            Object nonce = context.getViewRoot().getViewMap().get(NONCE);
            if (nonce != null) {
                ResponseWriter page = context.getResponseWriter();
                page.startElement("input", component);
                page.writeAttribute("type", "hidden", null);
                page.writeAttribute("name", NONCE, null);
                page.writeAttribute("value", nonce, null);
                page.endElement("input");
            }
        }
    }
}
