package midoffice.dossier.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Uploads in memory. */
class UploadsInMemory extends UploadRepository {

    private final Map<UUID, Header> headers = new HashMap<>();
    private final Map<UUID, Map<Integer, String>> parts = new HashMap<>();

    @Override
    void add(UUID id, long size, long partSize, Instant now) {
        headers.put(id, new Header(size, partSize));
        parts.put(id, new TreeMap<>());
    }

    @Override
    Optional<Header> find(UUID id) {
        return Optional.ofNullable(headers.get(id));
    }

    @Override
    Optional<Header> lock(UUID id) {
        return find(id);
    }

    @Override
    Map<Integer, String> parts(UUID id) {
        return Map.copyOf(parts.get(id));
    }

    @Override
    void put(UUID id, int number, String sha256, Instant now) {
        parts.get(id).put(number, sha256);
    }

    @Override
    void remove(UUID id) {
        headers.remove(id);
        parts.remove(id);
    }
}
