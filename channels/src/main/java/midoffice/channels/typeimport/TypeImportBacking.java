package midoffice.channels.typeimport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs;
import midoffice.dossier.api.Jobs.JobView;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.TypeImports;
import midoffice.dossier.api.TypeImports.CatalogueChoice;
import midoffice.dossier.api.TypeImports.Draft;

/** The page on which a process analyst imports types and makes them final. */
@Named("typeImport")
@ViewScoped
public class TypeImportBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private JobPage page;
    private TypeImports imports;
    private Notices notices;
    private Words words;

    private String id;
    private String fault;
    private String file;
    private transient List<Draft> drafts;
    private final Map<UUID, Boolean> chosen = new HashMap<>();

    protected TypeImportBacking() {
    }

    @Inject
    TypeImportBacking(JobPage page, TypeImports imports, Notices notices, Words words) {
        this.page = page;
        this.imports = imports;
        this.notices = notices;
        this.words = words;
    }

    public void open() {
        drafts = null;
        page.open(id, Kind.TYPE_IMPORT, Kind.TYPE_PUBLICATION);
    }

    public List<JobView> getImports() {
        return page.list(Kind.TYPE_IMPORT);
    }

    public List<JobView> getPublications() {
        return page.list(Kind.TYPE_PUBLICATION);
    }

    public List<CatalogueChoice> getCatalogues() {
        return imports.catalogues(page.caller());
    }

    /** @return why the file that was sent is none, empty when nothing was wrong; only codes that have words */
    public String getProblem() {
        if (fault == null || fault.isBlank()) {
            return "";
        }
        String sentence = words.firstOf("types.fault." + fault, "error.unknown");
        return file == null || file.isBlank() ? sentence : file + ": " + sentence;
    }

    /** @return imported dossier types that are drafts; none while the import is not done */
    public List<Draft> getDrafts() {
        if (drafts == null) {
            JobView job = page.getJob();
            boolean over = job != null && job.kind() == Kind.TYPE_IMPORT && (job.state() == Jobs.State.DONE || job.state() == Jobs.State.CANCELLED);
            drafts = over ? imports.drafts(page.caller(), job.id()) : List.of();
        }
        return drafts;
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    public String publishAll() {
        return publish(Set.of());
    }

    public String publishChosen() {
        Set<UUID> picked = chosen.entrySet().stream().filter(e -> Boolean.TRUE.equals(e.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (picked.isEmpty()) {
            notices.failed(new DomainException.Invalid("", "nothing-chosen", "No type was chosen"));
            return null;
        }
        return publish(picked);
    }

    private String publish(Set<UUID> picked) {
        try {
            UUID job = imports.publish(page.caller(), page.getJob().id(), picked);
            return JobPage.address(Kind.TYPE_PUBLICATION) + "&id=" + job;
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String wanted) {
        id = wanted;
    }

    public String getFault() {
        return fault;
    }

    public void setFault(String code) {
        fault = code;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String name) {
        file = name != null && name.length() > 100 ? name.substring(0, 100) : name;
    }
}
