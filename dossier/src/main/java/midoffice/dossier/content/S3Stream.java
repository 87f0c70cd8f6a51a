package midoffice.dossier.content;

import java.io.IOException;
import java.io.InputStream;

/** Reads an object piece by piece: a connection that breaks costs one piece, not the download, and a slow reader holds no connection. */
final class S3Stream extends InputStream {

    private static final int PIECE = 4 * 1024 * 1024;

    private final S3Bucket bucket;
    private final String key;
    private long position;
    private long total;
    private byte[] piece;
    private int read;

    S3Stream(S3Bucket bucket, String key, long offset) throws IOException {
        this.bucket = bucket;
        this.key = key;
        this.position = offset;
        next();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (read == piece.length) {
            if (position >= total) {
                return -1;
            }
            next();
        }
        int count = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, buffer, offset, count);
        read += count;
        return count;
    }

    @Override
    public int available() {
        return piece.length - read;
    }

    private void next() throws IOException {
        S3Bucket.Range range = bucket.get(key, position, PIECE);
        if (range.bytes().length == 0 && position < range.total()) {
            throw new IOException("The object store gave nothing of " + key + " from " + position);
        }
        piece = range.bytes();
        read = 0;
        position += piece.length;
        total = range.total();
    }
}
