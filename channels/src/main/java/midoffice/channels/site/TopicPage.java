package midoffice.channels.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import midoffice.catalogue.api.ProductDetails.TargetGroup;
import midoffice.catalogue.api.ProductDetails.Theme;
import midoffice.catalogue.api.ProductSearch;
import midoffice.catalogue.api.ProductSearch.Filter;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;

/** Ways into the catalogue beside the clusters: what happens in a life, themes of the Flemish model, for whom. */
@WebServlet({"/levensgebeurtenissen", "/levensgebeurtenissen/*", "/themas", "/themas/*", "/doelgroepen", "/doelgroepen/*"})
public class TopicPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int ALL = 500;

    @Inject
    private transient ProductSearch search;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        Way way = Way.valueOf(exchange.request().getServletPath().substring(1).toUpperCase(Locale.ROOT));
        List<String> path = exchange.path();
        if (path.isEmpty()) {
            exchange.put("topics", way.topics()).titled(exchange.words().say(way.key)).show("topics");
            return;
        }
        Filter filter = path.size() > 1 ? null : way.filter(path.get(0)).orElse(null);
        if (filter == null) {
            throw Exchange.nowhere("no topic " + path);
        }
        exchange.put("found", search.find("", filter, exchange.language(), ALL))
                .under(exchange.words().say(way.key), exchange.request().getServletPath())
                .titled(exchange.words().say(way.name(path.get(0)))).show("topic");
    }

    /** Themes and target groups by the code in their address. */
    static List<Topic> themes() {
        return Arrays.stream(Theme.values()).map(theme -> new Topic("catalogue.theme." + code(theme), "/themas/" + code(theme))).toList();
    }

    static List<Topic> targets() {
        return Stream.of(TargetGroup.CITIZEN, TargetGroup.COMPANY, TargetGroup.ASSOCIATION, TargetGroup.ORGANISATION)
                .map(target -> new Topic("catalogue.target." + code(target), "/doelgroepen/" + code(target))).toList();
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> value(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> code(value).equals(code)).findFirst();
    }

    /** The first part of the address. */
    private enum Way {
        LEVENSGEBEURTENISSEN("catalogue.life") {
            @Override
            List<Topic> topics() {
                return LifeEvents.all();
            }

            @Override
            Optional<Filter> filter(String code) {
                return Optional.of(code).filter(LifeEvents.ALL::contains).map(event -> new Filter(null, null, null, event, false));
            }
        },
        THEMAS("catalogue.theme") {
            @Override
            List<Topic> topics() {
                return themes();
            }

            @Override
            Optional<Filter> filter(String code) {
                return value(Theme.class, code).map(theme -> new Filter(null, theme, null, null, false));
            }
        },
        DOELGROEPEN("catalogue.target") {
            @Override
            List<Topic> topics() {
                return targets();
            }

            @Override
            Optional<Filter> filter(String code) {
                return value(TargetGroup.class, code).map(target -> new Filter(null, null, target, null, false));
            }
        };

        private final String key;

        Way(String key) {
            this.key = key;
        }

        String name(String code) {
            return key + "." + code;
        }

        abstract List<Topic> topics();

        abstract Optional<Filter> filter(String code);
    }
}
