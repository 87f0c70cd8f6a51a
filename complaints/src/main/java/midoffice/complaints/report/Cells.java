package midoffice.complaints.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Squares of 0.001 degree (111 metres high, some 70 wide in Belgium) under one number each, so that what lies near a point is found in an
 * ordinary index by the few squares around it.
 */
final class Cells {

    private static final double PER_DEGREE = 1000;
    private static final long ROW = 400_000;
    private static final double METRES = 111_195;
    private static final double ROUNDING = 10_000;

    private Cells() {
    }

    static long of(double latitude, double longitude) {
        return row(latitude) * ROW + column(longitude);
    }

    /** @return every square that a circle of that many metres touches */
    static List<Long> around(double latitude, double longitude, double metres) {
        double high = metres / METRES;
        double wide = high / Math.cos(Math.toRadians(latitude));
        List<Long> cells = new ArrayList<>();
        for (long row = row(latitude - high); row <= row(latitude + high); row++) {
            for (long column = column(longitude - wide); column <= column(longitude + wide); column++) {
                cells.add(row * ROW + column);
            }
        }
        return cells;
    }

    /** @return metres between two points near each other, as on a plane */
    static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = (latitude - otherLatitude) * METRES;
        double east = (longitude - otherLongitude) * METRES * Math.cos(Math.toRadians((latitude + otherLatitude) / 2));
        return Math.hypot(north, east);
    }

    /** @return the degrees to four decimals, as the public may see them */
    static Double rounded(Double degrees) {
        return degrees == null ? null : Math.round(degrees * ROUNDING) / ROUNDING;
    }

    private static long row(double latitude) {
        return (long) Math.floor((latitude + 90) * PER_DEGREE);
    }

    private static long column(double longitude) {
        return (long) Math.floor((longitude + 180) * PER_DEGREE);
    }
}
