package midoffice.channels.catalogue;

import static midoffice.channels.catalogue.Sent.sent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.catalogue.api.ProductDrafts;
import midoffice.catalogue.api.ProductDrafts.Difference;
import midoffice.catalogue.api.ProductDrafts.DraftView;
import midoffice.catalogue.api.ProductDrafts.VersionLine;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductUse.Use;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.channels.catalogue.EditForm.Field;
import midoffice.channels.catalogue.EditForm.Section;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.TypedDay;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;

/** One product of the catalogue while it is written: its draft as a form, as a citizen will read it, beside other versions, and what uses it. */
@Named
@RequestScoped
public class ProductEditBacking {

    private static final List<String> PARTS = List.of("tekst", "voorbeeld", "versies", "gebruik");

    private CurrentCaller current;
    private ProductDrafts drafts;
    private Products products;
    private Words words;
    private Notices notices;

    private boolean read;
    private DraftView draft;
    private ProductView published;
    private Map<String, String> fields;

    protected ProductEditBacking() {
    }

    @Inject
    ProductEditBacking(CurrentCaller current, ProductDrafts drafts, Products products, Words words, Notices notices) {
        this.current = current;
        this.drafts = drafts;
        this.products = products;
        this.words = words;
        this.notices = notices;
    }

    public void open() {
        try {
            Caller caller = caller();
            if (isNew()) {
                caller.requireAny(Role.CATALOGUE_EDITOR, Role.OFFICIAL);
                return;
            }
            if (getDraft() == null && getPublished() == null && drafts.versions(caller, key()).isEmpty()) {
                throw new DomainException.NotFound("product-not-found", "No product " + getId());
            }
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    private ProductId key() {
        try {
            return ProductId.of(getId());
        } catch (IllegalArgumentException e) {
            throw new DomainException.NotFound("product-not-found", "No product " + getId());
        }
    }

    public String create() {
        try {
            ProductId created = drafts.create(caller(), typed(nothing())).product();
            notices.done("cat.edit.done.created");
            return "catalogus-product?faces-redirect=true&id=" + created;
        } catch (DomainException refused) {
            tell(refused);
            return null;
        }
    }

    public String start() {
        return act("cat.edit.done.started", () -> drafts.start(caller(), key()));
    }

    public String save() {
        return act("cat.edit.done.saved", () -> drafts.save(caller(), key(), seen(), typed(getDraft() == null ? nothing() : getDraft().content())));
    }

    /** Keeps what was typed first, so that what is offered is what stands on the screen. */
    public String submit() {
        return act("cat.edit.done.submitted", () -> {
            DraftView kept = drafts.save(caller(), key(), seen(), typed(getDraft() == null ? nothing() : getDraft().content()));
            drafts.submit(caller(), key(), kept.seen());
        });
    }

    public String sendBack() {
        return act("cat.edit.done.sent-back", () -> drafts.sendBack(caller(), key(), seen(), sent("remark")));
    }

    public String publish() {
        return act("cat.edit.done.published", () -> drafts.publish(caller(), key(), seen(), TypedDay.of("publishOn", "day-invalid", sent("on"))));
    }

    public String discard() {
        return notices.act(() -> drafts.discard(caller(), key(), seen()), "cat.edit.done.discarded", "catalogus?faces-redirect=true");
    }

    public String retract() {
        return act("cat.edit.done.retracted", () -> products.retract(caller(), key(), sent("reason")));
    }

    private String act(String done, Runnable what) {
        try {
            what.run();
            notices.done(done);
            return "catalogus-product?faces-redirect=true&id=" + getId();
        } catch (DomainException refused) {
            tell(refused);
            return null;
        }
    }

    /** A field of a product has words of its own here, with its language. */
    private void tell(DomainException refused) {
        if (refused.violations().isEmpty()) {
            notices.failed(refused);
        }
        refused.violations().forEach(fault -> notices.failed(new DomainException.Invalid(label(fault.field()), fault.code(), fault.message())));
    }

    private static ProductView nothing() {
        return ProductView.nothing(new ProductId(new UUID(0, 0)), 0, 0);
    }

    private ProductView typed(ProductView base) {
        List<Violation> wrong = new ArrayList<>();
        ProductView typed = ProductFields.read(sentFields(), base, wrong);
        Violations.refuse("Product", wrong);
        return typed;
    }

    private Map<String, String> sentFields() {
        Map<String, String[]> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        Map<String, String> read = new LinkedHashMap<>();
        ProductFields.ALL.forEach(name -> {
            String[] values = sent.get("f." + name);
            if (values != null) {
                read.put(name, String.join("\n", values));
            }
        });
        return read;
    }

    private static long seen() {
        try {
            return Long.parseLong(sent("seen"));
        } catch (NumberFormatException e) {
            throw new DomainException.Stale("draft-changed", "No version of the draft was sent");
        }
    }

    public List<Section> getSections() {
        return EditForm.sections();
    }

    /** @return what was typed before the page came back with an error, else what the draft says */
    public String value(String name) {
        if (fields == null) {
            Map<String, String> typed = FacesContext.getCurrentInstance().isPostback() ? sentFields() : Map.of();
            fields = !typed.isEmpty() ? typed : getDraft() == null ? Map.of() : ProductFields.of(getDraft().content());
        }
        return fields.getOrDefault(name, "");
    }

    public boolean chosen(String name, String code) {
        return value(name).lines().anyMatch(code::equals);
    }

    /** @return name of a field with its language, in words */
    public String label(String name) {
        if (!ProductFields.ALL.contains(name)) {
            return name;
        }
        Field field = EditForm.field(name);
        String word = words.get("cat.edit.f." + field.base());
        return field.language() == null ? word : word + " (" + words.get("u".equals(field.language()) ? "cat.edit.u" : "language." + field.language()) + ")";
    }

    public String code(String base, String code) {
        String kind = base.endsWith("Levels") ? "levels" : base;
        return words.get("cat.edit." + kind + "." + code);
    }

    /** @return a violation of the draft in words */
    public String fault(Violation fault) {
        return label(fault.field()) + ": " + words.firstOf("error." + fault.code(), "error.unknown");
    }

    /** @return what citizens will read, or read now, in the language of the reader; the u-form when that is asked */
    public List<Difference> getPreview() {
        ProductView shown = getDraft() == null ? getPublished() : getDraft().content();
        if (shown == null) {
            return List.of();
        }
        List<LocalizedText> texts = Arrays.asList(shown.title(), shown.summary(), shown.what(), shown.forWhom(), shown.conditions(), shown.bring(),
                shown.cost(), shown.next(), shown.legalBasis());
        List<Difference> preview = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String name = ProductFields.TEXTS.get(i);
            String formal = isFormal() ? shown.details().formal().get(name) : null;
            String text = formal == null ? words.in(texts.get(i)) : formal;
            if (!text.isBlank()) {
                preview.add(new Difference(name, null, text));
            }
        }
        return preview;
    }

    public boolean isFormal() {
        return "u".equals(sent("vorm"));
    }

    public List<VersionLine> getVersions() {
        return drafts.versions(caller(), key());
    }

    /** @return what differs between the two versions of the address; by default between what is in force and the draft */
    public List<Difference> getDifferences() {
        int from = number(sent("van"), getPublished() == null ? -1 : getPublished().version());
        int to = number(sent("naar"), getDraft() == null ? -1 : 0);
        try {
            return from < 0 || to < 0 ? List.of() : drafts.differences(caller(), key(), from, to);
        } catch (DomainException.NotFound unknown) {
            return List.of();
        }
    }

    private static int number(String text, int otherwise) {
        return text == null || !text.matches("\\d{1,6}") ? otherwise : Integer.parseInt(text);
    }

    public List<Use> getUses() {
        return drafts.uses(caller(), key());
    }

    public boolean isNew() {
        return getId().isEmpty();
    }

    public boolean isPublisher() {
        return caller().has(Role.CATALOGUE_EDITOR);
    }

    /** @return whether the reader may write what is shown */
    public boolean isWriter() {
        UnitId owner = getDraft() != null ? getDraft().content().unit() : getPublished() == null ? null : getPublished().unit();
        return isPublisher() || caller().has(Role.OFFICIAL) && (owner == null || owner.equals(caller().unit()));
    }

    public String getTitle() {
        return isNew() ? words.get("cat.edit.new") : words.in(getDraft() != null ? getDraft().content().title() : getPublished() != null ? getPublished().title() : null);
    }

    /** What a form belongs to must be known before the values of the view are: so the product is read by the request. */
    private void read() {
        if (!read && !isNew()) {
            read = true;
            try {
                draft = drafts.find(caller(), key()).orElse(null);
                published = products.published(key()).orElse(null);
            } catch (DomainException refused) {
                // open() answers with it; the form of the page has nothing to decode then
                draft = null;
            }
        }
    }

    public DraftView getDraft() {
        read();
        return draft;
    }

    public ProductView getPublished() {
        read();
        return published;
    }

    public String getId() {
        return sent("id");
    }

    public String getPart() {
        return PARTS.contains(sent("deel")) ? sent("deel") : PARTS.get(0);
    }

    public List<String> getParts() {
        return PARTS;
    }

    private Caller caller() {
        return current.as("catalogus");
    }
}
