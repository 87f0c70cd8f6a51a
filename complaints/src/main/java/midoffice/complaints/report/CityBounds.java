package midoffice.complaints.report;

import java.util.Arrays;

/** The rectangle around the city, in degrees WGS84; a point on its edge is inside. */
record CityBounds(double south, double west, double north, double east) {

    CityBounds {
        if (!(south >= -90 && south < north && north <= 90 && west >= -180 && west < east && east <= 180)) {
            throw new IllegalArgumentException("midoffice.city.bounds must be south,west,north,east in degrees,"
                    + " south below north and west before east");
        }
    }

    /**
     * @param text four numbers separated by commas: latitude and longitude of the south-west corner, then of the north-east
     * @throws IllegalArgumentException when the text is none
     */
    static CityBounds parse(String text) {
        double[] numbers = Arrays.stream(text.split(",")).mapToDouble(number -> Double.parseDouble(number.strip())).toArray();
        if (numbers.length != 4) {
            throw new IllegalArgumentException("midoffice.city.bounds must have four numbers: " + text);
        }
        return new CityBounds(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** What is no number is outside. */
    boolean contains(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
}
