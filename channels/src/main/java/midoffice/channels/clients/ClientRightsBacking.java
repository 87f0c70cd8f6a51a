package midoffice.channels.clients;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.channels.clients.TypeNames.TypeName;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.ApplicationFacts.Authorisation;
import midoffice.dossier.api.register.ApplicationRegister;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Permission;

/** What one client may do: its application with rights per part of the register, per type and up to a confidentiality. */
@Named
@ViewScoped
public class ClientRightsBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<Component> BY_TYPE = EnumSet.of(Component.DOSSIERS, Component.DOCUMENTS, Component.DECISIONS);
    private static final Set<Component> BY_CONFIDENTIALITY = EnumSet.of(Component.DOSSIERS, Component.DOCUMENTS);

    private CurrentCaller current;
    private ClientDesk desk;
    private TypeNames names;
    private Notices notices;

    private String client;
    /** Of the application that was on screen, null when there was none. */
    private Long version;
    private Component component = Component.DOSSIERS;
    private List<String> permissions = new ArrayList<>();
    private List<String> types = new ArrayList<>();
    private Confidentiality highest = Confidentiality.DOSSIER_CONFIDENTIAL;
    private String label;
    private String joined;
    private String giveReason;
    private String changeReason;
    private transient ApplicationRegister.View application;

    protected ClientRightsBacking() {
    }

    @Inject
    ClientRightsBacking(CurrentCaller current, ClientDesk desk, TypeNames names, Notices notices) {
        this.current = current;
        this.desk = desk;
        this.names = names;
        this.notices = notices;
    }

    /** Reads the application of the client of the address; the other bean of the page has refused strangers already. */
    public void open() {
        try {
            application = desk.application(caller(), String.valueOf(client)).orElse(null);
            version = application == null ? null : application.revision();
            label = application == null ? client : application.label();
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public String give() {
        return done("clients.done.given", () -> {
            if (permissions.isEmpty()) {
                throw new DomainException.Invalid("permissions", "required", "Kies minstens een recht.");
            }
            desk.give(caller(), client, label, version, chosen(), giveReason);
        });
    }

    public String giveAll() {
        return done("clients.done.all", () -> desk.giveAll(caller(), client, label, version, changeReason));
    }

    public String take(String group) {
        return done("clients.done.taken", () -> desk.take(caller(), client, version, group, changeReason));
    }

    public String rename() {
        return done("clients.done.renamed", () -> desk.rename(caller(), client, label, version, changeReason));
    }

    public String join() {
        return done("clients.done.joined", () -> desk.join(caller(), client, joined, changeReason));
    }

    public String leave() {
        return done("clients.done.left", () -> desk.leave(caller(), client, version, changeReason));
    }

    private List<Authorisation> chosen() {
        Confidentiality limit = isByConfidentiality() ? highest : null;
        List<Permission> given = getAllPermissions().stream().filter(p -> permissions.contains(p.name())).toList();
        if (!isByType() || types.isEmpty()) {
            return List.of(new Authorisation(component, given, null, null, null, limit));
        }
        return types.stream().map(UUID::fromString).map(type -> new Authorisation(component, given,
                component == Component.DOSSIERS ? type : null, component == Component.DOCUMENTS ? type : null,
                component == Component.DECISIONS ? type : null, limit)).toList();
    }

    private String done(String key, Runnable act) {
        try {
            act.run();
            notices.done(key, client);
            return "client?faces-redirect=true&includeViewParams=true";
        } catch (DomainException.Invalid refused) {
            notices.failed(new DomainException.Invalid(refused.code(), refused.getMessage(), refused.violations().stream()
                    .map(v -> new Violation(v.field().substring(v.field().lastIndexOf('.') + 1), v.code(), v.message())).toList()));
        } catch (DomainException refused) {
            notices.failed(refused);
        }
        return null;
    }

    public ApplicationRegister.View getApplication() {
        if (application == null) {
            application = desk.application(caller(), client).orElse(null);
        }
        return application;
    }

    /** @return whether the application may do all */
    public boolean isEverything() {
        return getApplication() != null && Boolean.TRUE.equals(getApplication().hasAllAuthorisations());
    }

    /** @return the ids of the other clients of the application */
    public List<String> getOthers() {
        return getApplication() == null ? List.of() : getApplication().clientIds().stream().filter(id -> !id.equals(client)).toList();
    }

    public List<RightsGroup> getGroups() {
        return getApplication() == null ? List.of() : RightsGroup.of(getApplication().authorisations());
    }

    public List<ApplicationRegister.View> getApplications() {
        return desk.applications(caller());
    }

    public String typeName(RightsGroup group, UUID type) {
        return names.name(caller(), group.component(), type);
    }

    public List<TypeName> getAllTypes() {
        return names.of(caller(), component);
    }

    public List<Component> getComponents() {
        return List.of(Component.DOSSIERS, Component.DOCUMENTS, Component.DECISIONS, Component.TYPES, Component.NOTIFICATIONS,
                Component.AUTHORISATIONS);
    }

    /** @return what can be given for the part that was chosen */
    public List<Permission> getAllPermissions() {
        Stream<Permission> own = Arrays.stream(Permission.values()).filter(p -> p.component() == component);
        return (isByType() ? Stream.concat(own, Stream.of(Permission.AUDIT_READ)) : own).toList();
    }

    public List<Confidentiality> getAllConfidentialities() {
        return List.of(Confidentiality.values());
    }

    public boolean isByType() {
        return BY_TYPE.contains(component);
    }

    public boolean isByConfidentiality() {
        return BY_CONFIDENTIALITY.contains(component);
    }

    public String getPart() {
        return component.name();
    }

    /** An unknown part from the address is the first one. */
    public void setPart(String part) {
        component = getComponents().stream().filter(c -> c.name().equals(part)).findFirst().orElse(Component.DOSSIERS);
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public List<String> getPermissions() {
        return permissions;
    }

    public void setPermissions(List<String> permissions) {
        this.permissions = permissions == null ? new ArrayList<>() : new ArrayList<>(permissions);
    }

    public List<String> getTypes() {
        return types;
    }

    public void setTypes(List<String> types) {
        this.types = types == null ? new ArrayList<>() : new ArrayList<>(types);
    }

    public Confidentiality getHighest() {
        return highest;
    }

    public void setHighest(Confidentiality highest) {
        this.highest = highest;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getJoined() {
        return joined;
    }

    public void setJoined(String joined) {
        this.joined = joined;
    }

    public String getGiveReason() {
        return giveReason;
    }

    public void setGiveReason(String giveReason) {
        this.giveReason = giveReason;
    }

    public String getChangeReason() {
        return changeReason;
    }

    public void setChangeReason(String changeReason) {
        this.changeReason = changeReason;
    }

    private Caller caller() {
        return current.as("beheer");
    }
}
