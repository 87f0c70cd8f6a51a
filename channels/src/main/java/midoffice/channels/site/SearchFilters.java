package midoffice.channels.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.ProductDetails.TargetGroup;
import midoffice.catalogue.api.ProductDetails.Theme;
import midoffice.catalogue.api.ProductSearch.Filter;
import midoffice.catalogue.api.ProductSearch.Found;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.Words;

/** The filters of the search page as links, so that they work without script. A value that does not exist filters nothing. */
final class SearchFilters {

    private static final String CLUSTER = "cluster";
    private static final String THEME = "thema";
    private static final String TARGET = "doelgroep";
    private static final String ONLINE = "online";

    private final Words words;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final String query;

    private SearchFilters(Words words, String query) {
        this.words = words;
        this.query = query;
    }

    static SearchFilters of(Exchange exchange, String query) {
        SearchFilters filters = new SearchFilters(exchange.words(), query);
        exchange.optional(CLUSTER).ifPresent(code -> filters.chosen.put(CLUSTER, code));
        exchange.optional(THEME).filter(code -> TopicPage.value(Theme.class, code).isPresent()).ifPresent(code -> filters.chosen.put(THEME, code));
        exchange.optional(TARGET).filter(code -> TopicPage.value(TargetGroup.class, code).isPresent())
                .ifPresent(code -> filters.chosen.put(TARGET, code));
        exchange.optional(ONLINE).ifPresent(any -> filters.chosen.put(ONLINE, "1"));
        return filters;
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    Filter filter() {
        return new Filter(chosen.get(CLUSTER), TopicPage.value(Theme.class, chosen.getOrDefault(THEME, "")).orElse(null),
                TopicPage.value(TargetGroup.class, chosen.getOrDefault(TARGET, "")).orElse(null), null, chosen.containsKey(ONLINE));
    }

    List<Group> groups(Found found, List<ClusterView> clusters) {
        List<Choice> byCluster = new ArrayList<>();
        clusters.forEach(c -> add(byCluster, CLUSTER, c.code(), words.text(c.name()), found.clusters().getOrDefault(c.code(), 0)));
        List<Choice> byTheme = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            String code = TopicPage.code(theme);
            add(byTheme, THEME, code, words.say("catalogue.theme." + code), found.themes().getOrDefault(theme, 0));
        }
        List<Choice> byTarget = new ArrayList<>();
        for (TargetGroup target : TargetGroup.values()) {
            String code = TopicPage.code(target);
            add(byTarget, TARGET, code, words.say("catalogue.target." + code), found.targets().getOrDefault(target, 0));
        }
        List<Choice> online = new ArrayList<>();
        add(online, ONLINE, "1", words.say("catalogue.online-now"), found.online());
        List<Group> groups = new ArrayList<>();
        group(groups, "catalogue.filter-cluster", byCluster);
        group(groups, "catalogue.theme", byTheme);
        group(groups, "catalogue.target", byTarget);
        group(groups, "catalogue.filter-how", online);
        return groups;
    }

    private static void group(List<Group> groups, String key, List<Choice> choices) {
        if (!choices.isEmpty()) {
            groups.add(new Group(key, choices));
        }
    }

    private void add(List<Choice> choices, String name, String value, String text, int number) {
        boolean on = value.equals(chosen.get(name));
        if (number > 0 || on) {
            choices.add(new Choice(text, number, on, address(name, on ? null : value)));
        }
    }

    private String address(String name, String value) {
        Map<String, String> wanted = new LinkedHashMap<>(chosen);
        wanted.put(name, value);
        StringBuilder address = new StringBuilder("/zoeken?q=").append(encoded(query));
        wanted.forEach((key, one) -> {
            if (one != null) {
                address.append('&').append(key).append('=').append(encoded(one));
            }
        });
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Choices of one kind. */
    public record Group(String key, List<Choice> choices) {
    }

    /** @param on chosen now: the address then takes it away */
    public record Choice(String text, int number, boolean on, String address) {
    }
}
