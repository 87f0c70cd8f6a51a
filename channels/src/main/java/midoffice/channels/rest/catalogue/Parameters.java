package midoffice.channels.rest.catalogue;

import java.util.Arrays;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;

/** Reads query parameters as text, so that a wrong one is a 400 that names it. */
final class Parameters {

    private static final int MOST = 50;

    private Parameters() {
    }

    static int limit(String text) {
        try {
            int limit = Integer.parseInt(text.strip());
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw invalid("limit", "out-of-range", "The limit is a number from 1 to " + MOST + ".", e);
        }
        throw invalid("limit", "out-of-range", "The limit is a number from 1 to " + MOST + ".", null);
    }

    static Language language(String code) {
        return Arrays.stream(Language.values()).filter(language -> language.code().equals(code)).findFirst()
                .orElseThrow(() -> invalid("lang", "language-unknown", "The language is nl, en or fr.", null));
    }

    static DomainException.Invalid invalid(String field, String code, String message, Throwable cause) {
        DomainException.Invalid invalid = new DomainException.Invalid(field, code, message);
        if (cause != null) {
            invalid.initCause(cause);
        }
        return invalid;
    }
}
