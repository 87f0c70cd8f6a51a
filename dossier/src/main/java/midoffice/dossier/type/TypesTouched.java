package midoffice.dossier.type;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;

/** Whether the running transaction changed types. */
@TransactionScoped
class TypesTouched implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean touched;

    boolean isTouched() {
        return touched;
    }

    void touch() {
        touched = true;
    }
}
