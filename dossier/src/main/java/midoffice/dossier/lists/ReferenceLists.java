package midoffice.dossier.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.common.JsonKit;
import midoffice.dossier.api.spi.ForeignPages;
import midoffice.dossier.record.OutsideLists;
import midoffice.dossier.type.SelectionLists;

/**
 * Answers from what is built in for the hosts that publish the national lists, so that this works offline; looks others up where the
 * administrator allows. An entry of a national list that is newer than ours is taken on trust, without its details.
 */
@ApplicationScoped
class ReferenceLists implements SelectionLists, OutsideLists {

    private static final Set<String> NATIONAL = Set.of("selectielijst.openzaak.nl", "referentielijsten-api.vng.cloud",
            "referentielijsten-api.test.vng.cloud", "ref.tst.vng.cloud");
    private static final int ID = 36;

    private final Instance<ForeignPages> pages;
    private final BuiltInLists builtIn = new BuiltInLists();

    protected ReferenceLists() {
        this(null);
    }

    @Inject
    ReferenceLists(@Any Instance<ForeignPages> pages) {
        this.pages = pages;
    }

    @Override
    public boolean isProcessType(String address) {
        return isNational(address, "procestypen") || look(address).filter(o -> o.containsKey("procesobject")).isPresent();
    }

    @Override
    public Optional<SelectionResult> result(String address) {
        if (isNational(address, "resultaten")) {
            return builtIn.result(id(address)).map(r -> new SelectionResult(sibling(address, "procestypen", r.processType()), r.name(),
                    r.valuation(), r.term(), r.processTerm())).or(() -> Optional.of(new SelectionResult(null, "", null, null, "")));
        }
        return look(address).filter(o -> o.containsKey("procesType")).map(o -> new SelectionResult(text(o, "procesType"), text(o, "naam"),
                BuiltInLists.valuation(text(o, "waardering")), text(o, "bewaartermijn").isEmpty() ? null : text(o, "bewaartermijn"),
                text(o, "procestermijn")));
    }

    @Override
    public Optional<String> genericResult(String address) {
        if (isNational(address, "resultaattypeomschrijvingen")) {
            return builtIn.generic(id(address)).or(() -> Optional.of(""));
        }
        return look(address).filter(o -> o.containsKey("omschrijving") && o.containsKey("definitie")).map(o -> text(o, "omschrijving"));
    }

    @Override
    public Optional<String> faultOfChannel(String address) {
        if (isNational(address, "communicatiekanalen")) {
            return Optional.empty();
        }
        Optional<String> page = page(address);
        if (page.isEmpty()) {
            return Optional.of("bad-url");
        }
        boolean channel = page.flatMap(ReferenceLists::object).filter(o -> o.containsKey("naam") && o.containsKey("omschrijving")).isPresent();
        return channel ? Optional.empty() : Optional.of("invalid-resource");
    }

    /** An entry of that list at one of the hosts that publish it. */
    private static boolean isNational(String address, String list) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && NATIONAL.contains(uri.getHost()) && uri.getPath().matches("/.*/?" + list + "/[0-9a-f-]{36}/?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String id(String address) {
        String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return path.substring(path.length() - ID);
    }

    private static String sibling(String address, String list, String id) {
        return URI.create(address).resolve("../" + list + "/" + id).toString();
    }

    private Optional<JsonObject> look(String address) {
        return page(address).flatMap(ReferenceLists::object);
    }

    private Optional<String> page(String address) {
        return pages.stream().findFirst().flatMap(p -> p.json(address));
    }

    private static Optional<JsonObject> object(String json) {
        try (JsonReader reader = JsonKit.reader(new StringReader(json))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String name) {
        return object.isNull(name) ? "" : object.getString(name, "");
    }
}
