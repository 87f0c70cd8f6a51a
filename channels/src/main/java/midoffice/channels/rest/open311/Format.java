package midoffice.channels.rest.open311;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** In which of its two forms an answer goes out. */
enum Format {
    JSON("application/json; charset=utf-8"),
    XML("text/xml; charset=utf-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * @param extension what stands behind the name in the address, with its point; empty when there is none: then Accept decides
     * @throws Fault 404 for another extension, 406 when neither form is acceptable
     */
    static Format of(String extension, HttpHeaders headers) {
        return switch (extension) {
            case ".json" -> JSON;
            case ".xml" -> XML;
            case "" -> accepted(headers.getAcceptableMediaTypes());
            default -> throw new Fault(404, "format: there is " + extension + " neither here nor in the specification; ask for .json or .xml");
        };
    }

    /** @return the form in which an error about that address is told */
    static Format ofAddress(String path) {
        return path.endsWith(".xml") ? XML : JSON;
    }

    private static Format accepted(List<MediaType> types) {
        for (MediaType type : types) {
            if (type.isWildcardType() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return JSON;
            }
            if (type.isCompatible(MediaType.TEXT_XML_TYPE) || type.isCompatible(MediaType.APPLICATION_XML_TYPE)) {
                return XML;
            }
        }
        throw new Fault(406, "format: ask for JSON or XML");
    }
}
