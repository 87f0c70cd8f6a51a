package midoffice.channels.contract;

import midoffice.crm.api.Certification;
import midoffice.crm.api.ServiceContracts.Term;

/** One line of the form: what the client may do with one attribute. */
public class TermRow {

    private final String key;
    private boolean readable;
    private boolean writable;
    private boolean searchable;
    private Certification minimum = Certification.UNPROVEN;

    TermRow(String key) {
        this.key = key;
    }

    Term asTerm() {
        return new Term(key, readable, writable, searchable, minimum);
    }

    boolean isChosen() {
        return readable || writable || searchable;
    }

    public String getKey() {
        return key;
    }

    public boolean isReadable() {
        return readable;
    }

    public void setReadable(boolean readable) {
        this.readable = readable;
    }

    public boolean isWritable() {
        return writable;
    }

    public void setWritable(boolean writable) {
        this.writable = writable;
    }

    public boolean isSearchable() {
        return searchable;
    }

    public void setSearchable(boolean searchable) {
        this.searchable = searchable;
    }

    public Certification getMinimum() {
        return minimum;
    }

    public void setMinimum(Certification minimum) {
        this.minimum = minimum;
    }
}
