package midoffice.dossier.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.event.ProductPublished;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.FormView.Field;
import midoffice.dossier.api.FormView.Kind;
import midoffice.dossier.type.DossierTypes;

/** The forms; a door reaches them through {@code DossierDefinitions}. */
@ApplicationScoped
public class Forms {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,59}";
    private static final String FIELD_KEY = "[A-Za-z][A-Za-z0-9_-]{0,59}";

    private final FormRepository forms;
    private final DossierTypes types;
    private final Products products;
    private final Clock clock;

    protected Forms() {
        this(null, null, null, null);
    }

    @Inject
    Forms(FormRepository forms, DossierTypes types, Products products, Clock clock) {
        this.forms = forms;
        this.types = types;
        this.products = products;
        this.clock = clock;
    }

    /**
     * Adds a form or a new version of it; the same content adds nothing. Process analysts and the system.
     *
     * @throws DomainException.Invalid {@code type-unknown}; {@code form-schema-invalid} with {@code key-invalid}, {@code required},
     *         {@code key-twice}
     */
    @Transactional
    public void save(Caller caller, FormView form, String typeKey) {
        caller.requireAny(Role.PROCESS_ANALYST, Role.SYSTEM);
        check(form);
        if (types.latest(typeKey).isEmpty()) {
            throw new DomainException.Invalid("type", "type-unknown", "No dossier type " + typeKey);
        }
        Optional<Form> latest = forms.latest(form.key());
        if (latest.isPresent() && latest.get().says(form, typeKey)) {
            return;
        }
        forms.add(Form.of(form, latest.map(Form::version).orElse(0) + 1, typeKey, clock.instant(), caller.subject()));
    }

    /** A product may only be published when the form it names, and the dossier type behind that form, exist. */
    @Transactional
    void vetoWithoutForm(@Observes ProductPublished published) {
        String key = products.version(published.product(), published.version()).map(ProductView::formKey).orElse(null);
        if (key == null) {
            return;
        }
        Form form = forms.latest(key).orElseThrow(() -> new DomainException.Invalid("formKey", "form-unknown", "No form " + key));
        if (types.latest(form.typeKey()).isEmpty()) {
            throw new DomainException.Invalid("formKey", "type-unknown", "No dossier type " + form.typeKey());
        }
    }

    Form latest(String key) {
        return forms.latest(key).orElseThrow(() -> new DomainException.NotFound("form-not-found", "No form " + key));
    }

    Form version(String key, int version) {
        return forms.version(key, version)
                .orElseThrow(() -> new DomainException.NotFound("form-not-found", "No version " + version + " of form " + key));
    }

    static void check(FormView form) {
        List<Violation> violations = new ArrayList<>();
        if (form.key() == null || !form.key().matches(KEY)) {
            violations.add(new Violation("key", "key-invalid", "A form key has lower-case letters, digits and hyphens, 60 at most."));
        }
        if (form.title() == null || form.steps().isEmpty()) {
            violations.add(new Violation("steps", "required", "A form has a title and at least one step."));
        }
        Set<String> seen = new HashSet<>();
        for (FormView.Step step : form.steps()) {
            if (step.key() == null || !step.key().matches(KEY) || step.title() == null) {
                violations.add(new Violation("steps", "key-invalid", "A step has a key and a title: " + step.key()));
            } else if (!seen.add("step " + step.key())) {
                violations.add(new Violation("steps", "key-twice", "Step " + step.key() + " is there twice."));
            }
            step.fields().forEach(f -> check(f, seen, violations));
        }
        if (!violations.isEmpty()) {
            throw new DomainException.Invalid("form-schema-invalid", "The form is not complete", violations);
        }
    }

    private static void check(Field field, Set<String> seen, List<Violation> violations) {
        if (field.key() == null || !field.key().matches(FIELD_KEY) || field.kind() == null || field.label() == null
                || field.maxLength() < 0) {
            violations.add(new Violation("fields", "key-invalid",
                    "A field has a key, a kind, a label and no negative length: " + field.key()));
        } else if (!seen.add("field " + field.key())) {
            violations.add(new Violation("fields", "key-twice", "Field " + field.key() + " is there twice."));
        } else if (field.kind() == Kind.CHOICE && field.options().isEmpty()) {
            violations.add(new Violation("fields", "required", "Choice " + field.key() + " has no options."));
        }
    }
}
