package midoffice.channels.rest.zgw.dictionary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import midoffice.channels.rest.zgw.dictionary.WireType.Choice;

/** One API in the words of the standard and of this house. */
public final class Dictionary {

    /** The six APIs. */
    public static final List<String> APIS = List.of("catalogi", "zaken", "documenten", "besluiten", "autorisaties", "notificaties");

    private static final Map<String, Dictionary> KNOWN = new ConcurrentHashMap<>();

    private final String api;
    private final String version;
    private final String component;
    private final Map<String, Choice> choices;
    private final Map<String, WireSchema> schemas;
    private final Map<String, WireResource> resources;

    Dictionary(String api, String version, String component, Map<String, Choice> choices, Map<String, WireSchema> schemas,
            Map<String, WireResource> resources) {
        this.api = api;
        this.version = version;
        this.component = component;
        this.choices = choices;
        this.schemas = schemas;
        this.resources = resources;
    }

    /** @param api one of {@link #APIS} */
    public static Dictionary of(String api) {
        return KNOWN.computeIfAbsent(api, DictionaryFile::read);
    }

    /** @param key {@code api/path} */
    public static WireResource resource(String key) {
        int slash = key.indexOf('/');
        WireResource resource = of(key.substring(0, slash)).resources.get(key.substring(slash + 1));
        if (resource == null) {
            throw new IllegalArgumentException("No resource " + key);
        }
        return resource;
    }

    public String api() {
        return api;
    }

    /** @return version of the API, for example {@code 1.7.0} */
    public String version() {
        return version;
    }

    /** @return code of the component in authorisations and audit trails, for example {@code zrc} */
    public String component() {
        return component;
    }

    public Optional<Choice> choice(String name) {
        return Optional.ofNullable(choices.get(name));
    }

    public WireSchema schema(String name) {
        WireSchema schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("API " + api + " has no schema " + name);
        }
        return schema;
    }

    public Collection<Choice> choices() {
        return choices.values();
    }

    public Collection<WireSchema> schemas() {
        return schemas.values();
    }

    public Collection<WireResource> resources() {
        return resources.values();
    }
}
