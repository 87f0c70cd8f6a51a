package midoffice.dossier.content;

import java.net.URI;

/**
 * Where the object store is and how to log in.
 *
 * @param endpoint address of the service; the bucket comes behind it in the path
 */
record S3Settings(URI endpoint, String bucket, String region, String accessKey, String secretKey) {

    S3Settings {
        if (endpoint.getHost() == null || !endpoint.getScheme().matches("https?") || endpoint.getQuery() != null) {
            throw new IllegalStateException("midoffice.store.s3.endpoint must be an address that begins with http:// or https://, not "
                    + endpoint);
        }
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new IllegalStateException("midoffice.store.s3.bucket is not the name of a bucket: " + bucket);
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
