package midoffice.channels.authentic.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import midoffice.channels.authentic.standin.Resident.Home;

/** Who is in the stand-in's registers, who is registered for changes, and which notices wait. One thread at a time. */
@ApplicationScoped
public class StandInCity {

    private final DemoOnly demo;
    private final Clock clock;
    private final Map<String, Resident> residents = new LinkedHashMap<>();
    private final Map<String, Firm> firms = new LinkedHashMap<>();
    private final Set<String> registered = new TreeSet<>();
    private final NoticeQueue persons = new NoticeQueue();
    private final NoticeQueue companies = new NoticeQueue();
    private boolean loaded;

    protected StandInCity() {
        this(null, null);
    }

    @Inject
    public StandInCity(DemoOnly demo, Clock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    /** What a change is told as. @param code kind of information, as the register numbers it */
    record Told(String number, String code, String words, String day, String newNumber) {
    }

    synchronized Optional<Resident> resident(String number) {
        load();
        return Optional.ofNullable(residents.get(number));
    }

    synchronized Optional<Firm> firm(String number) {
        load();
        return Optional.ofNullable(firms.get(number));
    }

    synchronized List<Firm> firmsNamed(String part, int most) {
        load();
        String wanted = part.toLowerCase(java.util.Locale.ROOT);
        return firms.values().stream().filter(firm -> firm.name.toLowerCase(java.util.Locale.ROOT).contains(wanted)).limit(most).toList();
    }

    synchronized boolean register(String number) {
        return registered.add(number);
    }

    synchronized void unregister(String number) {
        registered.remove(number);
    }

    synchronized List<String> registrations() {
        return new ArrayList<>(registered);
    }

    /** Notices of persons, or of companies. */
    NoticeQueue queue(boolean ofCompanies) {
        return ofCompanies ? companies : persons;
    }

    /**
     * Something happens. Whether it is told follows from the registration, as in the real world.
     *
     * @return what is told about it; empty when nobody has that number
     * @throws IllegalArgumentException when the action is unknown or lacks something
     */
    synchronized Optional<Told> happen(String action, String number, JsonObject how) {
        load();
        String day = how.getString("day", LocalDate.now(clock).toString());
        Resident resident = residents.get(number);
        Firm firm = firms.get(number);
        if (resident != null) {
            return Optional.of(happen(action, resident, how, day));
        }
        return firm == null ? Optional.empty() : Optional.of(happen(action, firm, how, day));
    }

    private static Told happen(String action, Resident who, JsonObject how, String day) {
        switch (action) {
            case "move" -> {
                who.home = Home.of(how, day);
                return new Told(who.number, "020", "Adres", day, null);
            }
            case "die" -> {
                who.deathDate = day;
                return new Told(who.number, "150", "Overlijden", day, null);
            }
            case "rename" -> {
                who.familyName = how.getString("familyName");
                return new Told(who.number, "010", "Namen en voornamen", day, null);
            }
            case "marry" -> {
                who.civilStatusCode = "20";
                who.civilStatus = "Gehuwd";
                who.civilStatusSince = day;
                return new Told(who.number, "120", "Burgerlijke staat", day, null);
            }
            case "renumber" -> {
                who.newNumber = how.getString("newNumber");
                return new Told(who.number, "000", "Rijksregisternummer", day, who.newNumber);
            }
            default -> throw new IllegalArgumentException("a person can move, die, rename, marry or renumber");
        }
    }

    private static Told happen(String action, Firm firm, JsonObject how, String day) {
        switch (action) {
            case "move" -> {
                firm.seat = Home.of(how, day);
                return new Told(firm.number, "ADR", "Adres van de zetel", day, null);
            }
            case "bankrupt" -> {
                firm.situationCode = "050";
                firm.situation = "Opening faillissement";
                firm.situationSince = day;
                return new Told(firm.number, "RTS", "Rechtstoestand: faillissement", day, null);
            }
            case "stop" -> {
                firm.stopped = day;
                return new Told(firm.number, "STA", "Stopzetting", day, null);
            }
            case "rename" -> {
                firm.name = how.getString("name");
                return new Told(firm.number, "NAM", "Maatschappelijke naam", day, null);
            }
            default -> throw new IllegalArgumentException("a company can move, go bankrupt, stop or rename");
        }
    }

    synchronized boolean isRegistered(String number) {
        return registered.contains(number);
    }

    synchronized boolean isCompany(String number) {
        return firms.containsKey(number);
    }

    private void load() {
        if (loaded) {
            return;
        }
        for (String file : new String[]{"persons.json", "source-persons.json"}) {
            if (Files.exists(Path.of(demo.folder(), file))) {
                demo.read(file).asJsonArray().getValuesAs(JsonObject.class).stream().map(Resident::new).forEach(one -> residents.put(one.number, one));
            }
        }
        demo.read("companies.json").asJsonArray().getValuesAs(JsonObject.class).stream().map(Firm::new).forEach(one -> firms.put(one.number, one));
        loaded = true;
    }
}
