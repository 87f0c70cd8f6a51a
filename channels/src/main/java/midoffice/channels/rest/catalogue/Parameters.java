package midoffice.channels.rest.catalogue;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import midoffice.channels.web.LanguageChoice;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;

/** Reads query parameters as text, so that a wrong one is a 400 that names it. */
final class Parameters {

    private static final int MOST = 1000;

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

    static int number(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw invalid(field, "number-invalid", "This is a whole number.", e);
        }
    }

    /** @return the language asked for by name, else the first that the reader prefers and the city speaks, else Dutch */
    static Language language(String code, HttpHeaders headers) {
        return code == null ? LanguageChoice.preferred(headers.getAcceptableLanguages()) : language(code);
    }

    /** @return the value of that name, in upper case as in the answers; null when nothing was asked for */
    static <E extends Enum<E>> E one(String field, String text, Class<E> kind) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(kind, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid(field, "value-unknown", "One of " + Arrays.toString(kind.getEnumConstants()) + ".", e);
        }
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
