package midoffice.channels.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import midoffice.channels.demo.DemoIdentity.Kind;
import midoffice.crm.api.Staff.Member;
import midoffice.crm.api.access.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lists the people of the demo city for the one-click login page. */
@ApplicationScoped
public class DemoIdentities {

    private final boolean active;
    private final DemoFolder folder;
    private volatile List<DemoIdentity> identities;

    protected DemoIdentities() {
        this(false, null);
    }

    @Inject
    public DemoIdentities(@ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean active, DemoFolder folder) {
        this.active = active;
        this.folder = folder;
    }

    /** @return citizens first, then staff, in the order of the files; empty outside demo mode */
    public List<DemoIdentity> all() {
        if (!active) {
            return List.of();
        }
        if (identities == null) {
            identities = read();
        }
        return identities;
    }

    private List<DemoIdentity> read() {
        List<DemoIdentity> found = new ArrayList<>();
        folder.each("persons.json", "insz", person ->
                found.add(new DemoIdentity(person.getString("givenName") + " " + person.getString("familyName"),
                person.getString("insz"), Kind.CITIZEN, null, Set.of(Role.CITIZEN))));
        folder.each("staff.json", "login", entry -> {
            Member member = DemoPeople.member(entry);
            found.add(new DemoIdentity(member.name(), member.login(), Kind.STAFF, member.unit().code(), member.roles()));
        });
        return List.copyOf(found);
    }
}
