package midoffice.channels.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import midoffice.catalogue.api.ProductFiles;
import midoffice.catalogue.api.ProductFiles.Fault;
import midoffice.catalogue.api.ProductFiles.Outcome;
import midoffice.catalogue.api.ProductFiles.Report;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** A CSV file of products: tried first, then taken in as a whole. */
@Named
@RequestScoped
public class ProductFileBacking {

    private CurrentCaller current;
    private ProductFiles files;
    private Words words;
    private Notices notices;

    private Part file;
    private boolean publish;
    private Report report;

    protected ProductFileBacking() {
    }

    @Inject
    ProductFileBacking(CurrentCaller current, ProductFiles files, Words words, Notices notices) {
        this.current = current;
        this.files = files;
        this.words = words;
        this.notices = notices;
    }

    public void open() {
        if (!caller().hasAny(Role.CATALOGUE_EDITOR, Role.OFFICIAL)) {
            notices.instead(new DomainException.Refused("not-allowed", caller().subject() + " writes no products"));
        }
    }

    /** Shows what would come of the file. */
    public void check() {
        try {
            report = files.check(caller(), bytes(), publish);
        } catch (DomainException refused) {
            tell(refused);
        }
    }

    /** Takes the file in; the report stays on the page when a row is refused. */
    public String take() {
        try {
            report = files.take(caller(), bytes(), publish);
            if (report.taken()) {
                notices.done("cat.file.done", report.count(Outcome.ADDED), report.count(Outcome.CHANGED), report.count(Outcome.SAME));
                return "catalogus?faces-redirect=true";
            }
        } catch (DomainException refused) {
            tell(refused);
        }
        return null;
    }

    private byte[] bytes() {
        if (file == null || file.getSize() == 0) {
            throw new DomainException.Invalid("1", "file-empty", "No file was sent");
        }
        try (InputStream content = file.getInputStream()) {
            // one byte more than may be tells the use case that it is too large
            return content.readNBytes(ProductFiles.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the file as a whole has a line or a column as its place. */
    private void tell(DomainException refused) {
        if (refused.violations().isEmpty()) {
            notices.failed(refused);
        }
        refused.violations().forEach(fault -> {
            String place = fault.field().matches("\\d+") ? words.get("cat.file.line", fault.field())
                    : fault.field().isEmpty() ? "" : words.get("cat.file.column.of", fault.field());
            notices.failed(new DomainException.Invalid(place, fault.code(), fault.message()));
        });
    }

    /** @return why a row is refused, in words; the detail in English helps whoever made the file */
    public String why(Fault fault) {
        return words.firstOf("error." + fault.code(), "error.unknown");
    }

    public Report getReport() {
        return report;
    }

    public long count(String outcome) {
        return report.count(Outcome.valueOf(outcome));
    }

    public boolean isPublisher() {
        return caller().has(Role.CATALOGUE_EDITOR);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isPublish() {
        return publish;
    }

    public void setPublish(boolean publish) {
        this.publish = publish;
    }

    private Caller caller() {
        return current.as("catalogus");
    }
}
