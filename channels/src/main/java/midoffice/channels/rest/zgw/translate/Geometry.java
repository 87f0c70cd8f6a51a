package midoffice.channels.rest.zgw.translate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** GeoJSON geometries (RFC 7946, section 3.1) in WGS 84. */
final class Geometry {

    /** How deep the coordinates of each kind are nested: 0 for one position. */
    private static final Map<String, Integer> DEPTH = Map.of("Point", 0, "MultiPoint", 1, "LineString", 1, "MultiLineString", 2, "Polygon", 2,
            "MultiPolygon", 3);

    private Geometry() {
    }

    /** @return what is wrong with it, empty when nothing is */
    static Optional<String> fault(JsonNode geometry) {
        String type = geometry.path("type").asText();
        if (type.equals("GeometryCollection")) {
            for (JsonNode part : geometry.path("geometries")) {
                Optional<String> fault = fault(part);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return geometry.path("geometries").isArray() ? Optional.empty() : Optional.of("A collection has a list of geometries.");
        }
        Integer depth = DEPTH.get(type);
        if (depth == null) {
            return Optional.of("There is no geometry of type \"" + (type.length() > 40 ? type.substring(0, 40) : type) + "\".");
        }
        return fault(geometry.path("coordinates"), depth, type);
    }

    private static Optional<String> fault(JsonNode coordinates, int depth, String type) {
        if (!coordinates.isArray() || coordinates.isEmpty()) {
            return Optional.of("The coordinates of a " + type + " are missing.");
        }
        if (depth > 0) {
            for (JsonNode part : coordinates) {
                Optional<String> fault = fault(part, depth - 1, type);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return depth == 1 && (type.endsWith("Polygon")) ? ring(coordinates) : Optional.empty();
        }
        if (coordinates.size() < 2 || coordinates.size() > 3 || !coordinates.get(0).isNumber() || !coordinates.get(1).isNumber()) {
            return Optional.of("A position has a longitude and a latitude.");
        }
        boolean onEarth = Math.abs(coordinates.get(0).doubleValue()) <= 180 && Math.abs(coordinates.get(1).doubleValue()) <= 90;
        return onEarth ? Optional.empty() : Optional.of("Longitude and latitude are in degrees.");
    }

    private static Optional<String> ring(JsonNode ring) {
        boolean closed = ring.size() >= 4 && ring.get(0).equals(ring.get(ring.size() - 1));
        return closed ? Optional.empty() : Optional.of("A ring has four positions or more, the last of which is the first.");
    }
}
